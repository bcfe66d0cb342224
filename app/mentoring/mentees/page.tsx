import type { Metadata } from 'next'
import { MENTEE_FILTERS, menteesView, type MenteeFilter, type MenteesView } from '#lib/queries/mentees.ts'
import type { MenteeLine } from '#lib/queries/mentee-lines.ts'
import { load } from '#lib/web/run.ts'
import { Avatar } from '../../_ui/avatar.tsx'
import { Blaze } from '../../_ui/blaze.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { SegLinks } from '../../_ui/seg-radio.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'
import { initialsOf } from '../../frame.tsx'
import { MentoringFrame } from '../_parts/mentoring-frame.tsx'
import { briefHref, MenteeTable } from '../_parts/mentee-table.tsx'
import { OrderRule } from '../_parts/order-rule.tsx'
import { whyOf, WhyMark } from '../_parts/why-here.tsx'

export const metadata: Metadata = { title: 'Mentees' }

interface Props {
  searchParams: Promise<{ show?: string | string[] }>
}

export default async function Mentees({ searchParams }: Props) {
  const { show } = await searchParams
  const filter = MENTEE_FILTERS.find((it) => it === show) ?? 'all'
  const view = await load(menteesView, { filter })
  return (
    <MentoringFrame current="mentees">
      <StaticHtml>
        <>
          <Head view={view} />
          {view.counts.all === 0 ? <NobodyYet /> : <List view={view} filter={filter} />}
        </>
      </StaticHtml>
    </MentoringFrame>
  )
}

function Head({ view: { counts, most } }: { view: MenteesView }) {
  return (
    <PageHead
      title="Mentees"
      lead="Who may need a word first, then who waits for you. The reason is always written out."
      facts={[
        { label: 'May need a word', value: counts.word },
        { label: 'Wait for you', value: counts.waiting },
        { label: 'Room', value: most === null ? 'Not set' : `${counts.all} of ${most}` },
      ]}
    />
  )
}

function NobodyYet() {
  return (
    <EmptyState title="You mentor nobody yet" action={<ButtonLink href="/mentoring/invite">Invite a mentee</ButtonLink>}>
      Somebody who invites you to mentor them comes here once you accept. You can also offer it yourself.
    </EmptyState>
  )
}

function List({ view, filter }: { view: MenteesView; filter: MenteeFilter }) {
  const [first, ...others] = view.shown
  const stands = first && first.reasons.length + (first.waits ? 1 : 0) > 0
  return (
    <>
      <div className="rowx between mentee-bar">
        <div>
          <p id="show" className="vh">
            Show
          </p>
          <SegLinks labelledBy="show" links={linksOf(view, filter)} />
        </div>
        <ButtonLink href="/mentoring/invite" small>
          Invite a mentee
        </ButtonLink>
      </div>
      <section className="sheet" aria-label="Mentees">
        {!first && <p className="pad sub">{filter === 'word' ? 'Nobody: no rule fired.' : 'Nothing waits for you.'}</p>}
        {first && stands && <First line={first} />}
        {first && (!stands || others.length > 0) && (
          <div className="pad mentee-rows">
            <MenteeTable lines={stands ? others : view.shown} />
          </div>
        )}
      </section>
      <OrderRule summary="How the order is decided" />
    </>
  )
}

const linksOf = ({ counts }: MenteesView, filter: MenteeFilter) =>
  MENTEE_FILTERS.map((it) => ({
    href: it === 'all' ? '/mentoring/mentees' : `/mentoring/mentees?show=${it}`,
    label: { all: `All ${counts.all}`, word: 'May need a word', waiting: 'Wait for me' }[it],
    current: it === filter,
  }))

/** Whoever comes first, with the one thing to do. */
function First({ line: it }: { line: MenteeLine }) {
  const { mark, words, detail } = whyOf(it)
  const waits = it.reasons.length === 0 ? it.waits : null
  return (
    <div className="pad nextq2">
      <Avatar initials={initialsOf(it.name)} size={34} />
      <div>
        <p className={`wy w-${mark}`}>
          <WhyMark mark={mark} />
          {words}
        </p>
        <h2>{it.name}</h2>
        <p className="sm sub">
          {it.track && <Blaze shape={it.track.blaze} size={11} />}
          {it.approved && ` ${it.approved.count} of ${it.approved.of} approved.`} {detail}
        </p>
      </div>
      <SignLink href={waits?.href ?? briefHref(it)}>{waits ? 'Review this one' : 'Read the brief'}</SignLink>
    </div>
  )
}
