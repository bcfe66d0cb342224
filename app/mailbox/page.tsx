import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { isLocalHost } from '#lib/local-host.ts'
import { partText, type LetterPart } from '#lib/mail/letter-parts.ts'
import type { Letter } from '#lib/mail/letter.ts'
import { mailbox, type MailboxLetter } from '#lib/queries/mailbox.ts'
import { load } from '#lib/web/run.ts'
import { EmptyState } from '../_ui/empty-state.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { Frame } from '../frame.tsx'

export const metadata: Metadata = { title: 'Mailbox' }

type SearchParams = Promise<Record<string, string | string[] | undefined>>

export default async function MailboxPage({ searchParams }: { searchParams: SearchParams }) {
  // Another name that somebody points at this machine could otherwise be used to read it from a foreign page.
  const host = (await headers()).get('host') ?? ''
  if (!URL.canParse(`http://${host}`) || !isLocalHost(new URL(`http://${host}`).hostname)) notFound()
  const { to } = await searchParams
  const letters = await load(mailbox, { to: typeof to === 'string' ? to : null })
  return (
    <Frame>
      <div className="wrap">
        <div className="narrowpage colstack">
          <PageHead
            title="Mailbox"
            lead="This Cairn runs on one machine and sends no mail. What it would have sent is here, open to everybody at this machine, for trying things out. It never exists beside a real mail server."
          />
          {letters.length === 0 ? (
            <EmptyState title="No mail yet">Sign up, or forget a password.</EmptyState>
          ) : (
            letters.map((it) => <LetterSheet key={it.id} letter={it} />)
          )}
        </div>
      </div>
    </Frame>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'UTC' })

function LetterSheet({ letter }: { letter: MailboxLetter }) {
  const { id, to, at, subject, title, above, paragraphs, parts = [], action, notes, after = [], footer = [] } = letter
  return (
    <Sheet id={`mail-${id}`} title={subject} note={`to ${to}, ${clock.format(at)} UTC`}>
      <div className="stack">
        {above !== undefined && <p className="sm muted">{above}</p>}
        <p>
          <b>{title}</b>
        </p>
        {paragraphs.map((it) => (
          <p key={it}>{it}</p>
        ))}
        <Parts parts={parts} />
        {action && (
          <p>
            <a href={action.href}>{action.label}</a>
          </p>
        )}
        <Small words={notes} />
        <Parts parts={after} />
        <Small words={footer} />
      </div>
    </Sheet>
  )
}

const Parts = ({ parts }: { parts: readonly LetterPart[] }) =>
  parts.map(partText).map((it) => (
    <p key={it} className="prewrap">
      {it}
    </p>
  ))

const Small = ({ words }: { words: Letter['notes'] }) =>
  words.map((it) => (
    <p key={typeof it === 'string' ? it : it.href} className="sm muted">
      {typeof it === 'string' ? it : <a href={it.href}>{it.label}</a>}
    </p>
  ))
