/** Hours with one decimal at most: 6.7, 18. */
export const oneDecimal = (hours: number): string => String(Math.round(10 * hours) / 10)
