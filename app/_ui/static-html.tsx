/**
 * Renders what is inside it to HTML at once. A server component's elements are paid for three times: rendered, sent again as data for
 * the browser's React, and compared by it. Long lists and drawings need none of that: this way they cross the line as one string.
 *
 * For what has no client components, no forms with actions and no `await` inside.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ReactElement } from 'react'

/** React's own renderer, asked for past the bundler, which offers server components a React without it. */
const { renderToStaticMarkup } = createRequire(join(process.cwd(), 'package.json'))('react-dom/server') as typeof import('react-dom/server')

interface Props {
  as?: 'div' | 'ol' | 'ul'
  className?: string
  children: ReactElement
}

export function StaticHtml({ as: Tag = 'div', className, children }: Props) {
  // Safe: React has escaped every text on its way into this string.
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(children) }} />
}
