/** Lets a few pieces of work run at a time; the others wait in order. */
import { Unavailable } from '../errors.ts'

export class Turns {
  #free: number
  #most: number
  #waiting: (() => void)[] = []

  /** @param most how many may wait: beyond that the answer would come too late to be of use */
  constructor({ atOnce, most }: { atOnce: number; most: number }) {
    this.#free = atOnce
    this.#most = most
  }

  /** @throws Unavailable when too many wait already; whatever `work` throws. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else if (this.#waiting.length >= this.#most) throw new Unavailable()
    else await new Promise<void>((go) => this.#waiting.push(go))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free++
    }
  }
}
