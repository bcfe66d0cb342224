/** One person's rows made by the product's own commands, and a crowd copied from them inside the database. */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { moveMilestone } from '../../lib/commands/move-milestone.ts'
import { saveNote } from '../../lib/commands/save-note.ts'
import { setTick } from '../../lib/commands/set-tick.ts'
import type { Db } from '../../lib/db/client.ts'
import { createSession } from '../../lib/db/sessions.ts'
import { act, member, onTheWay } from '../../lib/testing/cast.ts'

export const MILESTONES = 15
export const MILESTONE = 'm-python-project'
/** Answers of each person: enough that reading them costs something. */
const RESPONSES = 10
/** People made by one statement. */
const CHUNK = 20_000

export interface Original {
  userId: string
  roadmapId: string
  sessionIdHash: string
}

/** Somebody who has begun: a roadmap, one milestone finished and one started, a tick and a note. */
export async function original(db: Db): Promise<Original> {
  const ada = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, ada)
  const place = { roadmapId, milestoneId: MILESTONE }
  for (const move of ['start', 'finish'] as const) await act(db, ada, moveMilestone, { ...place, move })
  await act(db, ada, setTick, { ...place, subject: 'criterion:c1', on: 'yes' })
  await act(db, ada, saveNote, { ...place, kind: 'note', body: 'What I learned. '.repeat(20), revision: 0 })
  await db.roadmapMilestone.deleteMany({ where: { roadmapId, position: { gte: MILESTONES } } })
  const kept = await db.response.findMany({ take: RESPONSES, orderBy: { id: 'desc' }, select: { id: true } })
  await db.response.deleteMany({ where: { id: { notIn: kept.map((it) => it.id) } } })
  const day = 24 * 3_600_000
  const [now, expiresAt] = [new Date(), new Date(Date.now() + 30 * day)]
  await db.$transaction((tx) =>
    createSession(tx, { idHash: ada.sessionIdHash, userId: ada.userId, userAgent: 'A browser', now, expiresAt }),
  )
  return { userId: ada.userId, roadmapId, sessionIdHash: ada.sessionIdHash }
}

/** The ids of the copy with this number. */
export const copies = (first: Original, n: number): Original => ({
  userId: copyOf(first.userId, n),
  roadmapId: copyOf(first.roadmapId, n),
  sessionIdHash: copyOf(first.sessionIdHash, n),
})

/** Scattered like the random ids of the product, and the same here as in the SQL below. */
function copyOf(id: string, n: number): string {
  const hex = createHash('md5').update(`${id}:${n}`).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Columns whose values differ from person to person: ids, what refers to them, and unique texts. The rest is copied as it is. */
const OWN: Record<string, readonly string[]> = {
  User: ['id', 'email'],
  Session: ['idHash', 'userId'],
  Attempt: ['id', 'learnerId'],
  Response: ['attemptId'],
  Roadmap: ['id', 'learnerId', 'attemptId', 'activeKey'],
  RoadmapMilestone: ['id', 'roadmapId'],
  MilestoneProgress: ['learnerId', 'creditId', 'finishId'],
  Evidence: ['id', 'learnerId'],
  EvidenceSkill: ['evidenceId'],
  SkillCredit: ['learnerId', 'evidenceId'],
  Tick: ['learnerId'],
  MilestoneNote: ['learnerId'],
}

/** Copies the one person's rows until there are that many more people, then lets Postgres count them. */
export async function fill(url: string, people: number, say: (done: number) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // What refers to what is right by the way it is made; looking up each takes longer than writing it.
    await client.query("SET session_replication_role = 'replica'")
    for (const table of Object.keys(OWN)) await client.query(`CREATE TEMP TABLE "one${table}" AS SELECT * FROM "${table}"`)
    const indexes = await takeIndexesAway(client)
    for (let from = 1; from <= people; from += CHUNK) {
      const to = Math.min(people, from + CHUNK - 1)
      for (const table of Object.keys(OWN)) await client.query(await copying(client, table), [from, to])
      say(to)
    }
    await client.query("SET maintenance_work_mem = '1GB'")
    for (const index of indexes) await client.query(index)
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

/** Ids are scattered: kept up row by row, the indexes take longer than everything else. @returns what makes them anew */
async function takeIndexesAway(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; made: string }>(
    'SELECT tablename AS "table", indexname AS name, indexdef AS made FROM pg_indexes WHERE schemaname = \'public\' AND tablename = ANY($1)',
    [Object.keys(OWN)],
  )
  for (const { table, name } of rows) {
    if (name.endsWith('_pkey')) await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}" CASCADE`)
    else await client.query(`DROP INDEX "${name}"`)
  }
  return rows.map((it) => it.made)
}

async function copying(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string; serial: boolean }>(
    `SELECT column_name AS name, COALESCE(column_default LIKE 'nextval%', false) AS serial
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  )
  const names = rows.filter((it) => !it.serial).map((it) => it.name)
  const value = (name: string) => (OWN[table]?.includes(name) ? `md5(o."${name}" || ':' || n)::uuid::text` : `o."${name}"`)
  const columns = names.map((it) => `"${it}"`).join(', ')
  return `INSERT INTO "${table}" (${columns}) SELECT ${names.map(value).join(', ')} FROM generate_series($1::int, $2::int) n, "one${table}" o`
}
