/** Opaque random secrets for cookies. Only their hash is ever stored. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits in 43 characters that need no escaping in a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A cookie's value that we can have made. Anything else needs no look at the database. */
export const isToken = (value: string | undefined): value is string => value !== undefined && /^[\w-]{43}$/.test(value)

/** SHA-256 is enough: the secret has full entropy, so there is nothing to guess. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
