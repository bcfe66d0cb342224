import { expect, test } from 'vitest'
import { SignInNeeded } from '../errors.ts'
import { act, guest, member } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { useOwnFactor } from './use-own-factor.ts'

onBothDatabases('The personal factor', (open) => {
  test('is switched off and on by its owner, each once however often it is pressed', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    await member(db, 'Bea')
    const ignores = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).ignoresFactor
    expect(await act(db, ada, useOwnFactor, { on: 'yes' })).toEqual({ isUsed: true, changed: false })
    expect(await act(db, ada, useOwnFactor, { on: 'no' })).toEqual({ isUsed: false, changed: true })
    expect(await act(db, ada, useOwnFactor, { on: 'no' })).toEqual({ isUsed: false, changed: false })
    expect([await ignores('ada'), await ignores('bea')]).toEqual([true, false])
    expect(await db.event.count({ where: { verb: 'account:factor-switched' } })).toBe(1)
    await act(db, ada, useOwnFactor, { on: 'yes' })
    expect(await ignores('ada')).toBe(false)
    await expect(act(db, guest('Gus'), useOwnFactor, { on: 'no' })).rejects.toBeInstanceOf(SignInNeeded)
  })
})
