/** What the work of a job answers when it has its end already. */
export const ENDED = 'ended'
