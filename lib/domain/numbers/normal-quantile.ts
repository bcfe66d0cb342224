/**
 * The point of a standard normal distribution below which this part of it lies, 0–1 without its ends. Peter Acklam's rational
 * approximation (2003), wrong by less than 1.2e-9 of the value.
 */
export function normalQuantile(part: number): number {
  if (part > 0.5) return -normalQuantile(1 - part)
  if (part < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(part))
    return (
      (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q + 4.374664141464968) * q +
        2.938163982698783) /
      ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
    )
  }
  const q = part - 0.5
  const r = q * q
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r - 30.66479806614716) * r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r - 13.28068155288572) * r + 1)
  )
}

/** As many points as 10 bits name, each as probable as any other: a normal draw for the price of a look-up. */
export const NORMAL_POINTS = Float64Array.from({ length: 1_024 }, (_, index) => normalQuantile((index + 0.5) / 1_024))
