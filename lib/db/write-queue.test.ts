import { expect, it } from 'vitest'
import { WriteQueue } from './write-queue.ts'

const late = () => new Error('too late')
const soon = () => Date.now() + 5
const later = () => Date.now() + 10_000

it('gives the turn in the order of arrival', async () => {
  const queue = new WriteQueue()
  const order: string[] = []
  const work = async (name: string) => {
    const release = await queue.acquire(later(), late)
    order.push(name)
    release()
  }
  await Promise.all(['a', 'b', 'c', 'd'].map(work))
  expect(order).toEqual(['a', 'b', 'c', 'd'])
})

it('lets nobody in while a turn is held', async () => {
  const queue = new WriteQueue()
  await queue.acquire(later(), late)
  await expect(queue.acquire(soon(), late)).rejects.toThrow('too late')
})

it('forgets whoever gave up, so that the next one gets the turn', async () => {
  const queue = new WriteQueue()
  const release = await queue.acquire(later(), late)
  const impatient = queue.acquire(soon(), late)
  const patient = queue.acquire(later(), late)
  await expect(impatient).rejects.toThrow('too late')
  release()
  await expect(patient).resolves.toBeTypeOf('function')
})

it('hands over one turn for a release that is called twice', async () => {
  const queue = new WriteQueue()
  const release = await queue.acquire(later(), late)
  const second = queue.acquire(later(), late)
  const third = queue.acquire(soon(), late)
  release()
  release()
  await second
  await expect(third).rejects.toThrow('too late')
})

it('refuses everyone once it is closed', async () => {
  const queue = new WriteQueue()
  await queue.acquire(later(), late)
  const waiting = queue.acquire(later(), late)
  queue.close(() => new Error('closed'))
  await expect(waiting).rejects.toThrow('closed')
  await expect(queue.acquire(later(), () => new Error('closed'))).rejects.toThrow('closed')
})
