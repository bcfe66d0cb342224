/** The hours rule with one person's values: the sums, then each milestone with its skills. */
import { HELD_FROM } from '#lib/domain/path/path.ts'
import type { PathHoursView } from '#lib/queries/path-hours.ts'

export function HoursByMilestone({ view }: { view: PathHoursView }) {
  const { path, settings, hoursPerWeek, weeks } = view
  const study = Math.round(100 * settings.studyShare)
  return (
    <>
      <section className="sheet pad stack" aria-labelledby="sums">
        <h2 id="sums">The sums</h2>
        <ul className="dashl">
          <li>
            To do {path.total.likely} h = {path.learning.likely} h of new learning + {path.practice.likely} h of practice, each the sum of
            the milestones below.
          </li>
          <li>
            Weeks {weeks} = {path.total.likely} ÷ {hoursPerWeek} h a week, rounded up.
          </li>
          <li>
            Low {path.total.low} h and high {path.total.high} h take the low and high hours of every skill, half of the doubt about your
            level added as squares, and the hand-ins at {settings.practiceSpread.low} and {settings.practiceSpread.high} of the likely ones.
          </li>
          <li>
            A skill costs its hours from zero times the share of its level; what you are believed to hold already is taken off, and {study}{' '}
            percent of the rest is study. “Chance” is how sure we are that you hold the level before the milestone begins; from{' '}
            {Math.round(100 * HELD_FROM)} in 100 on it is marked as yours. A level that an earlier milestone teaches counts as held.
          </li>
          <li>
            Practice is the author’s hand-in, 60 percent fixed and 40 percent in proportion to your gap against the reference learner’s.{' '}
            <a href="/how-it-works/hours">The whole rule</a>
          </li>
        </ul>
      </section>
      {view.steps.map((it) => (
        <Milestone key={it.step.milestone} it={it} />
      ))}
    </>
  )
}

function Milestone({ it: { step, handIn, skills } }: { it: PathHoursView['steps'][number] }) {
  const { learning, practice } = step
  return (
    <section className="sheet" aria-labelledby={step.milestone}>
      <header>
        <h2 id={step.milestone}>{step.title}</h2>
        <p>
          {learning.likely} h new ({learning.low}–{learning.high}), {practice.likely} h practice ({practice.low}–{practice.high})
          {handIn !== null && `, hand-in set at ${handIn} h`}
        </p>
      </header>
      <div className="pad">
        <div className="tscroll" tabIndex={0} role="region" aria-label={`Skills of ${step.title}`}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">Skill, to level</th>
                <th scope="col" className="num">
                  Chance held
                </th>
                <th scope="col" className="num">
                  From zero
                </th>
                <th scope="col" className="num">
                  For you
                </th>
              </tr>
            </thead>
            <tbody>
              {skills.map((skill) => (
                <tr key={skill.name}>
                  <th scope="row">
                    {skill.name}, {skill.level}
                  </th>
                  <td className="num">{inHundred(skill.chance)}</td>
                  <td className="num">{skill.hoursFromZero.toFixed(1)} h</td>
                  <td className="num">{skill.hours.toFixed(1)} h</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}

function inHundred(chance: number): string {
  const hundredths = Math.round(100 * chance)
  return chance >= HELD_FROM ? `${hundredths} in 100, yours` : `${hundredths} in 100`
}
