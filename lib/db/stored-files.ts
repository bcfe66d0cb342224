/** Files that people handed in or are about to: what they are called, what they are, whose they are. The bytes lie in lib/files. */
import { MOST_BYTES_EACH, MOST_FILES } from '../domain/review/file-type.ts'
import { sharesOf, type MentorshipFacts } from '../domain/mentorship/mentorship.ts'
import type { Db, Tx } from './client.ts'
import { holdPerson } from './hold-person.ts'
import type { WorkOfDraft } from './iterations.ts'

export interface NewFile extends WorkOfDraft {
  id: string
  name: string
  type: string
  bytes: number
  sha256: string
  now: Date
}

/** there: the same bytes are in this draft already · full: of files in this draft, of bytes of this person. */
export type AddingFile = 'added' | 'there' | 'too-many' | 'no-room'

/** Adds a file to a draft. */
export async function addFile(db: Tx, { now, ...made }: NewFile): Promise<AddingFile> {
  const { ownerId, milestoneId, scope, sha256 } = made
  await holdPerson(db, ownerId)
  const draft = await db.storedFile.findMany({ where: { ownerId, milestoneId, scope, iterationId: null }, select: { sha256: true } })
  if (draft.some((it) => it.sha256 === sha256)) return 'there'
  if (draft.length >= MOST_FILES) return 'too-many'
  if ((await bytesOf(db, ownerId)) + made.bytes > MOST_BYTES_EACH) return 'no-room'
  await db.storedFile.create({ data: { ...made, at: now } })
  return 'added'
}

/** Bytes of all files of a person. */
export async function bytesOf(db: Db | Tx, ownerId: string): Promise<number> {
  return (await db.storedFile.aggregate({ where: { ownerId }, _sum: { bytes: true } }))._sum.bytes ?? 0
}

/** Takes a file out of a draft. What was handed in stays. @returns false when it is no draft's, or gone */
export async function removeDraftFile(
  db: Tx,
  { ownerId, milestoneId }: Pick<WorkOfDraft, 'ownerId' | 'milestoneId'>,
  id: string,
): Promise<boolean> {
  return (await db.storedFile.deleteMany({ where: { id, ownerId, milestoneId, iterationId: null } })).count === 1
}

export interface StoredFile {
  id: string
  ownerId: string
  name: string
  type: string
  bytes: number
  /** In a try that was not taken back: only then anybody else may see it. */
  isHandedIn: boolean
  /** The viewer's mentorship with the owner that has not ended. */
  mentorship: MentorshipFacts | null
}

/** One statement. */
export async function findFile(db: Db | Tx, id: string, viewerId: string): Promise<StoredFile | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT f."id", f."ownerId", f."name", f."type", f."bytes",
      CASE WHEN i."id" IS NOT NULL AND i."withdrawnAt" IS NULL THEN 1 ELSE 0 END AS "handedIn",
      m."id" AS "mentorshipId", m."shares", m."beganAt", m."pausedAt", m."endedAt"
    FROM "StoredFile" f
    LEFT JOIN "Iteration" i ON i."id" = f."iterationId"
    LEFT JOIN "Mentorship" m ON m."learnerId" = f."ownerId" AND m."mentorId" = ${viewerId} AND m."endedAt" IS NULL
    WHERE f."id" = ${id}`
  if (!row) return null
  const { handedIn, mentorshipId, shares, beganAt, pausedAt, endedAt, ...file } = row
  const pair = { learnerId: file.ownerId, mentorId: viewerId, pausedAt, endedAt }
  const mentorship = mentorshipId && beganAt ? { ...pair, id: mentorshipId, shares: sharesOf(shares ?? ''), beganAt } : null
  return { ...file, isHandedIn: Number(handedIn) === 1, mentorship }
}

interface Row extends Omit<StoredFile, 'isHandedIn' | 'mentorship'> {
  handedIn: number | bigint
  mentorshipId: string | null
  shares: string | null
  beganAt: Date | null
  pausedAt: Date | null
  endedAt: Date | null
}

/** Which of these ids are files of this person. */
export async function knownFiles(db: Db, ownerId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.storedFile.findMany({ where: { ownerId }, select: { id: true } })
  const known = new Set(rows.map((it) => it.id))
  return new Set(ids.filter((it) => known.has(it)))
}

/** Files in one draft. */
export const countDraftFiles = (db: Tx, { ownerId, milestoneId, scope }: WorkOfDraft): Promise<number> =>
  db.storedFile.count({ where: { ownerId, milestoneId, scope, iterationId: null } })
