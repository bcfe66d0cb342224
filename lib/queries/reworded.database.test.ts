import { expect, test } from 'vitest'
import { answerCurriculum } from '../commands/answer-curriculum.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { Milestone } from '../domain/curriculum/curriculum.ts'
import { perform } from '../operation.ts'
import { later, member, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { curriculumChange } from './curriculum-change.ts'
import { milestoneView } from './milestone.ts'
import { roadmapView } from './roadmap.ts'

const ID = 'm-python-project'

/** The curriculum with one milestone, and what it points to, in other words. */
function inOtherWords(by: (it: Milestone) => Partial<Milestone>, over: Partial<Content> = {}): Content {
  const milestone = content().milestones.get(ID)
  if (!milestone) throw new Error(`no milestone ${ID}`)
  const milestones = new Map(content().milestones).set(ID, { ...milestone, ...by(milestone) })
  return { ...content(), milestones, hash: 'in other words', ...over }
}

const reasoned = inOtherWords(() => ({ whyOn: { 'mlops-engineer': 'A better reason.' } }))

async function begin(db: Db) {
  const ada = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, ada)
  const seen = (newer: Content) => ({ actor: ada, db, content: newer, now: NOW })
  return {
    announced: async (newer: Content) => (await roadmapView(seen(newer), { roadmapId })).curriculumChange,
    offered: (newer: Content) => curriculumChange(seen(newer), { roadmapId }),
    words: async (id: string) => (await milestoneView(seen(reasoned), { roadmapId: id, milestoneId: ID })).authored?.why,
    answer: (answer: 'accept' | 'decline') =>
      perform(answerCurriculum, { roadmapId, hash: reasoned.hash, answer }, { actor: ada, db, content: reasoned, now: later(1) }),
  }
}

const url = 'https://example.org/a-better-place'
const movedResource = () => {
  const [id = ''] = content().milestones.get(ID)?.resources ?? []
  const resource = content().resources.get(id)
  if (!resource) throw new Error('no resource')
  return new Map(content().resources).set(id, { ...resource, url })
}

onBothDatabases('Other words alone', (open) => {
  test.each([
    ['a reason', reasoned],
    ['a criterion', inOtherWords(({ criteria }) => ({ criteria: criteria.map((it) => ({ ...it, text: `${it.text} Clearly.` })) }))],
    ['a resource’s address', inOtherWords(() => ({}), { resources: movedResource() })],
  ])('are announced on the roadmap: %s', async (_, newer) => {
    const { db } = await open()
    const { announced, offered } = await begin(db)
    expect(await announced(content())).toBeNull()
    expect(await announced(newer)).toBe('words')
    expect(await offered(newer)).toMatchObject({
      state: 'offered',
      reworded: [content().milestones.get(ID)?.title],
      hours: [],
      moved: false,
    })
  })

  test('are no news where this roadmap does not show them', async () => {
    const { db } = await open()
    const { announced, offered } = await begin(db)
    const elsewhere = inOtherWords(({ whyOn }) => ({ mentorNotes: 'For mentors.', whyOn: { ...whyOn, 'ml-engineer': 'Another reason.' } }))
    expect(await announced(elsewhere)).toBeNull()
    expect((await offered(elsewhere)).state).toBe('up-to-date')
  })

  test('can be left, and are then not announced again', async () => {
    const { db } = await open()
    const { announced, offered, answer } = await begin(db)
    await answer('decline')
    expect(await announced(reasoned)).toBeNull()
    expect((await offered(reasoned)).state).toBe('declined')
  })

  test('are read once they are taken', async () => {
    const { db } = await open()
    const { words, answer } = await begin(db)
    const { roadmapId } = await answer('decline')
    expect(await words(roadmapId)).toBe(content().milestones.get(ID)?.why)
    const taken = await answer('accept')
    expect(await words(taken.roadmapId)).toBe('A better reason.')
  })
})
