import { expect, test } from 'vitest'
import { isRecent } from '../auth/recent.ts'
import { SignInNeeded } from '../errors.ts'
import type { ShownAt } from '../domain/account/way-in.ts'
import { samsGitHub, samsSso } from '../testing/arrivals.ts'
import { act, later, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { actorOf, stranger } from '../testing/sign-in.ts'
import { confirmWithIdentity } from './confirm-with-identity.ts'
import { signInWithIdentity } from './sign-in-with-identity.ts'

const askedAt = (shownAt: ShownAt) => ({ shownAt, leftAt: NOW })

onBothDatabases('Showing again who it is, at a provider', (open) => {
  async function signedIn() {
    const { db } = await open()
    const result = await act(db, stranger, signInWithIdentity, { arrival: samsSso, disowned: null, userAgent: '' })
    if (result.kind !== 'signed-in') throw new Error('was asked instead')
    return { db, sam: await actorOf(db, result.session.token) }
  }

  test('counts for ten minutes, and gives the session a new id', async () => {
    const { db, sam } = await signedIn()
    expect(isRecent(sam, later(30))).toBe(false)
    const { token } = await act(db, sam, confirmWithIdentity, { arrival: samsSso, ...askedAt(later(30)) }, later(30))
    const after = await actorOf(db, token, later(30))
    expect(isRecent(after, later(39))).toBe(true)
    expect(after.sessionIdHash).not.toBe(sam.sessionIdHash)
    expect(await db.session.count()).toBe(1)
  })

  test('takes the identity of nobody else, and none that opens nothing', async () => {
    const { db, sam } = await signedIn()
    await act(db, stranger, signInWithIdentity, { arrival: { ...samsGitHub, address: 'alan@example.org' }, disowned: null, userAgent: '' })
    for (const arrival of [samsGitHub, { ...samsSso, subject: 'unknown' }])
      await expect(act(db, sam, confirmWithIdentity, { arrival, ...askedAt(NOW) })).rejects.toMatchObject({ because: 'other-account' })
    expect((await db.session.findUniqueOrThrow({ where: { idHash: sam.sessionIdHash } })).confirmedAt).toEqual(null)
  })

  test.each<ShownAt>([later(-30), 'withheld'])('needs the provider to have asked since, which %s does not say', async (shownAt) => {
    const { db, sam } = await signedIn()
    const confirming = act(db, sam, confirmWithIdentity, { arrival: samsSso, ...askedAt(shownAt) }, later(1))
    await expect(confirming).rejects.toMatchObject({ because: 'not-asked' })
    expect((await db.session.findUniqueOrThrow({ where: { idHash: sam.sessionIdHash } })).confirmedAt).toEqual(null)
  })

  test('takes a provider that never tells when it asked at its word', async () => {
    const { db, sam } = await signedIn()
    const { token } = await act(db, sam, confirmWithIdentity, { arrival: samsSso, ...askedAt('never-told') }, later(30))
    expect(isRecent(await actorOf(db, token, later(30)), later(39))).toBe(true)
  })

  test('needs a session that is still there', async () => {
    const { db, sam } = await signedIn()
    await expect(act(db, stranger, confirmWithIdentity, { arrival: samsSso, ...askedAt(NOW) })).rejects.toThrow(SignInNeeded)
    await db.session.deleteMany()
    await expect(act(db, sam, confirmWithIdentity, { arrival: samsSso, ...askedAt(NOW) }, NOW)).rejects.toThrow(SignInNeeded)
  })
})
