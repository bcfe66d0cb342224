import { beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '../db/client.ts'
import { createSession } from '../db/sessions.ts'
import { RecentSignInNeeded, SignInNeeded } from '../errors.ts'
import { samsGitHub, samsSso } from '../testing/arrivals.ts'
import { act, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { stranger } from '../testing/sign-in.ts'
import { linkIdentity } from './link-identity.ts'
import { signInWithIdentity } from './sign-in-with-identity.ts'
import { unlinkIdentity } from './unlink-identity.ts'

// Where mail is sent, a change to the ways in is written to the owner.
beforeAll(() => {
  vi.stubEnv('CAIRN_MAILBOX', 'on')
})

const refused = (because: string) => expect.objectContaining({ name: 'Refused', because })
const linked = (db: Db) => db.identity.findMany({ select: { provider: true, userId: true }, orderBy: { provider: 'asc' } })
const offered: ('github' | 'google' | 'oidc')[] = ['github', 'oidc']
const letters = (db: Db) => db.mail.findMany({ select: { recipient: true, kind: true }, orderBy: { kind: 'asc' } })
const give = (db: Db, userId: string, data: { passwordHash?: string; email?: string }) => db.user.update({ where: { id: userId }, data })

async function ways(tries: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(tries)
  return settled
    .map((it) => (it.status === 'fulfilled' ? 'done' : ((it.reason as { because?: string }).because ?? String(it.reason))))
    .toSorted()
}

/** A member with a session. */
async function signedIn(db: Db, name: string) {
  const actor = await member(db, name)
  const session = { idHash: actor.sessionIdHash, userId: actor.userId, userAgent: '', now: NOW, expiresAt: later(600) }
  await db.$transaction((tx) => createSession(tx, session))
  return actor
}

onBothDatabases('Linking a sign-in', (open) => {
  test('makes it a way into the account', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await db.user.update({ where: { id: 'ada' }, data: { emailVerifiedAt: NOW } })
    await act(db, ada, linkIdentity, { arrival: samsSso })
    const result = await act(db, stranger, signInWithIdentity, { arrival: samsSso, disowned: null, userAgent: '' })
    expect(result).toMatchObject({ kind: 'signed-in', isNew: false, session: { userId: 'ada' } })
    expect((await db.auditEntry.findMany()).map((it) => it.verb)).toContain('identity:linked')
    expect(await letters(db)).toEqual([{ recipient: 'ada@example.org', kind: 'identity-linked' }])
  })

  test('changes neither the address of the account nor whether it is verified, when the provider tells another', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await act(db, ada, linkIdentity, { arrival: samsSso })
    expect(await db.user.findUniqueOrThrow({ where: { id: 'ada' } })).toMatchObject({ email: 'ada@example.org', emailVerifiedAt: null })
  })

  test('verifies the account’s own address when the provider vouches for it', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await give(db, 'ada', { email: 'sam@example.org' })
    await act(db, ada, linkIdentity, { arrival: { ...samsGitHub, address: null } })
    expect((await db.user.findUniqueOrThrow({ where: { id: 'ada' } })).emailVerifiedAt).toBeNull()
    await act(db, ada, linkIdentity, { arrival: samsSso })
    expect((await db.user.findUniqueOrThrow({ where: { id: 'ada' } })).emailVerifiedAt).toEqual(NOW)
  })

  test('twice changes nothing more', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await act(db, ada, linkIdentity, { arrival: samsSso })
    await act(db, ada, linkIdentity, { arrival: samsSso }, later(1))
    expect(await db.identity.findMany({ select: { linkedAt: true } })).toEqual([{ linkedAt: NOW }])
  })

  test('needs somebody who signed in a moment ago', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await expect(act(db, ada, linkIdentity, { arrival: samsSso }, later(11))).rejects.toThrow(RecentSignInNeeded)
    await expect(act(db, stranger, linkIdentity, { arrival: samsSso })).rejects.toThrow(SignInNeeded)
    expect(await linked(db)).toEqual([])
  })

  test('leaves no way back to somebody whose session ended after the request began', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await db.session.deleteMany()
    await expect(act(db, ada, linkIdentity, { arrival: samsSso })).rejects.toThrow(SignInNeeded)
    expect(await db.identity.count()).toBe(0)
  })

  test('takes nothing from another account, and keeps to one of each provider', async () => {
    const { db } = await open()
    const [ada, alan] = [await signedIn(db, 'Ada'), await signedIn(db, 'Alan')]
    await act(db, ada, linkIdentity, { arrival: samsSso })
    await expect(act(db, alan, linkIdentity, { arrival: samsSso })).rejects.toEqual(refused('linked-elsewhere'))
    await expect(act(db, ada, linkIdentity, { arrival: { ...samsSso, subject: 'another' } })).rejects.toEqual(refused('one-for-each'))
    expect(await linked(db)).toEqual([{ provider: 'oidc', userId: 'ada' }])
  })

  test('of one identity to two accounts at once succeeds once', async () => {
    const { db } = await open()
    const people = [await signedIn(db, 'Ada'), await signedIn(db, 'Alan')]
    const tries = await together(db, 8, async (index) => ways([act(db, people[index % 2] ?? stranger, linkIdentity, { arrival: samsSso })]))
    expect(tries.flat().filter((it) => it === 'done')).toHaveLength(4)
    expect(tries.flat().filter((it) => it === 'linked-elsewhere')).toHaveLength(4)
    expect(await linked(db)).toHaveLength(1)
  })

  test('of an identity that begins an account at the same moment leaves it with one of them', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await together(db, 2, async (index) =>
      ways([
        index === 0
          ? act(db, ada, linkIdentity, { arrival: samsSso })
          : act(db, stranger, signInWithIdentity, { arrival: samsSso, disowned: null, userAgent: '' }),
      ]),
    )
    const [identity, ...more] = await linked(db)
    expect(more).toEqual([])
    expect(await db.user.count()).toBe(identity?.userId === 'ada' ? 1 : 2)
  })

  test('is not possible for an account that was disabled meanwhile', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await db.user.update({ where: { id: 'ada' }, data: { disabledAt: NOW } })
    await expect(act(db, ada, linkIdentity, { arrival: samsSso })).rejects.toThrow(SignInNeeded)
  })
})

onBothDatabases('A linked sign-in of an account with an unproven address, where mail could have proved it', (open) => {
  test('opens it only when the provider vouches for that address', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await give(db, 'ada', { email: 'sam@example.org' })
    const arrival = { ...samsSso, address: null }
    await act(db, ada, linkIdentity, { arrival })
    const come = (address: string | null) =>
      act(db, stranger, signInWithIdentity, { arrival: { ...arrival, address }, disowned: null, userAgent: '' })
    await expect(come(null)).rejects.toThrow('Nobody has confirmed the address')
    await expect(come('another@example.org')).rejects.toThrow('Nobody has confirmed the address')
    expect(await come('sam@example.org')).toMatchObject({ kind: 'signed-in', session: { userId: 'ada' } })
    expect(await come(null)).toMatchObject({ kind: 'signed-in' })
  })
})

onBothDatabases('Unlinking a sign-in', (open) => {
  test('closes that way, so that it begins anew as a stranger', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await give(db, 'ada', { passwordHash: 'x' })
    await act(db, ada, linkIdentity, { arrival: samsSso })
    await act(db, ada, unlinkIdentity, { provider: 'oidc', offered })
    const result = await act(db, stranger, signInWithIdentity, { arrival: samsSso, disowned: null, userAgent: '' })
    expect(result).toMatchObject({ kind: 'signed-in', isNew: true })
    expect((await db.auditEntry.findMany()).map((it) => it.verb)).toContain('identity:unlinked')
    expect((await letters(db)).map((it) => it.kind)).toEqual(['identity-linked', 'identity-unlinked'])
  })

  test('is refused for the last way in', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await act(db, ada, linkIdentity, { arrival: samsSso })
    await expect(act(db, ada, unlinkIdentity, { provider: 'oidc', offered })).rejects.toThrow('This is your only way in.')
    await act(db, ada, linkIdentity, { arrival: samsGitHub })
    await expect(act(db, ada, unlinkIdentity, { provider: 'oidc', offered: ['oidc'] })).rejects.toEqual(refused('last-way'))
    await act(db, ada, unlinkIdentity, { provider: 'oidc', offered })
    expect(await linked(db)).toEqual([{ provider: 'github', userId: 'ada' }])
  })

  test('counts no passkey where browsers make none, as at an address in numbers', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    await act(db, ada, linkIdentity, { arrival: samsSso })
    const passkey = { credentialId: 'key', publicKey: 'k', counter: 0, transports: '', name: 'Mine', createdAt: NOW }
    await db.passkey.create({ data: { ...passkey, userId: 'ada' } })
    await expect(act(db, ada, unlinkIdentity, { provider: 'oidc', offered })).rejects.toEqual(refused('last-way'))
  })

  test('of the last two at once leaves one', async () => {
    const { db } = await open()
    const ada = await signedIn(db, 'Ada')
    for (const arrival of [samsSso, samsGitHub]) await act(db, ada, linkIdentity, { arrival })
    const both = ['oidc', 'github'] as const
    const tries = await together(db, 2, async (index) => ways([act(db, ada, unlinkIdentity, { provider: both[index] ?? 'oidc', offered })]))
    expect(tries.flat().toSorted()).toEqual(['done', 'last-way'])
    expect(await linked(db)).toHaveLength(1)
  })

  test('touches nobody else’s, needs a recent sign-in, and does nothing twice', async () => {
    const { db } = await open()
    const [ada, alan] = [await signedIn(db, 'Ada'), await signedIn(db, 'Alan')]
    await give(db, 'ada', { passwordHash: 'x' })
    await act(db, ada, linkIdentity, { arrival: samsSso })
    await act(db, alan, unlinkIdentity, { provider: 'oidc', offered })
    await expect(act(db, ada, unlinkIdentity, { provider: 'oidc', offered }, later(11))).rejects.toThrow(RecentSignInNeeded)
    expect(await linked(db)).toHaveLength(1)
    for (let times = 0; times < 2; times++) await act(db, ada, unlinkIdentity, { provider: 'oidc', offered })
    expect(await db.auditEntry.count({ where: { verb: 'identity:unlinked' } })).toBe(1)
  })
})
