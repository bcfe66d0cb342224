/** Random numbers that are the same for the same seed, for simulation and re-draws; never for secrets. */

export interface Random {
  /** Uniform, 0 up to 1. */
  next(): number
  /** Standard normal. */
  normal(): number
}

/** The generator is mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state, good enough for thousands of draws. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  // Box and Muller, 1958.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return { next, normal }
}
