/** Generated answers for properties. The cast's own are in `lib/demo`. */
import fc from 'fast-check'
import type { Content } from '../domain/curriculum/content.ts'
import type { Answers } from '../domain/answers/profile.ts'

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

/** Answers with checks: up to 25 knowledge items, right, wrong or not known. */
export function anyAnswersWithChecks(content: Content): fc.Arbitrary<Answers> {
  const value = fc.constantFrom('unknown', '0 certain', '1 fairly-sure', '2 guess', '3 certain')
  const checks = fc
    .subarray([...content.probes], { maxLength: 25 })
    .chain((probes) => fc.tuple(...probes.map(({ id }) => fc.tuple(fc.constant(`probe:${id}`), value))))
  return fc.tuple(anyAnswers(content), checks).map(([answers, said]) => new Map([...answers, ...said]))
}
