import type { Metadata } from 'next'
import { openBrief } from '#lib/commands/open-brief.ts'
import { RULE_WORDS } from '#lib/domain/mentorship/need-a-word.ts'
import { menteeBrief, type MenteeBrief } from '#lib/queries/mentee-brief.ts'
import { afterPage, load } from '#lib/web/run.ts'
import { ActivitySpark } from '../../../_charts/activity-spark.tsx'
import { Blaze } from '../../../_ui/blaze.tsx'
import { Day } from '../../../_ui/day.tsx'
import { Behind } from '../../../_ui/explain.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { SignLink } from '../../../_ui/signpost.tsx'
import { BriefSection } from '../../_parts/brief-section.tsx'
import { MenteeViews, sharesWords } from '../../_parts/mentee-views.tsx'
import { MentoringFrame } from '../../_parts/mentoring-frame.tsx'
import { MentorNote } from '../../_parts/mentor-note.tsx'
import { ApprovedBar } from '../../_parts/mentee-table.tsx'
import { RiskMark } from '../../_parts/why-here.tsx'

export const metadata: Metadata = { title: 'Brief' }

export default async function Brief({ params }: { params: Promise<{ mentorshipId: string }> }) {
  const { mentorshipId } = await params
  const view = await load(menteeBrief, { mentorshipId })
  await afterPage(openBrief, { mentorshipId })
  return (
    <MentoringFrame current="mentees">
      <Head view={view} />
      <div className="cols">
        <div className="colstack">
          <article className="sheet" aria-label="Brief">
            <div className="pad briefs">
              <Rests view={view} />
              <Question view={view} />
              <Reasons view={view} />
              <BriefSection title="Waits for you" lines={view.waits} />
              <Changed view={view} />
              <BriefSection title="In the way" lines={view.inTheWay ?? []} />
              <BriefSection title="What they wrote" lines={view.asked ?? []} />
              <BriefSection title="What slipped" lines={view.slipped ?? []} />
            </div>
          </article>
        </div>
        <aside className="colstack">
          <Next view={view} />
          <Words view={view} />
          <Trail view={view} />
        </aside>
      </div>
    </MentoringFrame>
  )
}

function Head({ view: { name, since, today, language, waits, weeks, trail } }: { view: MenteeBrief }) {
  return (
    <PageHead
      crumb={{ href: '/mentoring/mentees', label: 'Mentees', here: name }}
      title={`${name} in two minutes`}
      lead={
        <>
          Everything since your last visit on <Day day={since} language={language} />, as of <Day day={today} language={language} />.
        </>
      }
      facts={[
        { label: 'Wait for you', value: waits.length },
        ...(weeks ? [{ label: 'Active days, 10 weeks', value: weeks.reduce((sum, it) => sum + it, 0) }] : []),
        ...(trail ? [{ label: 'Approved', value: `${trail.approved} of ${trail.of}` }] : []),
      ]}
    />
  )
}

function Rests({ view: { restsSince, language } }: { view: MenteeBrief }) {
  if (restsSince === null) return null
  return (
    <p className="sub">
      Their roadmap is paused since <Day day={restsSince} language={language} />: its dates are those of that day, less what was done since.
    </p>
  )
}

function Question({ view: { question } }: { view: MenteeBrief }) {
  if (!question) return null
  return (
    <section>
      <h2>One question worth asking</h2>
      <p className="ask mt2">{question.words}</p>
      <p className="sm sub">
        {question.because} <a href={question.href}>See for yourself</a>
      </p>
    </section>
  )
}

function Reasons({ view: { reasons } }: { view: MenteeBrief }) {
  if (reasons.length === 0) return null
  return (
    <section>
      <h2>May need a word</h2>
      <ul className="brief">
        {reasons.map((it) => (
          <li key={it.rule}>
            <span className="mkc">
              <RiskMark />
            </span>
            <div>
              <b>{it.words}</b>. {it.detail}
              <Behind summary="The rule">{RULE_WORDS[it.rule]}</Behind>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changed({ view: { changed, since, language, weeks } }: { view: MenteeBrief }) {
  if (weeks === null && changed.length === 0) return null
  if (changed.length > 0) return <BriefSection title="Changed since your last visit" lines={changed} />
  return (
    <section>
      <h2>Changed since your last visit</h2>
      <p className="sub mt2">
        Nothing changed since <Day day={since} language={language} />.
      </p>
    </section>
  )
}

function Next({ view: { waits, mentorshipId, shares } }: { view: MenteeBrief }) {
  const [first] = waits
  return (
    <Sheet id="next" title="Next for you">
      <div className="stack">
        {first ? (
          <>
            <p className="sm sub">
              {first.title}, {first.text}.
            </p>
            <p>
              <SignLink href={first.href} block>
                {waits.length === 1 ? 'Review it' : 'Review the oldest'}
              </SignLink>
            </p>
          </>
        ) : (
          <p className="sm sub">Nothing waits for you.</p>
        )}
        <MenteeViews mentorshipId={mentorshipId} shares={shares} />
      </div>
    </Sheet>
  )
}

function Words({ view: { lastWords, language, mentorshipId, note } }: { view: MenteeBrief }) {
  return (
    <section className="hand" aria-labelledby="your-words">
      <header>
        <h2 id="your-words" className="h-lg">
          {lastWords ? 'Your last words' : 'For you alone'}
        </h2>
        {lastWords && (
          <small>
            <Day day={lastWords.on} language={language} />
          </small>
        )}
      </header>
      <div className="pad stack">
        {lastWords && <p className="quote">{lastWords.quote}</p>}
        <MentorNote mentorshipId={mentorshipId} note={note} />
      </div>
    </section>
  )
}

function Trail({ view: { trail, weeks, shares, name } }: { view: MenteeBrief }) {
  return (
    <Sheet id="trail" title="On the trail" note={trail ? `${trail.finished} of ${trail.of} finished` : ''}>
      <div className="stack">
        {trail && (
          <>
            <p className="sm">
              <Blaze shape={trail.blaze} size={11} /> {trail.trackName}. {trail.total - trail.left} of {trail.total} h
            </p>
            <p className="nowrap">
              <ApprovedBar count={trail.approved} of={trail.of} />
            </p>
          </>
        )}
        {weeks && <ActivitySpark weeks={weeks} />}
        <p className="sm sub">
          {name} shares {sharesWords(shares)}.
        </p>
      </div>
    </Sheet>
  )
}
