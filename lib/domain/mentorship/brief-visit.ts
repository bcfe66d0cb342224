/** When one look at a mentee's brief belongs to the same visit as another. */

/** Hours after which another look is another visit: until then the brief says the same again. */
export const VISIT_HOURS = 12

/** Looks after it belong to the visit that is going on. */
export const visitFrom = (now: Date): Date => new Date(now.getTime() - VISIT_HOURS * 3_600_000)
