/** Answers for tests: generated ones for properties, and the cast's own. */
import fc from 'fast-check'
import type { Content } from '../domain/content.ts'
import type { Answers } from '../domain/profile.ts'

/** Any set of answers that the assessment accepts; items may be missing or skipped. */
export function anyAnswers(content: Content): fc.Arbitrary<Answers> {
  const background = fc.constantFrom(...content.settings.backgrounds.map((it) => it.id), 'skip')
  const level = fc.constantFrom('0', '1', '2', '3', '4', 'skip', 'unknown')
  const some = (keys: string[], value: fc.Arbitrary<string>) =>
    fc
      .tuple(...keys.map((key) => fc.option(value.map((it): [string, string] => [key, it]))))
      .map((pairs) => pairs.filter((it) => it !== null))
  const interest = fc.tuple(
    ...content.interest.items.map((item) =>
      fc
        .option(item.type === 'likert' ? fc.constantFrom('1', '2', '3', '4', '5', 'skip') : fc.constantFrom('0', '1', 'skip'))
        .map((value): [string, string] | null => (value === null ? null : [`interest:${item.id}`, value])),
    ),
  )
  return fc
    .tuple(
      background,
      fc.integer({ min: 0, max: 15 }),
      interest,
      some(
        content.settings.areas.map((area) => `area:${area.id}`),
        level,
      ),
      fc
        .subarray(
          [...content.skills.keys()].map((id) => `skill:${id}`),
          { maxLength: 12 },
        )
        .chain((keys) => some(keys, level)),
    )
    .map(
      ([from, years, interests, areas, skills]) =>
        new Map([
          ['about:background', from],
          ['about:years', String(years)],
          ...interests.filter((it) => it !== null),
          ...areas,
          ...skills,
        ]),
    )
}

/** Ada: a backend engineer who runs what she builds and likes running it. */
export function adasAnswers(content: Content): Answers {
  const answers = new Map([
    ['about:background', 'backend'],
    ['about:years', '5'],
    ['about:hours-per-week', '8'],
    ['area:swe-foundations', '3'],
    ['area:data', '2'],
    ['area:math-stats', '1'],
    ['area:ml-modelling', '1'],
    ['area:deep-learning', '0'],
    ['area:llm-genai', '1'],
    ['area:cloud-k8s', '2'],
    ['area:observability', '3'],
    ['area:ml-ci-cd', '2'],
  ])
  for (const item of content.interest.items) {
    if (item.type === 'forced-choice') {
      const ops = item.options.findIndex((option) => sideOf(content, option.construct) === 'operations')
      answers.set(`interest:${item.id}`, String(Math.max(0, ops)))
      continue
    }
    const likes = sideOf(content, item.construct) === 'operations'
    answers.set(`interest:${item.id}`, likes !== item.reversed ? '4' : '2')
  }
  return answers
}

const sideOf = (content: Content, construct: string) => content.interest.constructs.find((it) => it.id === construct)?.side
