import type { Metadata } from 'next'
import { content } from '#lib/content/current.ts'
import { landingView } from '#lib/queries/landing.ts'
import { SignLink } from '../_ui/signpost.tsx'
import { Article } from './article.tsx'

export const metadata: Metadata = { title: 'How it works' }

export default function HowItWorks() {
  const { questions, minutes } = landingView(content(), undefined)
  const { probes, skills, tracks, milestones } = content()
  return (
    <Article
      at="/how-it-works"
      lead="From what you can do and what you enjoy to a list of milestones with hours, and the reasons for each step."
    >
      <section>
        <h2>1. The assessment</h2>
        <p>
          {questions} questions, about {minutes} minutes. Some are about your time, some about the work you enjoy, most about what you have
          done so far. You may skip any of them; a skipped question widens the range of the result. It works without an account.
        </p>
      </section>
      <section>
        <h2>2. Two answers</h2>
        <p>
          Effort: how many hours of new learning each of the {tracks.size} paths would ask of you. Interest: which side of the work you lean
          to. They are compared by <a href="/how-it-works/verdict">one published rule</a> and never added into one score.
        </p>
      </section>
      <section>
        <h2>3. A path with reasons</h2>
        <p>
          A path is made of milestones, {milestones.size} in all, that teach {skills.size} skills. What you hold already is taken off, skill
          by skill. Each step shows its hours, what it needs first, and what is checked at its end.{' '}
          <a href="/how-it-works/hours">How the hours are estimated</a>
        </p>
      </section>
      <section>
        <h2>4. Your roadmap</h2>
        <p>
          With an account you start a roadmap: the path with dates at your own pace. You tick off resources and criteria, and say when a
          milestone is finished. You may leave a path that was recommended and take another.
        </p>
      </section>
      <section>
        <h2>What it does not do</h2>
        <p>
          It does not test you: levels are your own ratings, and {probes.length} written knowledge questions are not asked yet. It says
          nothing about salaries or jobs. Its thresholds and hours are editorial until enough people’s logged time can correct them.
        </p>
        <p>
          <SignLink href="/assessment">Start the assessment</SignLink>
        </p>
      </section>
    </Article>
  )
}
