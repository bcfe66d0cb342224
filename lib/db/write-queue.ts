/** One writer at a time, first come first served, nobody for ever: SQLite's own lock has neither order nor a queue. */

export type Release = () => void

interface Waiter {
  grant(): void
  refuse(error: Error): void
}

export class WriteQueue {
  #held = false
  #closed = false
  #waiting: Waiter[] = []

  /**
   * Waits for the turn. The caller must call what it gets, in a `finally`; calling it twice does nothing.
   * @param deadline epoch milliseconds at which waiting ends
   * @throws what `late` makes when the turn does not come in time, and when the queue is closed
   */
  async acquire(deadline: number, late: () => Error): Promise<Release> {
    if (this.#closed) throw late()
    if (this.#held) await this.#turn(deadline, late)
    this.#held = true
    let released = false
    return () => {
      if (released) return
      released = true
      this.#next()
    }
  }

  /** Refuses everyone who waits, and everyone who comes later. Whoever holds the turn keeps it. */
  close(error: () => Error): void {
    this.#closed = true
    for (const waiter of this.#waiting.splice(0)) waiter.refuse(error())
  }

  #turn(deadline: number, late: () => Error): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        grant: () => {
          clearTimeout(timer)
          resolve()
        },
        refuse: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      }
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((other) => other !== waiter)
        reject(late())
      }, deadline - Date.now())
      this.#waiting.push(waiter)
    })
  }

  /** Hands the turn over without letting it go, so that nobody who arrives in between overtakes. */
  #next(): void {
    const waiter = this.#waiting.shift()
    if (waiter) waiter.grant()
    else this.#held = false
  }
}
