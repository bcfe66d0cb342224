/** A white sheet with a title. Sheets are never nested. */
import type { ReactNode } from 'react'

interface Props {
  title: ReactNode
  /** For links to the sheet and its accessible name. */
  id: string
  level?: 2 | 3
  /** A short fact at the end of the title's line. */
  note?: ReactNode
  /** Without the inner margin, for lists that run edge to edge. */
  bare?: boolean
  children: ReactNode
}

export function Sheet({ title, id, level = 2, note, bare = false, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <Heading id={id}>{title}</Heading>
        {typeof note === 'string' ? <p>{note}</p> : note}
      </header>
      {bare ? children : <div className="pad">{children}</div>}
    </section>
  )
}
