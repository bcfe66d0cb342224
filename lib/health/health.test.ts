import { expect, it } from 'vitest'
import type { Db } from '../db/client.ts'
import { healthOf } from './health.ts'

const answering = (answer: () => Promise<unknown>) => ({ $queryRaw: answer }) as unknown as Db

it('is ready when the database answers', async () => {
  expect(
    await healthOf(
      answering(async () => [{ 1: 1 }]),
      1_000,
    ),
  ).toEqual({ live: true, ready: true })
})

it('is not ready when the database fails', async () => {
  expect(
    await healthOf(
      answering(() => Promise.reject(new Error('gone'))),
      1_000,
    ),
  ).toEqual({ live: true, ready: false })
})

it('is not ready when the database does not answer in time', async () => {
  expect(
    await healthOf(
      answering(() => new Promise(() => {})),
      5,
    ),
  ).toEqual({ live: true, ready: false })
})
