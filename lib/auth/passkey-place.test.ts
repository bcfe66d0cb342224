import { expect, test } from 'vitest'
import { passkeyPlace } from './passkey-place.ts'

test.each([
  ['https://cairn.example.org', 'cairn.example.org'],
  ['https://cairn.example.org:8443', 'cairn.example.org'],
  ['http://localhost:3000', 'localhost'],
])('Passkeys of %s are bound to %s', (origin, rpID) => expect(passkeyPlace(origin)).toEqual({ rpID, origin }))

test.each(['http://127.0.0.1:3000', 'https://192.0.2.1', 'http://[::1]:3000', 'http://cairn.example.org'])(
  'No browser makes passkeys for %s',
  (origin) => expect(passkeyPlace(origin)).toBeNull(),
)
