/** How the people of the demonstration and of the tests answer the assessment. */
import type { Content } from '../domain/curriculum/content.ts'
import type { Answers } from '../domain/answers/profile.ts'

/** Ada: a backend engineer who runs what she builds and likes running it. */
export function adasAnswers(content: Content): Answers {
  return answersOf(content, {
    likes: 'operations',
    about: { background: 'backend', years: '5', 'hours-per-week': '8', organisation: 'mid-50-1000', budget: 'up-to-100' },
    areas: {
      'swe-foundations': '3',
      data: '2',
      'math-stats': '1',
      'ml-modelling': '1',
      'deep-learning': '0',
      'llm-genai': '1',
      'cloud-k8s': '2',
      observability: '3',
      'ml-ci-cd': '2',
    },
  })
}

/** Lin: runs platforms for a living, and would rather find out why a model is wrong. Effort and interest disagree. */
export function linsAnswers(content: Content): Answers {
  return answersOf(content, {
    likes: 'models',
    about: { background: 'devops', years: '7', 'hours-per-week': '6', organisation: 'undecided', budget: 'up-to-500' },
    areas: {
      'swe-foundations': '2',
      data: '1',
      'math-stats': '2',
      'ml-modelling': '1',
      'cloud-k8s': '4',
      observability: '3',
      'ml-ci-cd': '2',
      'governance-security': '3',
      cost: '3',
    },
  })
}

interface Person {
  likes: 'models' | 'operations'
  about: Record<string, string>
  /** Areas not named are answered with "I don't know". */
  areas: Record<string, string>
}

function answersOf(content: Content, { likes, about, areas }: Person): Answers {
  const answers = new Map<string, string>()
  for (const item of content.about) answers.set(`about:${item.id}`, about[item.id] ?? 'skip')
  for (const area of content.settings.areas) answers.set(`area:${area.id}`, areas[area.id] ?? 'unknown')
  const sideOf = (construct: string) => content.interest.constructs.find((it) => it.id === construct)?.side
  for (const item of content.interest.items) {
    if (item.type === 'forced-choice') {
      const liked = item.options.findIndex((option) => sideOf(option.construct) === likes)
      answers.set(`interest:${item.id}`, String(Math.max(0, liked)))
      continue
    }
    const agrees = (sideOf(item.construct) === likes) !== item.reversed
    answers.set(`interest:${item.id}`, agrees ? '4' : '2')
  }
  return answers
}
