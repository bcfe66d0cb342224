import type { Metadata } from 'next'
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { roadmapProposals, type ProposalView, type RoadmapProposalsView } from '#lib/queries/roadmap-proposals.ts'
import type { PlanFigures } from '#lib/domain/roadmap/plan-figures.ts'
import { load } from '#lib/web/run.ts'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { SignLink } from '../../../_ui/signpost.tsx'
import { Frame } from '../../../frame.tsx'
import { ChangeLines } from '../../_parts/change-lines.tsx'
import { FiguresTable, type ShownFigures } from '../../_parts/figures-table.tsx'
import { ProposalCard } from '../../_parts/proposal-card.tsx'
import { answersIn, type GivenAnswer } from '../../_parts/proposal-fields.ts'
import { answerProposals } from '../../plan-actions.ts'

export const metadata: Metadata = { title: 'Proposals for your roadmap' }

interface Props {
  params: Promise<{ roadmapId: string }>
  /** The answers to work the figures out for. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Proposals({ params, searchParams }: Props) {
  const { roadmapId } = await params
  const given = answersIn(textsOf(await searchParams))
  const accept = given.length === 0 ? undefined : given.filter((it) => it.answer === 'accept').map((it) => it.id)
  const view = await load(roadmapProposals, { roadmapId, accept })
  return (
    <Frame current="reviews">
      <div className="wrap">
        <PageHead
          crumb={{ href: `/roadmap/${roadmapId}`, label: 'Roadmap', here: 'Proposals' }}
          title={titleOf(view)}
          lead="Nothing changes until you save, and only what you accept."
          facts={[
            { label: 'To answer', value: view.proposals.length },
            ...(view.revision === null ? [] : [{ label: 'Now', value: `Revision ${view.revision}` }]),
          ]}
        />
        {view.archived && (
          <Notice title="This roadmap is put away">
            <a href={`/roadmap/${roadmapId}`}>Take it up again</a> to answer.
          </Notice>
        )}
        {view.proposals.length === 0 ? (
          <EmptyState title="No proposal waits for you" action={<SignLink href={`/roadmap/${roadmapId}`}>Open the roadmap</SignLink>}>
            When a mentor proposes a change, you see here what it would do, and accept or decline it.
          </EmptyState>
        ) : (
          <Answers view={view} given={given} />
        )}
      </div>
    </Frame>
  )
}

const textsOf = (search: Record<string, string | string[] | undefined>): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

function titleOf({ proposals }: RoadmapProposalsView): string {
  const mentors = [...new Set(proposals.map((it) => it.mentor))]
  return mentors.length === 0 ? 'Proposals for your roadmap' : `${mentors.join(' and ')} on your roadmap`
}

function Answers({ view, given }: { view: RoadmapProposalsView; given: readonly GivenAnswer[] }) {
  const path = `/roadmap/${view.roadmapId}/proposals`
  const next = view.revision === null ? 'Saved' : `Rev. ${view.revision + 1}`
  return (
    <ActionForm action={answerProposals.bind(null, view.roadmapId)} id="proposals" className="cols">
      <div className="colstack">
        {view.proposals.map((it) => (
          <ProposalCard
            key={it.id}
            id={it.id}
            kind={it.kind}
            title={it.title}
            mentor={it.mentor}
            fits={it.refused === null}
            answer={given.find((one) => one.id === it.id)?.answer ?? 'later'}
          >
            <Effect it={it} view={view} />
          </ProposalCard>
        ))}
      </div>
      <aside className="colstack">
        <Sheet id="figures" title="With your answers" note={given.length === 0 ? 'If you accept all' : `${view.accepted.length} accepted`}>
          <FiguresTable
            before={shown(view.figures.before)}
            after={shown(view.figures.after)}
            names={[view.revision === null ? 'Now' : `Rev. ${view.revision}`, next]}
            language={view.language}
          />
          <p className="mt3">
            <button className="btn sm" type="submit" formAction={path} formMethod="get" name="work" value="out">
              Work out my answers
            </button>
          </p>
          <p className="mt4">
            <SubmitButton busy="Saving…">{view.revision === null ? 'Save' : `Save as revision ${view.revision + 1}`}</SubmitButton>
          </p>
          <p className="sm sub mt3">Your mentor is told what you answer. “Later” leaves it as it is.</p>
        </Sheet>
        <p className="sm sub">
          Every revision is kept. You see them all where you <a href={`/roadmap/${view.roadmapId}/plan`}>change the plan</a>.
        </p>
      </aside>
    </ActionForm>
  )
}

const shown = ({ hoursPerWeek, finish, ...it }: PlanFigures): ShownFigures => ({ ...it, dates: { hoursPerWeek, finish } })

function Effect({ it, view: { figures, language } }: { it: ProposalView; view: RoadmapProposalsView }) {
  const day = (on: string) => formatDay(on, { language })
  return (
    <>
      <p className="quote">{it.words}</p>
      <p className="sm sub">
        {it.mentor}, mentor, {day(it.on)}
      </p>
      {it.refused && (
        <Notice kind="warn" title="It does not fit your roadmap any more">
          {it.refused} You can decline it, or leave it.
        </Notice>
      )}
      {it.written && (
        <div className="sm">
          <p>{it.written.why}</p>
          <ul className="dashl mt2">
            {it.written.criteria.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {it.finish !== null && (
        <dl className="kv">
          <dt>If you accept</dt>
          <dd>
            {it.effect.map((row) => (
              <div key={row.about}>
                {row.title}
                <ChangeLines lines={row.lines} />
              </div>
            ))}
          </dd>
          <dt>Likely finish</dt>
          <dd>{it.finish === figures.before.finish.likely ? 'unchanged' : `${day(figures.before.finish.likely)} → ${day(it.finish)}`}</dd>
        </dl>
      )}
    </>
  )
}
