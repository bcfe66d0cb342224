/** A criterion in the words of the curriculum, for what a review says about it. */
import type { Content } from '../domain/curriculum/content.ts'

/** @param it subject of a review, as milestone:<id>:<scope>, and what a point of it is about, as criterion:<id> */
export function criterionWords(content: Content, it: { subject: string; about: string }): string {
  const [, milestone = ''] = it.subject.split(':')
  const [, criterion = ''] = it.about.split(':')
  return content.milestones.get(milestone)?.criteria.find(({ id }) => id === criterion)?.text ?? 'a criterion of their own'
}
