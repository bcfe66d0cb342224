import { describe, expect, it } from 'vitest'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'

const password = 'marmalade kettle ridge'

/** The same password at half of today's cost. */
const older = '$argon2id$v=19$m=9728,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$'

describe('A stored password', () => {
  it('names its algorithm and cost and differs at each hashing', async () => {
    const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(other).not.toBe(one)
  })

  it('fits only its own password', async () => {
    const stored = await hashPassword(password)
    expect(await verifyPassword(password, stored)).toBe(true)
    expect(await verifyPassword(`${password} `, stored)).toBe(false)
    expect(await verifyPassword('', stored)).toBe(false)
  })

  it('fits however a keyboard composes its letters', async () => {
    expect(await verifyPassword('cafe\u0301 at the harbour', await hashPassword('caf\u00e9 at the harbour'))).toBe(true)
  })

  it('of nobody fits nothing', async () => {
    expect(await verifyPassword(password, null)).toBe(false)
  })

  it('is worth another hashing when its cost is not the present one', async () => {
    expect(needsRehash(`${older}${'A'.repeat(43)}`)).toBe(true)
    expect(needsRehash(await hashPassword(password))).toBe(false)
  })

  it('that is damaged is a defect, not a wrong password', async () => {
    await expect(verifyPassword(password, 'plain text')).rejects.toThrow('not argon2id')
  })

  it('takes about as long for nobody as for somebody', async () => {
    const stored = await hashPassword(password)
    const timed = async (it: string | null) => {
      const start = performance.now()
      await verifyPassword('not the password', it)
      return performance.now() - start
    }
    const fastest = async (it: string | null) => Math.min(await timed(it), await timed(it), await timed(it), await timed(it))
    const [nobody, somebody] = [await fastest(null), await fastest(stored)]
    expect(nobody).toBeGreaterThan(somebody / 3)
    expect(nobody).toBeLessThan(somebody * 3)
  })

  it('leaves the event loop to others while fifty are compared', async () => {
    const stored = await hashPassword(password)
    let turns = 0
    let working = true
    const others = (): void => {
      turns++
      if (working) setImmediate(others)
    }
    setImmediate(others)
    const fits = await Promise.all(Array.from({ length: 50 }, () => verifyPassword(password, stored)))
    working = false
    expect(fits.every(Boolean)).toBe(true)
    // Compared on the event loop's own thread, it would be one turn for each password at the most.
    expect(turns).toBeGreaterThan(1_000)
  })
})
