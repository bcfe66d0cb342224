/** What is true of mentoring at every moment, whatever was done before. */
import { expect } from 'vitest'
import { kindOf, levelOf } from '../db/credit-columns.ts'
import { creditsOf } from '../domain/roadmap/credit.ts'
import { MENTORSHIP_MOVES } from '../domain/mentorship/mentorship-move.ts'
import { progressOf, statusOf } from '../domain/roadmap/progress.ts'
import { REVIEW_MOVES, turnAfter, type ReviewFacts, type ReviewMove } from '../domain/review/review.ts'
import { planOf } from '../db/revisions.ts'
import { mentorsNow, newestOf, type Facts } from './mentoring-facts.ts'

export function alwaysHolds(facts: Facts): void {
  oneRequestWhereItIsTheMentorsTurn(facts)
  whoIsAskedCouldAnswer(facts)
  nobodyDecidesOnTheirOwn(facts)
  approvedByAMentor(facts)
  numbersAreOfWhatStands(facts)
  hoursAddUp(facts)
  plansAreTheirNewestRevision(facts)
  creditIsWhatTheEvidenceSays(facts)
  reviewsFollowFromTheRecord(facts)
  mentorshipsFollowFromTheRecord(facts)
}

function oneRequestWhereItIsTheMentorsTurn({ reviews, requests }: Facts): void {
  for (const it of reviews) {
    const open = requests.filter((one) => one.reviewId === it.id && one.closedAt === null)
    expect(open.length, 'one open request exactly while it is the mentor’s turn').toBe(it.awaitingMentorSince ? 1 : 0)
    expect(it.awaitingMentorSince && it.awaitingLearnerSince, 'it is the turn of one').toBeNull()
    for (const one of open) expect([one.openKey, one.learnerId, one.number]).toEqual([it.id, it.learnerId, it.number])
  }
  for (const it of requests)
    if (it.closedAt) expect([it.openKey, it.claimedById, it.outcome === null], 'a closed request is over').toEqual([null, null, false])
}

function whoIsAskedCouldAnswer(facts: Facts): void {
  for (const { mentorId, claimedById, learnerId } of facts.requests.filter((it) => it.closedAt === null)) {
    const tied = facts.mentorships.filter((it) => it.learnerId === learnerId && it.endedAt === null)
    expect(tied.length, 'somebody is left who could answer').toBeGreaterThan(0)
    if (mentorId)
      expect(
        tied.map((it) => it.mentorId),
        'the one who is asked still mentors',
      ).toContain(mentorId)
    if (claimedById) expect(mentorsNow(facts, claimedById, learnerId, 'roadmap'), 'who holds it may read it').toBe(true)
    if (claimedById && mentorId) expect(claimedById, 'nobody holds what another is asked for').toBe(mentorId)
  }
}

function nobodyDecidesOnTheirOwn({ mentorships, requests, verdicts, reviews, items }: Facts): void {
  const learnerOf = new Map(reviews.map((it) => [it.id, it.learnerId]))
  for (const it of [...mentorships, ...requests, ...verdicts]) expect(it.mentorId).not.toBe(it.learnerId)
  for (const it of requests) expect([it.claimedById, it.answeredById]).not.toContain(it.learnerId)
  for (const it of items) expect(it.mentorId).not.toBe(learnerOf.get(it.reviewId))
  for (const it of reviews) if (it.approvedById) expect(it.approvedById).not.toBe(it.learnerId)
}

function approvedByAMentor({ reviews, verdicts, standings, evidence }: Facts): void {
  for (const it of reviews.filter((one) => one.approvedAt)) {
    const last = verdicts.filter((one) => one.reviewId === it.id && (one.kind === 'approve' || one.kind === 'revoke')).at(-1)
    const approval = { kind: 'approve', number: it.approvedNumber, mentorId: it.approvedById, at: it.approvedAt }
    expect(last, 'what is approved was approved by a mentor').toMatchObject(approval)
  }
  const approved = new Set(reviews.flatMap((it) => (it.approvedAt ? [`${it.learnerId} ${it.subject}`] : [])))
  for (const { roadmap, milestones } of standings)
    for (const it of milestones.filter((one) => statusOf(milestones, one) === 'approved'))
      expect(approved).toContain(`${roadmap.learnerId} milestone:${it.milestone}:${it.workScope}`)
  const back = new Set(evidence.map((it) => it.retractsId))
  for (const it of evidence.filter((one) => one.kind === 'review' && !back.has(one.id)))
    expect(approved, 'evidence of a review is of work that is approved').toContain(
      `${it.learnerId} milestone:${it.milestoneId}:${it.scope}`,
    )
}

function numbersAreOfWhatStands(facts: Facts): void {
  for (const it of facts.reviews) {
    const newest = newestOf(facts, it)
    if (it.kind === 'submission') expect(it.number, 'a review is of the newest try that stands').toBe(newest)
    else expect(it.number, 'a review is of a revision that there is').toBeLessThanOrEqual(newest)
    if (it.kind === 'roadmap' && it.awaitingMentorSince) expect(it.number, 'who waits waits with the newest revision').toBe(newest)
  }
}

function hoursAddUp({ standings }: Facts): void {
  for (const { milestones } of standings) {
    const { done, credited, skipped, left, total, percent } = progressOf(milestones)
    expect(done + credited + skipped + left).toBe(total)
    expect(percent.done + percent.credited + percent.skipped + percent.left).toBe(100)
  }
}

function plansAreTheirNewestRevision({ standings, revisions }: Facts): void {
  for (const { roadmap, milestones } of standings) {
    const newest = revisions.filter((it) => it.roadmapId === roadmap.id).at(-1)
    if (!newest) continue
    const kept = planOf(newest.body).milestones.map((it) => [it.milestone, it.scope, it.leftOut])
    expect(milestones.map((it) => [it.milestone, it.scope, it.skipReason])).toEqual(kept)
  }
}

function creditIsWhatTheEvidenceSays({ evidence, credits }: Facts): void {
  for (const learnerId of new Set(evidence.map((it) => it.learnerId))) {
    const log = evidence.filter((it) => it.learnerId === learnerId)
    const projected = creditsOf(
      log.map(({ kind, skills, ...it }) => ({
        ...it,
        kind: kind === 'retraction' ? kind : kindOf(kind),
        skills: skills.map(({ skill, level }) => ({ skill, level: levelOf(level) })),
      })),
    )
    const rows = [...projected].map(([skill, credit]) => ({ learnerId, skill, ...credit }))
    const bySkill = (a: { skill: string }, b: { skill: string }) => (a.skill < b.skill ? -1 : 1)
    const stored = credits.filter((it) => it.learnerId === learnerId)
    expect([...stored].sort(bySkill), 'credit worked out anew is what is stored').toEqual(rows.sort(bySkill))
  }
}

const MOVE_OF = new Map(Object.entries(REVIEW_MOVES).map(([move, { verb }]) => [verb as string, move as ReviewMove]))

function reviewsFollowFromTheRecord({ reviews, events }: Facts): void {
  for (const it of reviews) {
    let replayed: ReviewFacts = nobodysTurn
    for (const { verb, subject, detail, at } of events) {
      const move = MOVE_OF.get(verb)
      if (subject !== `review:${it.id}` || !move) continue
      const number = (detail as { number?: number } | null)?.number ?? replayed.number
      replayed = { number, ...turnAfter(move, { ...replayed, number }, at) }
    }
    const { number: _, ...turn } = replayed
    expect(it, 'replaying the record gives the present state').toMatchObject(turn)
  }
}

const nobodysTurn: ReviewFacts = {
  number: 0,
  awaitingMentorSince: null,
  awaitingLearnerSince: null,
  changesAskedAt: null,
  approvedAt: null,
  approvedNumber: null,
}

function mentorshipsFollowFromTheRecord({ mentorships, events }: Facts): void {
  const { pause, resume, end } = MENTORSHIP_MOVES
  for (const it of mentorships) {
    const own = events.filter((one) => one.subject === `mentorship:${it.id}`)
    const last = own.filter((one) => one.verb === pause.verb || one.verb === resume.verb).at(-1)
    expect(it.pausedAt, 'paused as the record says').toEqual(last?.verb === pause.verb ? last.at : null)
    expect(it.endedAt, 'ended as the record says').toEqual(own.find((one) => one.verb === end.verb)?.at ?? null)
    expect(it.pairKey === null).toBe(it.endedAt !== null)
  }
}
