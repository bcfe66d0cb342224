/** Where a request comes from, as far as it says. */
import { z } from 'zod'
import { knownDeviceCookieName } from './cookies.ts'

export const Device = z.strictObject({
  userAgent: z.string(),
  /** Network address; "unknown" when the server names none. */
  address: z.string(),
  /** The cookie of a browser that has signed in before; see `known-device.ts`. */
  known: z.string().optional(),
})
export type Device = z.infer<typeof Device>

export const deviceOf = (headers: Pick<Headers, 'get'>): Device => ({
  userAgent: (headers.get('user-agent') ?? '').slice(0, 300),
  address: addressOf(headers.get('x-forwarded-for')),
  known: cookieOf(headers.get('cookie'), knownDeviceCookieName()),
})

/**
 * The last entry of X-Forwarded-For: the one that the nearest proxy wrote, or Next itself when there is none. The entries before it
 * are whatever the sender liked to claim. Next keeps a header that came along, so without a proxy the sender chooses the address too:
 * what is counted by address counts only behind one. What is counted by account holds either way.
 */
const addressOf = (forwardedFor: string | null): string => (forwardedFor?.split(',').at(-1)?.trim() || 'unknown').slice(0, 100)

const cookieOf = (header: string | null, name: string): string | undefined =>
  header
    ?.split(';')
    .map((it) => it.trim())
    .find((it) => it.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .slice(0, 1_000)
