/** Reads the authored content of a folder and refuses what is broken. */
import type { Content } from '#lib/domain/curriculum/content.ts'
import { assemble } from './assemble.ts'
import { readAuthored } from './authored.ts'
import { checkAuthored } from './check.ts'
import { ContentError } from './problem.ts'
import { readSources } from './source.ts'

/** The content of a folder, parsed, checked and indexed. Throws a {@link ContentError} that names file, line and rule. */
export function loadContent(dir: string): Content {
  const sources = readSources(dir)
  const read = readAuthored(sources)
  const problems = 'problems' in read ? read.problems : checkAuthored(read.authored)
  if ('problems' in read || problems.length > 0) throw new ContentError(problems)
  return assemble(read.authored, sources.hash)
}
