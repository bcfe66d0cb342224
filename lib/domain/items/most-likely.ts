/** The most likely values of a few numbers, from what was seen and from what was believed of them before (maximum a posteriori). */

/** What is believed of a number before: a normal distribution. */
export interface Prior {
  mean: number
  deviation: number
}

/** What was seen, at some values. */
export interface Evidence {
  /** Log likelihood, … */
  likelihood: number
  /** … how it rises with each number, … */
  slope: readonly number[]
  /** … and what an answer tells of the numbers, expected over the answers (Fisher's information), row after row. */
  information: readonly number[]
}

export interface MostLikely {
  values: readonly number[]
  /** Standard deviation of each number afterwards. */
  errors: readonly number[]
  /** Of these values, by the evidence and the priors: the logarithm, up to a constant. */
  likelihood: number
}

const MOST_STEPS = 60
/** A step smaller than this, in standard deviations of the beliefs before, is none. */
const STILL = 1e-6

/**
 * Fisher's scoring with priors: steps by slope and expected information, halved until they lead upwards.
 * @param begin where there may be several hills, the top of the one that this lies on is found
 */
export function mostLikely(
  priors: readonly Prior[],
  seen: (values: readonly number[]) => Evidence,
  begin: readonly number[] = priors.map((it) => it.mean),
): MostLikely {
  let values = begin
  let here = weighed(priors, values, seen)
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const step = times(inverse(here.information), here.slope)
    let part = 1
    let next = moved(values, step, part)
    let there = weighed(priors, next, seen)
    while (there.likelihood < here.likelihood && part > STILL) {
      part /= 2
      next = moved(values, step, part)
      there = weighed(priors, next, seen)
    }
    if (there.likelihood < here.likelihood) break
    values = next
    here = there
    if (step.every((it, i) => Math.abs(part * it) < STILL * (priors[i]?.deviation ?? 1))) break
  }
  const spread = inverse(here.information)
  return { values, errors: values.map((_, i) => Math.sqrt(spread[i * values.length + i] ?? 0)), likelihood: here.likelihood }
}

const moved = (values: readonly number[], step: readonly number[], part: number): number[] =>
  values.map((it, i) => it + part * (step[i] ?? 0))

/** The evidence together with the priors. */
function weighed(priors: readonly Prior[], values: readonly number[], seen: (values: readonly number[]) => Evidence): Evidence {
  const { likelihood, slope, information } = seen(values)
  const off = priors.map(({ mean, deviation }, i) => ((values[i] ?? 0) - mean) / deviation)
  return {
    likelihood: off.reduce((sum, it) => sum - it ** 2 / 2, likelihood),
    slope: priors.map(({ deviation }, i) => (slope[i] ?? 0) - (off[i] ?? 0) / deviation),
    information: information.map((it, at) => {
      const row = Math.floor(at / priors.length)
      return at % priors.length === row ? it + (priors[row]?.deviation ?? 1) ** -2 : it
    }),
  }
}

function times(matrix: readonly number[], vector: readonly number[]): number[] {
  return vector.map((_, row) => vector.reduce((sum, it, column) => sum + it * (matrix[row * vector.length + column] ?? 0), 0))
}

/** Of a positive definite matrix (Gauss and Jordan); with a prior for each number the information always is one. */
function inverse(matrix: readonly number[]): number[] {
  const n = Math.sqrt(matrix.length)
  const rows = Array.from({ length: n }, (_, i) => [
    ...matrix.slice(i * n, i * n + n),
    ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  ])
  for (const [i, pivot] of rows.entries()) {
    const by = pivot[i] ?? 1
    for (let k = 0; k < 2 * n; k++) pivot[k] = (pivot[k] ?? 0) / by
    for (const [j, row] of rows.entries()) {
      const factor = row[i] ?? 0
      if (j !== i) for (let k = 0; k < 2 * n; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0)
    }
  }
  return rows.flatMap((row) => row.slice(n))
}
