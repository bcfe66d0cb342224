/** Codes that open an account once each when the phone is lost. They are shown when they are made and never again. */
import { randomInt } from 'node:crypto'
import { hashOf } from './token.ts'

export const recoveryCodeCount = 10

/** Digits and letters without those that look alike: 32 of them, five bits each. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const group = 5
const groups = 3

/** Ten codes of 75 random bits, as `4xk2m-0pq7t-hn9zc`. */
export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodeCount }, newCode)

function newCode(): string {
  const text = Array.from({ length: group * groups }, () => letters[randomInt(letters.length)]).join('')
  return (text.match(/.{5}/g) ?? []).join('-')
}

/** What is stored of a code. However it is typed: capitals, spaces, hyphens, or o for 0 and l for 1 make no difference. */
export function hashOfRecoveryCode(typed: string): string {
  const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  return hashOf(`recovery:${plain.replaceAll('o', '0').replace(/[il]/g, '1')}`)
}
