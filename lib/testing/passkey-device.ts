/** A device that holds passkeys, in software: it answers challenges as a browser would hand its answers on. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

export const place = { origin: 'http://localhost:3000', rpID: 'localhost' }

interface Circumstances {
  origin?: string
  rpID?: string
  /** Whether the device made sure who holds it. */
  verified?: boolean
  /** How often the passkey was used; 0 for those that do not count. */
  counter?: number
  userHandle?: string
}

export class PasskeyDevice {
  readonly id = randomBytes(16).toString('base64url')
  readonly #key: { privateKey: KeyObject; publicKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  /** Answers the challenge that asks for a new passkey. */
  make(challenge: string, it: Circumstances = {}) {
    const id = Buffer.from(this.id, 'base64url')
    const attested = Buffer.concat([Buffer.alloc(16), twoBytes(id.length), id, this.#coseKey()])
    const data = Buffer.concat([authenticatorData(it, 0x40), attested])
    // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}
    const object = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(data),
    ])
    const response = { clientDataJSON: clientData('webauthn.create', challenge, it).toString('base64url'), attestationObject: b64(object) }
    return { id: this.id, rawId: this.id, type: 'public-key' as const, clientExtensionResults: {}, response }
  }

  /** Answers the challenge that asks for a use. */
  use(challenge: string, it: Circumstances = {}) {
    const client = clientData('webauthn.get', challenge, it)
    const data = authenticatorData(it, 0)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key.privateKey)
    const handle = it.userHandle === undefined ? {} : { userHandle: b64(Buffer.from(it.userHandle)) }
    const response = { clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature), ...handle }
    return { id: this.id, rawId: this.id, type: 'public-key' as const, clientExtensionResults: {}, response }
  }

  /** CBOR: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' })
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01])
    const point = (label: number, value: string) => Buffer.concat([Buffer.from([label]), bytes(Buffer.from(value, 'base64url'))])
    return Buffer.concat([head, point(0x21, x), point(0x22, y)])
  }
}

const b64 = (it: Buffer): string => it.toString('base64url')
const sha256 = (it: Buffer | string): Buffer => createHash('sha256').update(it).digest()

const clientData = (type: string, challenge: string, { origin = place.origin }: Circumstances): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

/** Flags: 1 somebody was there, 4 it was the owner. */
function authenticatorData({ rpID = place.rpID, verified = true, counter = 0 }: Circumstances, more: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256(rpID), Buffer.from([0x01 | (verified ? 0x04 : 0) | more]), count])
}

const twoBytes = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff])
const text = (it: string): Buffer => Buffer.concat([Buffer.from([0x60 + it.length]), Buffer.from(it)])
/** The length in as few bytes as it needs: the library counts on it. */
const bytes = (it: Buffer): Buffer =>
  Buffer.concat([it.length < 256 ? Buffer.from([0x58, it.length]) : Buffer.concat([Buffer.from([0x59]), twoBytes(it.length)]), it])
