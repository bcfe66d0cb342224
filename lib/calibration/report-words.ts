/** How the calibration says numbers, and that there are too few people. */
import { PEOPLE_NEEDED } from '../domain/items/item-calibration.ts'

export const percent = (part: number): string => `${Math.round(100 * part)} %`

/** With one decimal, and the sign of what is above zero. */
export const signed = (value: number): string => `${value > 0.05 ? '+' : ''}${value.toFixed(1).replace(/^-0\.0$/, '0.0')}`

/** A number of people, or that they are too few to be counted. */
export const fewOr = (people: number, word: string): string =>
  people < PEOPLE_NEEDED.any ? `Fewer than ${PEOPLE_NEEDED.any} ${word}` : `${people} ${word}`

/** That a figure is refused, and how many people are missing. Of fewer than five it does not say how many there are. */
export const missing = (needed: number, people: number): string =>
  people < PEOPLE_NEEDED.any
    ? `fewer than ${PEOPLE_NEEDED.any} people have answered; at least ${needed - PEOPLE_NEEDED.any + 1} more are missing.`
    : `${people} people have answered; ${needed - people} more are missing.`
