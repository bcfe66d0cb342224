/**
 * The Content-Security-Policy of a file that somebody handed in: should a browser ever show it instead of saving it, it is in a box of its
 * own, loads nothing and runs nothing.
 */
export const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Where files are. */
export const isFilePath = (path: string): boolean => path.startsWith('/files/')
