import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { smtpSink, type SmtpSink } from '../testing/smtp-sink.ts'
import { delivery } from './deliver.ts'
import { asHtml, asText } from './letter.ts'
import { emailChanged, passwordChanged, resetPassword, verifyEmail } from './letters.ts'

const from = 'Cairn <hello@cairn.example.org>'
const link = { token: 'T'.repeat(43), expiresAt: new Date('2026-11-24T09:30:00Z') }
const sinks: SmtpSink[] = []
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.down()
})

/** The server speaks no TLS. */
async function sendTo(host: string, query = '', to = 'sam@example.org') {
  const sink = await smtpSink(host)
  sinks.push(sink)
  await delivery({ kind: 'smtp', url: `${sink.url}${query}`, from })({ id: 'one', to, letter: verifyEmail(link) })
  return sink.received
}

describe('A mail server', () => {
  it('of this machine gets mails as they are', async () => {
    expect(await sendTo('127.0.0.1')).toHaveLength(1)
  })

  it('beyond this machine gets none without encryption, unless the operator says so', async () => {
    await expect(sendTo('127.0.0.2')).rejects.toMatchObject({ code: 'ETLS' })
    expect(sinks[0]?.received).toEqual([])
    expect(await sendTo('127.0.0.3', '?requireTLS=false')).toHaveLength(1)
  })

  it('never gets two recipients out of one address', async () => {
    await expect(sendTo('127.0.0.1', '', 'sam@example.org, alan@example.org')).rejects.toMatchObject({ code: 'EENVELOPE' })
    expect(sinks[0]?.received).toEqual([])
  })

  it('gets the same id at every attempt, so that a second copy is known', async () => {
    const [mail] = await sendTo('127.0.0.1')
    expect(mail?.text).toContain('Message-ID: <one@127.0.0.1>')
    expect(mail?.text).toContain('Auto-Submitted: auto-generated')
  })
})

test('Without a mail server the log says that a mail waits, not what is in it, and its text stays readable', async () => {
  const spoken = vi.spyOn(console, 'info').mockImplementation(() => {})
  const letter = resetPassword(link)
  expect(await delivery({ kind: 'mailbox' })({ id: 'one', to: 'sam@example.org', letter })).toEqual({ keepText: true })
  expect(spoken.mock.calls).toEqual([[expect.stringMatching(/^\[mailbox\] .* waits at http:\/\/127\.0\.0\.1:3000\/mailbox$/)]])
  expect(JSON.stringify(spoken.mock.calls)).not.toContain(link.token)
  spoken.mockRestore()
})

describe('A letter', () => {
  const letters = [verifyEmail(link), resetPassword(link), passwordChanged(link.expiresAt), emailChanged('new@example.org', link.expiresAt)]

  it('has no secret in its subject, and its link in the text and in the HTML', () => {
    for (const { subject } of letters) expect(subject).not.toMatch(/T{5}|@/)
    for (const as of [asText, asHtml]) expect(as(verifyEmail(link))).toContain(`http://127.0.0.1:3000/verify?token=${link.token}`)
  })

  it('loads nothing from anywhere when it is opened', () => {
    for (const it of letters) expect(asHtml(it)).not.toMatch(/<img|<script|<link|url\(|@import|src=/i)
  })

  it('shows what others typed as text', () => {
    const html = asHtml(emailChanged('"<b>x</b>"@example.org', link.expiresAt))
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;')
  })

  it('says until when its link works', () => {
    expect(asText(verifyEmail(link))).toContain('until 24 November 2026 at 09:30 UTC')
  })
})
