/** Where calendars read plans. Their answer may be kept, if it is asked each time whether it still holds. */
export const isFeedPath = (path: string): boolean => path.startsWith('/calendar/')

export const feedCaching = 'private, no-cache'
