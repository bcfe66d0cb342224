/** Small numbers as words. */

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "no", "one" and so on up to "ten"; figures from there on. */
export const numberWord = (count: number): string => WORDS[count] ?? String(count)
