/** What a mentee shares of their assessment: the result and the level by area, and where they ticked it their answers one by one. */
import { findMentee } from '../db/mentee.ts'
import { findBeforeSwitch } from '../db/whereabouts.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { answersInWords, type AnswerInWords } from '../domain/answers/answers-in-words.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { Blaze, Scope } from '../domain/curriculum/curriculum.ts'
import { resultOf, type Result } from '../domain/path/result.ts'
import type { VerdictKind } from '../domain/path/verdict.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise, can } from '../policy.ts'
import { trackName } from './track-name.ts'
import { asTaken } from './as-taken.ts'

export interface ResultSummary {
  kind: VerdictKind
  /** The recommended path; null when they were to choose. */
  recommended: string | null
  /** The path with fewer likely new hours. */
  fewer: string
  interest: { side: Result['interest']['side']; lean: number | null }
  /** Likely new learning on each path, with low and high. */
  paths: readonly { name: string; blaze: Blaze; learning: { low: number; likely: number; high: number } }[]
  /** Mean of what is believed of an area's skills, 0–4, one decimal. */
  areas: readonly { name: string; level: number }[]
}

export interface MenteeResult {
  mentorshipId: string
  name: string
  takenOn: string | null
  language: DateStyle['language']
  /** Null where it is not shared, or while there is no result. */
  summary: ResultSummary | null
  answers: readonly AnswerInWords[] | null
  /** Whether they have one at all. */
  hasResult: boolean
}

/** @throws NotFound where neither is shared with this person now */
export const menteeResult: Query<{ mentorshipId: string }, MenteeResult> = async ({ actor, db, content }, { mentorshipId }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const mentee = await findMentee(db, mentorshipId)
  authorise(actor, 'mentee:view', mentee)
  const sees = { summary: can(actor, 'mentee:view-summary', mentee), answers: can(actor, 'mentee:view-answers', mentee) }
  if (!sees.summary && !sees.answers) throw new NotFound()
  const { result, credits } = await findBeforeSwitch(db, mentee.learnerId)
  const scope: Scope = 'first-role'
  const taken = result ? await asTaken(db, content, result) : content
  return {
    mentorshipId,
    name: mentee.name,
    takenOn: result?.submittedAt ? dayFor(actor, result.submittedAt) : null,
    language: dateStyleOf(actor).language,
    summary: result && sees.summary ? summaryOf(content, resultOf(taken, result.answers, scope, credits)) : null,
    answers: result && sees.answers ? answersInWords(taken, result.answers) : null,
    hasResult: result !== null,
  }
}

function summaryOf(content: Content, { verdict, interest, efforts, beliefs }: Result): ResultSummary {
  return {
    kind: verdict.kind,
    recommended: verdict.recommended === null ? null : trackName(content, verdict.recommended),
    fewer: trackName(content, verdict.effort.fewer.path.track),
    interest: { side: interest.side, lean: interest.lean },
    paths: efforts.map(({ path }) => ({
      name: trackName(content, path.track),
      blaze: content.tracks.get(path.track)?.blaze ?? 'diamond',
      learning: path.learning,
    })),
    areas: content.settings.areas.map((area) => {
      const skills = [...content.skills.values()].filter((it) => it.area === area.id)
      const levels = skills.map((it) => (beliefs.get(it.id) ?? []).reduce<number>((sum, chance, level) => sum + chance * level, 0))
      const mean = levels.reduce((a, b) => a + b, 0) / Math.max(1, levels.length)
      return { name: area.name, level: Math.round(10 * mean) / 10 }
    }),
  }
}
