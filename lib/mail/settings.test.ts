import { describe, expect, it, test } from 'vitest'
import { addressIn, readMail } from './settings.ts'

const smtp = { CAIRN_SMTP_URL: 'smtps://u:p@mail.example.org', CAIRN_MAIL_FROM: 'Cairn <hello@cairn.example.org>' }
const here = { host: '127.0.0.1', origin: 'http://127.0.0.1:3000' }
const read = (variables: Record<string, string>, more = {}) => readMail({ variables, ...here, ...more })

describe('Mail', () => {
  it('is off when nothing is set, and without a word', () => {
    expect(read({})).toEqual({ mail: { kind: 'off' }, complaints: [] })
    expect(read({ CAIRN_MAILBOX: 'off' })).toEqual({ mail: { kind: 'off' }, complaints: [] })
  })

  it('goes through the mail server that is set', () => {
    const { mail, complaints } = read(smtp, { host: '0.0.0.0', origin: 'https://cairn.example.org' })
    expect(mail).toEqual({ kind: 'smtp', url: smtp.CAIRN_SMTP_URL, from: smtp.CAIRN_MAIL_FROM })
    expect(complaints).toEqual([])
  })

  it('goes to the mailbox on one’s own machine when that is asked for', () => {
    expect(read({ CAIRN_MAILBOX: 'on' })).toEqual({ mail: { kind: 'mailbox' }, complaints: [] })
    expect(read({ CAIRN_MAILBOX: 'on' }, { host: 'localhost', origin: 'http://localhost:4000' }).complaints).toEqual([])
  })

  it.each([
    [{ ...smtp, CAIRN_SMTP_URL: 'mail.example.org:587' }, /^CAIRN_SMTP_URL must be an address like smtps:/],
    [{ ...smtp, CAIRN_SMTP_URL: 'https://mail.example.org' }, /^CAIRN_SMTP_URL must/],
    [{ ...smtp, CAIRN_MAIL_FROM: 'Cairn' }, /^CAIRN_MAIL_FROM must be an address like Cairn </],
    [{ ...smtp, CAIRN_MAIL_FROM: 'a@example.org\r\nBcc: b@example.org' }, /^CAIRN_MAIL_FROM must/],
    [{ CAIRN_SMTP_URL: smtp.CAIRN_SMTP_URL }, /^CAIRN_MAIL_FROM is missing/],
    [{ CAIRN_MAIL_FROM: smtp.CAIRN_MAIL_FROM }, /^CAIRN_SMTP_URL is missing/],
    [{ CAIRN_MAILBOX: 'yes' }, /^CAIRN_MAILBOX must be on or off/],
    [{ ...smtp, CAIRN_MAILBOX: 'on' }, /^CAIRN_MAILBOX must be off when CAIRN_SMTP_URL is set/],
  ])('says in one line what is wrong with %o, and is off', (variables, line) => {
    expect(read(variables)).toEqual({ mail: { kind: 'off' }, complaints: [expect.stringMatching(line)] })
  })

  it.each([
    { host: '127.0.0.1', origin: 'https://cairn.example.org' },
    { host: '0.0.0.0', origin: 'http://127.0.0.1:3000' },
    { host: '192.168.1.7', origin: 'http://192.168.1.7:3000' },
    { host: '127.0.0.1', origin: 'http://localhost.example.org' },
  ])('refuses the mailbox where others could read it: %o', (place) => {
    expect(read({ CAIRN_MAILBOX: 'on' }, place).complaints).toEqual([expect.stringMatching(/^CAIRN_MAILBOX must be off here/)])
  })
})

test('The address is found with and without a name beside it', () => {
  expect(addressIn('Cairn <hello@cairn.example.org>')).toBe('hello@cairn.example.org')
  expect(addressIn('hello@cairn.example.org')).toBe('hello@cairn.example.org')
  expect(addressIn('<hello>')).toBeNull()
})
