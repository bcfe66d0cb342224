import { expect, test } from 'vitest'
import { act, member, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { reopenRoadmap } from './reopen-roadmap.ts'
import { switchRoadmap } from './switch-roadmap.ts'

const toMlops = { trackId: 'mlops-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-12-01' } as const

onBothDatabases('Several roadmaps', (open) => {
  test('are put away and taken up again, once however often that is pressed', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    await act(db, ada, archiveRoadmap, { roadmapId })
    await act(db, ada, archiveRoadmap, { roadmapId })
    expect(await db.event.count({ where: { verb: 'roadmap:archived' } })).toBe(1)
    expect(await act(db, ada, reopenRoadmap, { roadmapId })).toEqual({ changed: true })
    expect(await act(db, ada, reopenRoadmap, { roadmapId })).toEqual({ changed: false })
  })

  test('hold one active roadmap for each path: a second is refused in words', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    const again = await act(db, ada, switchRoadmap, { roadmapId, ...toMlops })
    const third = await act(db, ada, switchRoadmap, { roadmapId: again.roadmapId, ...toMlops, hoursPerWeek: '9' })
    await expect(act(db, ada, reopenRoadmap, { roadmapId })).rejects.toThrow('on another roadmap')
    await act(db, ada, archiveRoadmap, { roadmapId: third.roadmapId })
    await act(db, ada, reopenRoadmap, { roadmapId })
  })
})
