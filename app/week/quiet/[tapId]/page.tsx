import type { Metadata } from 'next'
import { QUIET_WORDS } from '#lib/domain/time/quiet-tap.ts'
import { quietTap, type QuietTapView } from '#lib/queries/quiet-tap.ts'
import { load } from '#lib/web/run.ts'
import { Day } from '../../../_ui/day.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { Frame } from '../../../frame.tsx'
import { QuietAnswers } from '../_parts/quiet-answers.tsx'
import { QuietNext } from '../_parts/quiet-next.tsx'

export const metadata: Metadata = { title: 'What is in the way' }

export default async function Quiet({ params }: { params: Promise<{ tapId: string }> }) {
  const view = await load(quietTap, await params)
  return (
    <Frame current="week">
      <div className="wrap">
        <PageHead
          crumb={{ href: '/week', label: 'This week', here: 'What is in the way' }}
          title={view.answer === null || view.isPast ? 'What is in the way?' : QUIET_WORDS[view.answer]}
          lead={<Lead view={view} />}
        />
        <div className="colstack">{view.isPast ? <Past /> : <Present view={view} />}</div>
      </div>
    </Frame>
  )
}

function Lead({ view: { milestone, askedOn, language } }: { view: QuietTapView }) {
  return (
    <>
      {milestone ? `About ${milestone.title}. ` : ''}Asked on <Day day={askedOn} language={language} />.
    </>
  )
}

function Past() {
  return (
    <Notice title="Its roadmap is put away">
      So there is nothing to do about it. <a href="/week">Your week</a> shows what you follow now.
    </Notice>
  )
}

function Present({ view }: { view: QuietTapView }) {
  if (view.answer === null) {
    return (
      <Sheet id="answers" title="Each answer leads to a next step of its own">
        <QuietAnswers tapId={view.tapId} />
      </Sheet>
    )
  }
  return (
    <>
      <QuietNext view={view} answer={view.answer} />
      <Sheet id="answers" title="It is something else">
        <QuietAnswers tapId={view.tapId} given={view.answer} />
      </Sheet>
    </>
  )
}
