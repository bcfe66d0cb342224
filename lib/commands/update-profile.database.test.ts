import { expect, test } from 'vitest'
import type { z } from 'zod'
import { content } from '../content/current.ts'
import { createSession, findSignedIn } from '../db/sessions.ts'
import { SignInNeeded } from '../errors.ts'
import { profileView } from '../queries/profile.ts'
import { act, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { updateProfile, UpdateProfile } from './update-profile.ts'

const form = { name: 'Ada Brook', timeZone: 'Pacific/Auckland', dateLanguage: 'de-DE', theme: 'dark' } as const
type Form = z.input<typeof UpdateProfile>

onBothDatabases('A profile', (open) => {
  test('is saved whole, and the next request of every device knows it', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    await db.$transaction((tx) => createSession(tx, { idHash: 's', userId: ada.userId, userAgent: '', now: NOW, expiresAt: later(60) }))
    expect(await act(db, ada, updateProfile, form)).toEqual({ theme: 'dark' })
    const found = await findSignedIn(db, 's', NOW)
    expect(found).toMatchObject(form)
    const view = await profileView({ actor: { ...ada, ...found }, db, content: content(), now: new Date('2026-11-24T11:30:00Z') }, null)
    expect(view).toMatchObject({
      timeZone: 'Pacific/Auckland',
      today: '25. Nov. 2026',
      clock: '00:30',
      dateLanguage: 'de-DE',
      theme: 'dark',
    })
  })

  test('leaves one event for one change, and none for the same form again', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    await together(db, 4, () => act(db, ada, updateProfile, form))
    await act(db, ada, updateProfile, { ...form, theme: 'system' })
    await act(db, ada, updateProfile, { ...form, theme: 'system', timeZone: '' })
    await act(db, ada, updateProfile, { ...form, theme: 'system', timeZone: '' })
    const events = await db.event.findMany({ where: { verb: 'account:profile-changed' }, orderBy: { id: 'asc' } })
    expect(events.map((it) => it.detail)).toEqual([
      { timeZone: 'Pacific/Auckland', dateLanguage: 'de-DE', theme: 'dark' },
      { timeZone: 'Pacific/Auckland', dateLanguage: 'de-DE', theme: 'system' },
      { timeZone: null, dateLanguage: 'de-DE', theme: 'system' },
    ])
    expect(events.every((it) => it.ownerKey === 'account:ada' && !JSON.stringify(it).includes('Ada Brook'))).toBe(true)
    expect(await db.user.findUniqueOrThrow({ where: { id: 'ada' } })).toMatchObject({ timeZone: null, theme: null })
  })

  test('changes nobody else', async () => {
    const { db } = await open()
    await member(db, 'Alan')
    await act(db, await member(db, 'Ada'), updateProfile, form)
    expect(await db.user.findUniqueOrThrow({ where: { id: 'alan' } })).toMatchObject({ name: 'Alan', timeZone: null, theme: null })
  })

  test('needs an account', async () => {
    const { db } = await open()
    await expect(act(db, guest('browser'), updateProfile, form)).rejects.toThrow(SignInNeeded)
  })

  test.each<[string, Record<string, unknown>]>([
    ['a name of nothing that can be seen', { ...form, name: '\u200b \n' }],
    ['a name that is too long', { ...form, name: 'a'.repeat(101) }],
    ['a zone that does not exist', { ...form, timeZone: 'Mars/Olympus' }],
    ['an offset instead of a zone', { ...form, timeZone: '+02:00' }],
    ['a language that is not offered', { ...form, dateLanguage: 'tlh' }],
    ['a theme that is not offered', { ...form, theme: 'sepia' }],
    ['an object instead of a text', { ...form, timeZone: { not: '' } }],
    ['a field that is not of a profile', { ...form, role: 'administrator' }],
    ['a missing field', { name: 'Ada' }],
  ])('refuses %s', (_, raw) => expect(UpdateProfile.safeParse(raw).success).toBe(false))

  test('cleans the name as signing up does, and spells the zone as the system does', () => {
    const messy: Form = { ...form, name: '  Ada\u200b\tBrook ', timeZone: 'pacific/auckland' }
    expect(UpdateProfile.parse(messy)).toMatchObject({ name: 'Ada Brook', timeZone: 'Pacific/Auckland' })
  })
})
