import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sql, type Db } from '../db/client.ts'
import { draftText } from '../domain/review/hand-in-draft.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { act, later, member, mentored, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { approvalsIn, mentorsNow, newestOf, plansIn, readFacts, type Account, type Facts } from '../testing/mentoring-facts.ts'
import { anyStep, deedOf, minutesOf, type Deed, type Life, type Step } from '../testing/mentoring-steps.ts'
import { alwaysHolds } from '../testing/mentoring-truths.ts'
import { seesWhatIsShared } from '../testing/mentoring-sight.ts'
import { standing } from '../testing/standing.ts'
import { askRoadmapReview } from './ask-roadmap-review.ts'
import { moveMilestone } from './move-milestone.ts'
import { submitMilestone } from './submit-milestone.ts'

/** Ada and Eve learn; Grace mentors both, and Lin mentors Ada. */
async function begun(db: Db): Promise<Life> {
  const [ada, eve] = [await member(db, 'Ada'), await member(db, 'Eve')]
  const [grace, lin] = [await member(db, 'Grace'), await member(db, 'Lin')]
  for (const learner of [ada, eve]) {
    const roadmapId = await onTheWay(db, learner)
    const { first } = await standing(db, roadmapId)
    await act(db, learner, moveMilestone, { roadmapId, milestoneId: first('ready'), move: 'start' })
  }
  await mentored(db, ada, grace, ['roadmap', 'evidence', 'hours', 'summary'])
  await mentored(db, ada, lin)
  await mentored(db, eve, grace)
  return { db, people: [ada, eve, grace, lin], links: [] }
}

type Outcome = 'done' | Refused | Conflict | NotFound

/** What is refused in words is part of life. */
async function tried(deed: Deed, now: Date): Promise<Outcome> {
  try {
    await deed.run(now)
    return 'done'
  } catch (error) {
    if (error instanceof Refused || error instanceof Conflict || error instanceof NotFound) return error
    throw error
  }
}

interface Done {
  before: Facts
  after: Facts
  deed: Deed
  outcome: Outcome
}

/** Compared as text first: to compare so many rows one by one takes longer than all that was done. */
function areTheSame(one: Facts, other: Facts, why: string): void {
  if (JSON.stringify(one.rows) !== JSON.stringify(other.rows)) expect(one.rows, why).toEqual(other.rows)
}

/** What holds of every step, whoever made it. */
function wasAllowed({ before, after, deed, outcome }: Done): void {
  const { as, actor, learnerId } = deed
  if (outcome !== 'done') areTheSame(after, before, `${deed.name} was refused and changed something`)
  if (as !== 'learner') expect(plansIn(after), 'nobody but the learner changes a roadmap').toBe(plansIn(before))
  if (as !== 'mentor') expect(approvalsIn(before), 'nobody but a mentor approves').toEqual(expect.arrayContaining(approvalsIn(after)))
  if (as === 'learner' && actor?.userId !== learnerId) expect(outcome, 'somebody else’s is not found').toBeInstanceOf(NotFound)
  if (as === 'mentor' && actor) wasAMentors({ before, after, deed, outcome }, actor)
}

function wasAMentors({ before, after, deed, outcome }: Done, actor: Account): void {
  const { learnerId = null, reviewId, number } = deed
  const review = before.reviews.find((it) => it.id === reviewId)
  const needs = review?.kind === 'submission' ? (['roadmap', 'evidence'] as const) : (['roadmap'] as const)
  if (!mentorsNow(before, actor.userId, learnerId, ...needs)) expect(outcome, 'who mentors not or sees it not').toBeInstanceOf(NotFound)
  if (!review || number === undefined || outcome !== 'done') return
  const [verdict, ...others] = after.verdicts.filter((it) => !before.verdicts.some((old) => old.id === it.id))
  expect(others).toEqual([])
  expect(verdict, 'a decision holds for what there was to read').toMatchObject({ number: newestOf(before, review), reviewId, learnerId })
  expect([verdict?.number, verdict?.mentorId]).toEqual([number, actor.userId])
}

const ties = ({ mentorships }: Facts): string => JSON.stringify(mentorships)

/** Takes each step, and looks at all that is there before and after it. */
async function live(life: Life, steps: readonly Step[]): Promise<void> {
  let [before, minutes] = [await readFacts(life.db), 0]
  for (const it of steps) {
    minutes += minutesOf(it)
    const now = later(minutes)
    const deed = await deedOf({ ...life, facts: before, it })
    if (!deed) continue
    const outcome = await tried(deed, now)
    const after = await readFacts(life.db)
    wasAllowed({ before, after, deed, outcome })
    alwaysHolds(after)
    if (ties(before) !== ties(after)) await seesWhatIsShared(life, after, now)
    before = after
    if (!it.twice || deed.isNewEachTime) continue
    await tried(deed, now)
    before = await readFacts(life.db)
    areTheSame(before, after, `${deed.name} once more changed something`)
  }
  await seesWhatIsShared(life, before, later(minutes))
}

/** How many times as many lives: for a long look by hand. */
const LONGER = Number(process.env['LONGER'] ?? 1)
/** Milliseconds, on a busy machine. */
const tooLong = 3 * 60_000
const steps = (count: number) => fc.array(anyStep, { minLength: count, maxLength: count })

onBothDatabases('A life with mentors', (open) => {
  test(
    'in whatever order whatever is done by whomever, what is always true stays true',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps(60), async (taken) => {
          const { db } = await open()
          await live(await begun(db), taken)
        }),
        // Told with its seed at once: to find a shorter life takes longer than a test may.
        { numRuns: 4 * LONGER, endOnFailure: true },
      )
    },
    LONGER * tooLong,
  )

  test(
    'also when what is done meets at one moment',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(steps(10), { minLength: 4, maxLength: 4 }), async (moments) => {
          const { db } = await open()
          const life = await begun(db)
          await handedInAndAsked(life)
          for (const [hours, meeting] of moments.entries()) {
            const facts = await readFacts(db)
            const found = await Promise.all(meeting.map(async (it) => deedOf({ ...life, facts, it })))
            const deeds = found.filter((one) => one !== null)
            const now = later(60 * (hours + 1))
            const pressed = [...deeds, ...deeds.filter((it) => !it.isNewEachTime)]
            await together(db, pressed.length, async (index) => {
              const deed = pressed[index]
              if (deed) await tried(deed, now)
            })
            alwaysHolds(await readFacts(db))
          }
        }),
        { numRuns: 2 * LONGER, endOnFailure: true },
      )
    },
    LONGER * tooLong,
  )
})

/** Ada and Eve each have work that waits, and their roadmaps too. */
async function handedInAndAsked({ db, people }: Life): Promise<void> {
  for (const learner of people.slice(0, 2)) {
    const place = await inHand(db, learner)
    await act(db, learner, submitMilestone, { ...place, ...work(0) })
    await act(db, learner, askRoadmapReview, { roadmapId: place.roadmapId, ask: 'Is it realistic?' })
  }
}

async function inHand(db: Db, { userId }: Account) {
  const { id: roadmapId } = await db.roadmap.findFirstOrThrow({ where: { learnerId: userId } })
  return { roadmapId, milestoneId: (await standing(db, roadmapId)).first('in-progress') }
}

const work = (index: number) => {
  const rest = draftText({ answers: { c1: 'It runs.' }, hours: '', ask: 'Is it enough?', mentor: '' })
  return { key: crypto.randomUUID(), body: `Try ${index}`, links: '', rest, revision: 0 }
}

onBothDatabases('A review', (open) => {
  test(
    'that is asked for 50 times at once waits once, for a submission and for a roadmap',
    async () => {
      const { db } = await open()
      const life = await begun(db)
      const [ada, , grace] = life.people
      if (!ada || !grace) throw new Error('nobody is there')
      const place = await inHand(db, ada)
      const ask = (index: number) =>
        index % 2 === 0
          ? act(db, ada, submitMilestone, { ...place, ...work(index % 4) })
          : act(db, ada, askRoadmapReview, {
              roadmapId: place.roadmapId,
              ask: `Is it realistic? ${index}`,
              mentor: index % 3 ? '' : grace.userId,
            })
      const asked = await together(db, 100, (index) => ask(index).catch((error: unknown) => error))
      expect(asked.filter((it) => it instanceof Error && !(it instanceof Conflict))).toEqual([])
      const facts = await readFacts(db)
      expect(facts.reviews.map((it) => it.kind).sort()).toEqual(['roadmap', 'submission'])
      expect(facts.requests).toHaveLength(2)
      alwaysHolds(facts)
    },
    tooLong,
  )

  test('is decided, held, asked for and noted by nobody on their own work: the database refuses it', async () => {
    const { db } = await open()
    const life = await begun(db)
    await handedInAndAsked(life)
    const [request] = (await readFacts(db)).requests
    if (!request) throw new Error('nothing waits')
    const before = await readFacts(db)
    const own = [
      sql`INSERT INTO "Verdict" ("id", "reviewId", "number", "kind", "mentorId", "learnerId", "checks", "words", "at")
        VALUES ('v', ${request.reviewId}, 1, 'approve', ${request.learnerId}, ${request.learnerId}, '{}', '', ${NOW})`,
      sql`UPDATE "ReviewRequest" SET "mentorId" = "learnerId"`,
      sql`UPDATE "ReviewRequest" SET "claimedById" = "learnerId"`,
      sql`UPDATE "ReviewRequest" SET "answeredById" = "learnerId"`,
      sql`UPDATE "Mentorship" SET "mentorId" = "learnerId"`,
      sql`INSERT INTO "MentorNote" ("mentorId", "learnerId", "body", "revision", "updatedAt") VALUES ('ada', 'ada', '', 1, ${NOW})`,
    ]
    for (const statement of own) await expect(db.$executeRaw(statement)).rejects.toThrow(/check|constraint/i)
    areTheSame(await readFacts(db), before, 'what the database refused changed something')
  })
})
