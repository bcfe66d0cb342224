import type { Metadata } from 'next'
import { content } from '#lib/content/current.ts'
import { LEVELS } from '#lib/domain/curriculum/curriculum.ts'
import { HELD_FROM } from '#lib/domain/path/path.ts'
import { JUNIOR_YEARS } from '#lib/domain/answers/profile.ts'
import { Article } from '../article.tsx'

export const metadata: Metadata = { title: 'How hours are estimated' }

const percent = (share: number): string => `${Math.round(100 * share)} percent`

export default function HowHours() {
  const { settings } = content()
  const { studyShare, practiceSpread, levelCost } = settings
  const reference = settings.backgrounds.find((it) => it.id === settings.referenceBackground)?.person ?? ''
  return (
    <Article at="/how-it-works/hours" lead="All hours are editorial estimates: planning aids, not measurements and not promises.">
      <section>
        <h2>From a skill to hours</h2>
        <p>
          Every skill has a low, a likely and a high number of hours from level 0 to level 3. Moving from one level to another costs the
          difference of the shares below, and never less than nothing.
        </p>
        <table className="tbl mt3">
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">Means</th>
              <th scope="col" className="num">
                Share of the hours
              </th>
            </tr>
          </thead>
          <tbody>
            {LEVELS.map((level) => (
              <tr key={level}>
                <th scope="row">{level}</th>
                <td>{settings.levels[level]}</td>
                <td className="num">{percent(levelCost[level])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>New learning and practice</h2>
        <p>
          Of those hours {percent(studyShare)} are study: the new learning that you see. The rest is replaced by the hand-in of each
          milestone, so it is not counted twice. The author sets the hours of a hand-in for {reference}. They shrink or grow with your own
          gap: 60 percent are fixed, 40 percent follow your gap divided by the reference gap, and the whole never exceeds one and a half
          times the author’s figure.
        </p>
        <p>On a path every level is paid for once: a later milestone starts from what the earlier ones reached.</p>
      </section>
      <section>
        <h2>What is believed of your level</h2>
        <p>
          For each skill we keep a chance for each of the five levels. It starts around what is usual for your background, widely spread,
          one level lower under {JUNIOR_YEARS} years of work (the levels of students are a beginner’s already). Your ratings narrow it, a
          rating of the single skill more than one of its area; knowledge checks narrow it most. Skills hang together: what you show in one
          says something of those it builds on and of its neighbours. Where your checks disagree with your ratings, all of your ratings are
          believed a little less, or a little more. A skill is called yours from a chance of {percent(HELD_FROM)}; hours always use all
          chances.
        </p>
      </section>
      <section>
        <h2>What you show later</h2>
        <p>
          A milestone that you finish, or say that you know already, is evidence for its skills at the level it asks for. From then on that
          level is never asked of you again: on every roadmap the learning hours up to it are taken off what is left and counted as known,
          and results and the assessment count it as held. Nobody verifies it, and taking it back takes the credit back. The hours of a
          roadmap stay as they were when it was made, so that done, known, left out and left always add up to them.
        </p>
      </section>
      <section>
        <h2>Low, likely and high</h2>
        <p>
          Low takes the low hours of every skill and hand-ins at {practiceSpread.low} of their likely hours; high takes the high hours and
          hand-ins at {practiceSpread.high}. Doubt about your level widens both: half of the way goes to the part you would have to learn if
          your level were one that only one chance in five lies above or below. The doubt about the hours and the one about your level have
          nothing to do with each other, so they are added as squares. Low and high mean that everything goes fast, or everything slowly, so
          your true range is likely narrower. Hours are rounded for each milestone, and all totals add up the rounded figures.
        </p>
      </section>
      <section>
        <h2>Typical engineers on public pages</h2>
        <p>
          The landing page, the comparison and the pages of the paths take the usual levels of a background as if they were certain. Yours
          will differ.
        </p>
      </section>
    </Article>
  )
}
