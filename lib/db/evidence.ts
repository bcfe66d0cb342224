/** The append-only log of a person's evidence, and the credit for each skill that is projected from it. */
import { randomUUID } from 'node:crypto'
import { creditsOf, type EvidenceFacts, type EvidenceKind } from '../domain/roadmap/credit.ts'
import type { Level, Scope } from '../domain/curriculum/curriculum.ts'
import type { Tx } from './client.ts'
import { kindOf, levelOf } from './credit-columns.ts'
import { holdPerson } from './hold-person.ts'

export interface NewEvidence {
  id: string
  learnerId: string
  kind: EvidenceKind
  milestoneId: string
  scope: Scope
  skills: readonly { skill: string; level: Level }[]
  words?: string | null
  url?: string | null
  lastUsed?: number | null
  at: Date
}

export const newEvidenceId = (): string => randomUUID()

/** Adds evidence and brings the credit of its skills up to date. */
export async function addEvidence(db: Tx, { skills, words = null, url = null, lastUsed = null, ...made }: NewEvidence): Promise<void> {
  await db.evidence.create({ data: { ...made, words, url, lastUsed } })
  if (skills.length > 0) await db.evidenceSkill.createMany({ data: skills.map((it) => ({ evidenceId: made.id, ...it })) })
  await projectCredits(
    db,
    made.learnerId,
    skills.map((it) => it.skill),
  )
}

/** Takes evidence back by adding a retraction. The log keeps both. */
export async function retractEvidence(db: Tx, { id, learnerId, at }: { id: string; learnerId: string; at: Date }): Promise<void> {
  const skills = await db.evidenceSkill.findMany({ where: { evidenceId: id, evidence: { learnerId } }, select: { skill: true } })
  await db.evidence.create({ data: { id: newEvidenceId(), learnerId, kind: 'retraction', retractsId: id, at } })
  await projectCredits(
    db,
    learnerId,
    skills.map((it) => it.skill),
  )
}

/** Evidence that approvals of this work left and that still counts. */
export async function findReviewEvidence(
  db: Tx,
  { learnerId, milestoneId, scope }: Pick<NewEvidence, 'learnerId' | 'milestoneId' | 'scope'>,
): Promise<string[]> {
  const given = await db.evidence.findMany({ where: { learnerId, milestoneId, scope, kind: 'review' }, select: { id: true } })
  const ids = given.map((it) => it.id)
  const back = await db.evidence.findMany({ where: { learnerId, retractsId: { in: ids } }, select: { retractsId: true } })
  return ids.filter((id) => !back.some((it) => it.retractsId === id))
}

/** Works the credit of some skills out again from the log; of all skills when none are named. */
export async function projectCredits(db: Tx, learnerId: string, skills?: readonly string[]): Promise<void> {
  await holdPerson(db, learnerId)
  const only = skills ? { skill: { in: [...skills] } } : {}
  const credits = creditsOf(await readLog(db, learnerId, only))
  await db.skillCredit.deleteMany({ where: { learnerId, ...only } })
  await db.skillCredit.createMany({ data: [...credits].map(([skill, credit]) => ({ learnerId, skill, ...credit })) })
}

async function readLog(db: Tx, learnerId: string, only: { skill?: { in: string[] } }): Promise<EvidenceFacts[]> {
  const rows = await db.evidenceSkill.findMany({ where: { ...only, evidence: { learnerId } }, include: { evidence: true } })
  const ids = [...new Set(rows.map((it) => it.evidenceId))]
  const retractions = await db.evidence.findMany({ where: { learnerId, retractsId: { in: ids } } })
  const facts = new Map<string, EvidenceFacts>()
  for (const { evidence, skill, level } of rows) {
    const known = facts.get(evidence.id)?.skills ?? []
    facts.set(evidence.id, { ...toFacts(evidence), skills: [...known, { skill, level: levelOf(level) }] })
  }
  return [...facts.values(), ...retractions.map(toFacts)]
}

type EvidenceRow = Awaited<ReturnType<Tx['evidence']['findMany']>>[number]

const toFacts = ({ id, kind, at, lastUsed, retractsId }: EvidenceRow): EvidenceFacts => ({
  id,
  kind: kind === 'retraction' ? kind : kindOf(kind),
  skills: [],
  at,
  lastUsed,
  retractsId,
})
