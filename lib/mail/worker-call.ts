/** Wakes this process's mail worker, if it has one. Apart from the worker, so that commands do not load what talks to mail servers. */

const holder = globalThis as typeof globalThis & { cairnMailWorker?: { wake(): void } }

/** Returns at once. A process without a worker, as a command of the operator, leaves the mail to one that has. */
export const sendSoon = (): void => holder.cairnMailWorker?.wake()

/** Kept on globalThis, because Next loads a module once for each of its bundles. @returns whether there was none yet */
export function registerWorker(make: () => { wake(): void }): boolean {
  if (holder.cairnMailWorker) return false
  holder.cairnMailWorker = make()
  return true
}
