import { resolve } from 'node:path'

/** The repository. Everything that starts from here runs in it. */
export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..')
