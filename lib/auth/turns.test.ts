import { describe, expect, it } from 'vitest'
import { Unavailable } from '../errors.ts'
import { Turns } from './turns.ts'

/** Work that ends when it is told to. */
function task() {
  let end = (): void => undefined
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  return { work: () => done, end: () => end() }
}

describe('Turns', () => {
  it('lets no more run at once than was said, and loses none', async () => {
    const turns = new Turns({ atOnce: 2, most: 100 })
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      return 'done'
    }
    const results = await Promise.all(Array.from({ length: 20 }, () => turns.take(work)))
    expect(most).toBe(2)
    expect(results).toEqual(Array(20).fill('done'))
  })

  it('refuses when too many wait, and works again once they are through', async () => {
    const turns = new Turns({ atOnce: 1, most: 1 })
    const [first, second] = [task(), task()]
    const running = [turns.take(first.work), turns.take(second.work)]
    await expect(turns.take(async () => 'late')).rejects.toThrow(Unavailable)
    first.end()
    second.end()
    await Promise.all(running)
    expect(await turns.take(async () => 'again')).toBe('again')
  })

  it('passes the turn on when the work fails', async () => {
    const turns = new Turns({ atOnce: 1, most: 1 })
    await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await turns.take(async () => 'next')).toBe('next')
  })
})
