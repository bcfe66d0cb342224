/** The content that this process works with. */
import { join } from 'node:path'
import type { Content } from '#lib/domain/curriculum/content.ts'
import { loadContent } from './read.ts'

declare global {
  // On globalThis because a bundler may hold this module several times in one process.
  var cairnContent: Content | undefined
}

/** The product's content, read from `content/` at the first call. Throws a ContentError when it is broken. */
export function content(): Content {
  return (globalThis.cairnContent ??= loadContent(join(/* turbopackIgnore: true */ process.cwd(), 'content')))
}
