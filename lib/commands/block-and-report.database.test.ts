import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { everyRow } from '../db/every-row.fixture.ts'
import { listListed } from '../db/mentors.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { reportList } from '../queries/reports.ts'
import { act, guest, later, member, mentored, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { linkFor } from '../testing/invitations.ts'
import { answerInvitation } from './answer-invitation.ts'
import { blockPerson } from './block-person.ts'
import { closeReport } from './close-report.ts'
import { endMentorship } from './end-mentorship.ts'
import { reportPerson } from './report-person.ts'
import { unblockPerson } from './unblock-person.ts'

async function people(db: Db) {
  const [ada, grace, alan] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Alan')]
  const mentorshipId = await mentored(db, ada, grace)
  return { ada, grace, alan, mentorshipId, met: `mentorship:${mentorshipId}` }
}

onBothDatabases('A block', (open) => {
  test.each(['learner', 'mentor'] as const)(
    'by the %s ends what ties the two and hides each from the other; it is told as an end',
    async (side) => {
      const { db } = await open()
      const { ada, grace, met } = await people(db)
      await db.mentor.updateMany({ data: { listed: true } })
      const [blocker, blocked] = side === 'learner' ? [ada, grace] : [grace, ada]
      await together(db, 3, () => act(db, blocker, blockPerson, { met }))
      expect(await db.mentorship.findMany()).toMatchObject([{ endedBy: side, endReason: null }])
      const told = await db.notification.findMany()
      expect(told.map((it) => [it.userId, it.kind])).toEqual([[blocked.userId, 'mentorship-changed']])
      expect(JSON.stringify(told)).not.toMatch(/block/i)
      expect(await db.event.count({ where: { verb: 'person:blocked' } })).toBe(1)
      expect(await listListed(db, 'ada')).toEqual([])
      const key = await linkFor(db, ada)
      await expect(act(db, grace, answerInvitation, { key, answer: 'accept' })).rejects.toThrow(NotFound)
    },
  )

  test('is lifted by whoever made it, and what ended stays ended', async () => {
    const { db } = await open()
    const { ada, grace, met } = await people(db)
    await act(db, ada, blockPerson, { met })
    await act(db, grace, unblockPerson, { userId: 'ada' })
    expect(await db.block.count()).toBe(1)
    await together(db, 2, () => act(db, ada, unblockPerson, { userId: 'grace' }))
    expect(await db.block.count()).toBe(0)
    expect(await db.event.count({ where: { verb: 'person:unblocked' } })).toBe(1)
    expect(await db.mentorship.count({ where: { endedAt: null } })).toBe(0)
    await mentored(db, ada, grace)
  })

  test('comes from an invitation as well, and takes one’s own invitations to them back', async () => {
    const { db } = await open()
    const { ada, alan } = await people(db)
    const key = await linkFor(db, alan)
    await db.mentor.create({ data: { userId: 'alan', since: NOW, listed: true } })
    await linkFor(db, ada, { by: 'list', mentorId: 'alan' })
    await act(db, ada, blockPerson, { met: `invitation:${key}` })
    expect(await db.invitation.findMany({ where: { fromId: 'ada', withdrawnAt: { not: null } } })).toHaveLength(1)
    expect(await db.block.findMany()).toMatchObject([{ blockerId: 'ada', blockedId: 'alan' }])
  })

  test('or a report of somebody never met, or by somebody not signed in, finds nobody', async () => {
    const { db } = await open()
    const { ada, alan, met } = await people(db)
    const key = await linkFor(db, ada)
    const before = await everyRow(db)
    for (const wrong of [met, 'mentorship:unknown', 'invitation:unknown', 'user:ada', 'ada', '']) {
      await expect(act(db, alan, blockPerson, { met: wrong })).rejects.toThrow(NotFound)
      await expect(act(db, alan, reportPerson, { met: wrong, words: 'x' })).rejects.toThrow(NotFound)
    }
    await expect(act(db, ada, blockPerson, { met: `invitation:${key}` })).rejects.toThrow(NotFound)
    await expect(act(db, guest('browser'), blockPerson, { met })).rejects.toThrow(SignInNeeded)
    expect(await everyRow(db)).toEqual(before)
  })
})

onBothDatabases('A report', (open) => {
  const list = (db: Db, actor: Actor) => reportList({ actor, db, content: content(), now: NOW }, null)

  test('reaches the administrators alone, who close it once with what was done', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId, met } = await people(db)
    const root = await member(db, 'Root', 'administrator')
    await act(db, ada, reportPerson, { met, words: ' Not kind. ' })
    expect(await db.notification.count()).toBe(0)
    for (const actor of [ada, grace]) await expect(list(db, actor)).rejects.toThrow(NotFound)
    const { open: waiting } = await list(db, root)
    expect(waiting).toMatchObject([{ reporterName: 'Ada', aboutName: 'Grace', words: 'Not kind.', mentorshipId }])
    const reportId = waiting[0]?.id ?? ''
    await expect(act(db, ada, closeReport, { reportId, words: 'Mine' })).rejects.toThrow(NotFound)
    await together(db, 3, () => act(db, root, closeReport, { reportId, words: 'Spoke to both' }))
    expect(await list(db, root)).toMatchObject({ open: [], closed: [{ closedWords: 'Spoke to both' }] })
    expect(await db.auditEntry.findMany({ where: { verb: 'report:closed' } })).toMatchObject([
      { actorKey: 'account:root', subject: 'account:grace' },
    ])
  })

  test('about an administrator is closed by another one', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    const root = await member(db, 'Root', 'administrator')
    const met = `mentorship:${await mentored(db, ada, root)}`
    await act(db, ada, reportPerson, { met, words: 'x' })
    const { id: reportId } = await db.report.findFirstOrThrow()
    await expect(act(db, root, closeReport, { reportId, words: 'Nothing to see' })).rejects.toThrow(NotFound)
    expect(await db.report.count({ where: { closedAt: null } })).toBe(1)
  })

  test('can be made after the end, and ten are open at most', async () => {
    const { db } = await open()
    const { ada, mentorshipId, met } = await people(db)
    await act(db, ada, endMentorship, { mentorshipId })
    for (let count = 0; count < 10; count++) await act(db, ada, reportPerson, { met, words: `No. ${count}` }, later(count))
    await expect(act(db, ada, reportPerson, { met, words: 'One more' })).rejects.toThrow('are open')
  })
})
