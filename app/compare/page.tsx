import type { Metadata } from 'next'
import { content } from '#lib/content/current.ts'
import { numberWord } from '#lib/domain/text/number-word.ts'
import { comparisonView, publicChoice, type ComparisonView } from '#lib/queries/comparison.ts'
import { CONTOUR } from '../_charts/profile-frame.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { SignLink } from '../_ui/signpost.tsx'
import { StaticHtml } from '../_ui/static-html.tsx'
import { Frame } from '../frame.tsx'
import { Aspects } from './_parts/aspects.tsx'
import { ChoiceBar } from './_parts/choice-bar.tsx'
import { Claims } from './_parts/claims.tsx'
import { HoursTable } from './_parts/hours-table.tsx'
import { Profiles } from './_parts/profiles.tsx'
import { Questions } from './_parts/questions.tsx'
import { RoleSheets } from './_parts/role-sheets.tsx'
import { Shorter } from './_parts/shorter.tsx'

export const metadata: Metadata = {
  title: 'Compare paths',
  description: 'ML Engineer, MLOps Engineer and ML Platform on one scale: hours of new learning by background, and what the work is like.',
}

export default async function Compare({ searchParams }: PageProps<'/compare'>) {
  const view = comparisonView(content(), publicChoice(content(), await searchParams))
  return (
    <Frame current="compare">
      <div className="wrap">
        <PageHead
          title={`Compare the ${numberWord(view.tracks.length)} paths`}
          lead="All are drawn to one scale, so a longer trail is more weeks and a higher one is more to learn. Change the background to see how the climb moves."
          facts={[
            { label: 'Background', value: view.background.name },
            { label: 'Pace', value: `${view.hoursPerWeek} h a week` },
            { label: 'Contour', value: `${CONTOUR} h` },
          ]}
        />
        <ChoiceBar view={view} path="/compare" />
        <StaticHtml>
          <>
            <Profiles view={view} />
            <HoursTable view={view} />
            {view.claim && <Shorter claim={view.claim} person={view.background.person} />}
            <Aspects view={view} />
            <RoleSheets view={view} />
          </>
        </StaticHtml>
        <Market view={view} />
        <Claims view={view} />
        <Questions view={view} />
      </div>
    </Frame>
  )
}

function Market({ view }: { view: ComparisonView }) {
  return (
    <div className="cols even far mt12">
      <section className="stack" aria-labelledby="titles">
        <h2 id="titles">Titles blur</h2>
        <ul className="dashl">
          {view.comparison.marketReality.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
        <p className="sub">Choose by the week you would like to have, then search for all of these titles.</p>
      </section>
      <section className="stack" aria-labelledby="own">
        <h2 id="own">See your own numbers</h2>
        <p className="sub">
          These are likely hours for {view.background.person}. Two engineers with the same title can differ by more than the paths do; the
          assessment counts from your own skills.
        </p>
        <p>
          <SignLink href="/assessment">Take the assessment</SignLink>
        </p>
        <p>
          <a href="/decide">Or answer {view.comparison.decision.questions.length} quick yes or no questions</a>
        </p>
      </section>
    </div>
  )
}
