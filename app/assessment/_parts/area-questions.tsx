/** One area of skill: anchored levels with the background's usual one as a hint, and its single skills on request. */
import { LEVELS } from '#lib/domain/curriculum/curriculum.ts'
import { SKIP, UNKNOWN } from '#lib/domain/answers/responses.ts'
import type { AreaQuestion } from '#lib/queries/assessment.ts'
import { Icon } from '../../_ui/icon.tsx'
import { OptionCards } from '../../_ui/option-cards.tsx'
import { SegRadio } from '../../_ui/seg-radio.tsx'

interface Props {
  areas: readonly AreaQuestion[]
  answers: Readonly<Record<string, string>>
  /** Name of the chosen background. */
  background: string | null
}

export function AreaQuestions({ areas, answers, background }: Props) {
  return areas.map((it) => <AreaRating key={it.area.id} question={it} answers={answers} background={background} />)
}

function AreaRating({ question, answers, background }: { question: AreaQuestion; answers: Props['answers']; background: string | null }) {
  const { area, typical } = question
  const name = `area:${area.id}`
  const levels = LEVELS.map((level) => ({
    value: String(level),
    label: (
      <>
        {level}. {area.anchors[level]}
        {level === typical && background && <span className="tag">usual for: {background}</span>}
      </>
    ),
  }))
  const options = [
    ...levels,
    { value: UNKNOWN, label: 'I don’t know', dashed: true },
    { value: SKIP, label: 'Skip this area', dashed: true },
  ]
  return (
    <fieldset>
      <legend>
        <h2>{area.name}</h2>
        <p className="sub sm mt2">{area.asks}</p>
      </legend>
      <div className="mt3">
        <OptionCards name={name} options={options} value={answers[name]} />
      </div>
      <Shown question={question} />
      {question.skills.length > 0 && <SingleSkills question={question} answers={answers} />}
    </fieldset>
  )
}

function Shown({ question: { shown } }: { question: AreaQuestion }) {
  if (shown.length === 0) return null
  return (
    <p className="hint mt3">
      Not asked again, since you have shown it on a roadmap: {shown.map((it) => `${it.name}, level ${it.level}`).join('; ')}.
    </p>
  )
}

function SingleSkills({ question: { skills }, answers }: { question: AreaQuestion; answers: Props['answers'] }) {
  const rated = skills.filter((skill) => /^[0-4]$/.test(answers[`skill:${skill.id}`] ?? ''))
  const count = skills.length === 1 ? '1 skill' : `${skills.length} skills`
  return (
    <details className="skillx mt3" open={rated.length > 0}>
      <summary>
        <span>
          <b>Rate single skills instead</b>
          <small>{count}. Only where they differ from the line you chose.</small>
        </span>
        <Icon name="down" />
      </summary>
      <ul className="pad skill-levels">
        {skills.map((skill) => (
          <li key={skill.id}>
            <span>
              <b>{skill.name}</b>
              <small>Level 3: {skill.outcome}.</small>
            </span>
            <SegRadio
              name={`skill:${skill.id}`}
              legend={`${skill.name}, level 0 to 4`}
              options={[...LEVELS.map((level) => ({ value: String(level), label: String(level) })), { value: SKIP, label: 'As above' }]}
              value={answers[`skill:${skill.id}`]}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
