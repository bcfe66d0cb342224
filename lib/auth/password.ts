/** Passwords as they are stored: argon2id from Node's own crypto, in PHC form. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { normalisePassword } from './password-rules.ts'
import { Turns } from './turns.ts'

/** OWASP's first choice: 19 MiB, two passes, one lane. */
const present = { memory: 19 * 1024, passes: 2, parallelism: 1 } as const
const tagLength = 32

type Cost = { memory: number; passes: number; parallelism: number }
interface Stored extends Cost {
  salt: Buffer
  tag: Buffer
}

// One core stays free for everybody else: 50 people signing in at once wait for each other, not the others for them.
const turns = new Turns({ atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)), most: 200 })

/** @throws Unavailable when too many wait for a turn. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive(password, { ...present, salt, length: tagLength })
  const { memory, passes, parallelism } = present
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

/**
 * Whether the password fits the stored form. Without one, for an unknown account, it does the same work and says no.
 * @throws Unavailable when too many wait for a turn; Error when the stored form is damaged.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const { salt, tag, ...cost } = parse(stored ?? nobodys)
  const derived = await derive(password, { ...cost, salt, length: tag.length })
  return timingSafeEqual(derived, tag) && stored !== null
}

/** Whether the stored form was made at another cost than today's. */
export function needsRehash(stored: string): boolean {
  const { memory, passes, parallelism } = parse(stored)
  return memory !== present.memory || passes !== present.passes || parallelism !== present.parallelism
}

/** Costs what a real one costs and fits no password that anybody knows. */
const nobodys = `$argon2id$v=19$m=${present.memory},t=${present.passes},p=${present.parallelism}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(tagLength))}`

const form = /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<parallelism>\d+)\$(?<salt>[\w+/]+)\$(?<tag>[\w+/]+)$/

function parse(stored: string): Stored {
  const { memory, passes, parallelism, salt = '', tag = '' } = form.exec(stored)?.groups ?? {}
  if (!tag) throw new Error('A stored password is not argon2id in PHC form')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

function derive(password: string, { memory, passes, parallelism, salt, length }: Cost & { salt: Buffer; length: number }): Promise<Buffer> {
  const parameters = { message: normalisePassword(password), nonce: salt, parallelism, tagLength: length, memory, passes }
  return turns.take(
    () =>
      new Promise((resolve, reject) =>
        argon2('argon2id', parameters, (error, tag) => {
          if (error) reject(error)
          else resolve(tag)
        }),
      ),
  )
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
