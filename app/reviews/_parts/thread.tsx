/** A review's thread in order: what was handed in, decided and said, each with the iteration that it speaks of. */
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { ThreadEntry, ThreadView, VerdictView } from '#lib/queries/thread-view.ts'
import { MarkdownText } from '../../_ui/markdown.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { Moment } from './moment.tsx'
import { Item } from './item.tsx'
import { Post, QuoteLink, ThreadLine } from './post.tsx'

interface Props {
  reviewId: string
  thread: ThreadView
  language: DateTag
  /** What an iteration is called here: "try" or "revision". */
  unit: string
  /** Address of this page with a word quoted; none where nothing can be said any more. */
  quoteHref?: ((id: string) => string) | undefined
  /** Leads to an iteration. */
  numberHref?: ((number: number) => string) | undefined
  children?: React.ReactNode
}

export function Thread({ children, ...props }: Props) {
  const { thread } = props
  return (
    <Sheet id="thread" title="What was said" note={`${thread.entries.length} in all`}>
      {thread.entries.length === 0 ? <p className="sub">Nothing yet.</p> : <Entries {...props} />}
      {children}
    </Sheet>
  )
}

function Entries({ thread, ...props }: Omit<Props, 'children'>) {
  return (
    <ol className="thread">
      {thread.entries.map((it) => (
        <Entry key={keyOf(it)} entry={it} {...props} />
      ))}
    </ol>
  )
}

const keyOf = (it: ThreadEntry): string => {
  if (it.kind === 'handed-in') return `handed-in ${it.number}`
  return it.kind === 'post' ? it.post.id : it.verdict.id
}

function Entry({ entry, quoteHref, numberHref, ...props }: Omit<Props, 'children' | 'thread'> & { entry: ThreadEntry }) {
  const { language, unit } = props
  if (entry.kind === 'post') return <Post {...props} post={entry.post} quoteHref={quoteHref?.(entry.post.id)} />
  if (entry.kind === 'verdict') return <Verdict {...props} verdict={entry.verdict} quoteHref={quoteHref?.(entry.verdict.id)} />
  const name = `${unit === 'try' ? 'Try' : 'Revision'} ${entry.number}`
  return (
    <li className="event">
      <span className="sm sub">
        {numberHref && !entry.takenBack ? <a href={numberHref(entry.number)}>{name}</a> : name} handed in,{' '}
        <Moment when={entry.when} language={language} />
        {entry.takenBack && '. Taken back before anybody reviewed it.'}
      </span>
    </li>
  )
}

const DECIDED: Record<VerdictView['kind'], string> = {
  approve: 'approved',
  changes: 'asked for changes on',
  comment: 'commented on',
  revoke: 'took the approval back of',
}

interface VerdictProps extends Pick<Props, 'reviewId' | 'language' | 'unit'> {
  verdict: VerdictView
  quoteHref: string | undefined
}

function Verdict({ reviewId, verdict, language, unit, quoteHref }: VerdictProps) {
  const said = verdict.checks.filter((it) => it.words !== '' && it.judgement === 'met')
  const met = verdict.checks.filter((it) => it.judgement === 'met' || it.judgement === 'advice').length
  return (
    <ThreadLine who={verdict.who} when={verdict.when} language={language} what={`${DECIDED[verdict.kind]} ${unit} ${verdict.number}`}>
      {verdict.words !== '' && <MarkdownText text={verdict.words} under={3} />}
      {verdict.checks.length > 0 && (
        <p className="sm sub">
          Met: {met} of {verdict.checks.length} judged.
        </p>
      )}
      {said.map((it) => (
        <div key={it.about}>
          <p className="sm sub">{it.about}</p>
          <p className="quote">{it.words}</p>
        </div>
      ))}
      {verdict.items.length > 0 && (
        <ul className="items">
          {verdict.items.map((it) => (
            <Item key={it.id} reviewId={reviewId} item={it} language={language} unit={unit} />
          ))}
        </ul>
      )}
      {quoteHref !== undefined && verdict.words !== '' && <QuoteLink href={quoteHref} name={verdict.who.name} />}
    </ThreadLine>
  )
}
