/** Saves in the background of a page: one request at a time, so that two quick changes arrive in order, and with the page when it goes. */

export interface Saving {
  /** Whether anything waits to be sent. */
  waits(): boolean
  /** Sends what waits. @returns false to stop for now, though more may wait */
  send(): Promise<boolean>
}

export interface BackgroundSave {
  /** Sends until nothing waits, and is over then. Once more while it runs waits for the same. */
  flush(): Promise<void>
  /** Whether a request is on its way. */
  isBusy(): boolean
  stop(): void
}

export function backgroundSave(
  { waits, send }: Saving,
  page: Pick<Window, 'addEventListener' | 'removeEventListener'> = window,
): BackgroundSave {
  let running: Promise<void> | null = null
  async function run(): Promise<void> {
    while (waits() && (await send()));
  }
  function flush(): Promise<void> {
    return (running ??= run().finally(() => {
      running = null
    }))
  }
  // Whatever still waits when the page goes is sent with it.
  const leaving = () => void (waits() && send())
  page.addEventListener('pagehide', leaving)
  return { flush, isBusy: () => running !== null, stop: () => page.removeEventListener('pagehide', leaving) }
}

/** Bytes that a request may carry and still outlive its page. Browsers allow 64 KiB for all such requests together. */
const OUTLIVES = 60_000

/** Posts JSON with a request that outlives the page if it is small enough. @returns null when there was no answer */
export async function postJson(address: string, value: unknown): Promise<Response | null> {
  const body = JSON.stringify(value)
  const keepalive = new TextEncoder().encode(body).length < OUTLIVES
  const headers = { 'content-type': 'application/json' }
  return fetch(address, { method: 'POST', keepalive, headers, body }).catch(() => null)
}
