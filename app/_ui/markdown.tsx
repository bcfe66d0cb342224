/** A learner's own Markdown as HTML, made on the server: no raw HTML, nothing loaded from elsewhere, no part of it in the browser's script. */
import Markdown from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import { canBeLaidOut } from './markdown-bounds.ts'
import { settle } from './markdown-tree.ts'
import { StaticHtml } from './static-html.tsx'

interface Props {
  /** Line ends are LF. */
  text: string
  /** Level of the heading that the text stands under. */
  under?: 1 | 2 | 3
}

export function MarkdownText({ text, under = 2 }: Props) {
  return (
    <StaticHtml className="markdown">
      {canBeLaidOut(text) ? (
        <Markdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize, [settle, { under }]]}>
          {text}
        </Markdown>
      ) : (
        <AsWritten text={text} />
      )}
    </StaticHtml>
  )
}

function AsWritten({ text }: { text: string }) {
  return (
    <>
      <p className="hint">Too many marks to lay out, so it is shown as it was written.</p>
      <pre>{text}</pre>
    </>
  )
}
