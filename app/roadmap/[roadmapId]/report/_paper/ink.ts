/** The colours of a report as a file: those of a light page, by their roles in `tokens.css`. */
import type { Blaze } from '#lib/domain/curriculum/curriculum.ts'

export const INK = {
  ink: '#14201b',
  second: '#3e4c45',
  third: '#566159',
  line: '#d2d9cf',
  edge: '#7b877e',
  link: '#0b5b53',
  ok: '#1c6643',
  sign: '#ffc61e',
  signSoft: '#fff3cc',
  mentor: '#6b3f88',
  mentorSoft: '#f1e7f6',
  stone: '#5d6a62',
  ghost: '#a9b3aa',
} as const

export const TRAIL: Record<Blaze, { line: string; soft: string }> = {
  triangle: { line: '#a63c1c', soft: '#f7e3da' },
  square: { line: '#1a5c86', soft: '#dcebf4' },
  diamond: { line: '#55641a', soft: '#eaefd3' },
}
