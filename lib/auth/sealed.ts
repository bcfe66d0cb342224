/** Texts that only this server can read: AES-256-GCM under a key made from its secret. A copied database tells nothing of them. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '../env.ts'

const version = 'v1'
const ivLength = 12
const tagLength = 16

/** The text as letters that need no escaping, different each time. */
export function seal(text: string): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key(), iv)
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${version}.${sealed.toString('base64url')}`
}

/** @throws Error when it was sealed with another secret, or changed since */
export function unseal(sealed: string): string {
  const [found, body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  if (found !== version || bytes.length < ivLength + tagLength) throw new Error('This is no sealed text')
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, ivLength), { authTagLength: tagLength })
  decipher.setAuthTag(bytes.subarray(-tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()]).toString('utf8')
}

/** The text, or null when it was sealed with another secret: for what its owner can make anew. */
export function unsealOrNull(sealed: string): string | null {
  try {
    return unseal(sealed)
  } catch {
    return null
  }
}

/** Of its own for sealing: the secret also signs cookies, and one key serves one end. */
const key = (): Buffer => Buffer.from(hkdfSync('sha256', env().secret, '', 'cairn sealed text', 32))
