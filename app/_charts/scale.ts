/** Axes of the charts: round ticks, and positions in per cent of the drawing's width, so that text keeps its size at every width. */

/** The smallest of the usual steps (1, 2, 5 × 10ⁿ) that needs at most `count` ticks up to `max`. */
export function tickStep(max: number, count: number): number {
  const rough = Math.max(1, max / count)
  const power = 10 ** Math.floor(Math.log10(rough))
  return (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10) * power
}

/** 0, step, 2 × step … up to `max`. */
export function ticks(max: number, step: number): number[] {
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, i) => i * step)
}

/** A part of a whole as an SVG or CSS length, two decimals. */
export const percent = (part: number, whole: number): string => `${Math.round((10000 * part) / whole) / 100}%`
