/** Nothing here yet: why, and at most one way on. */
import type { ReactNode } from 'react'

interface Props {
  title: string
  children: ReactNode
  /** A signpost, button or link. */
  action?: ReactNode
  level?: 1 | 2 | 3
}

export function EmptyState({ title, children, action, level = 2 }: Props) {
  const Heading = `h${level}` as const
  return (
    <section className="empty">
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action}
    </section>
  )
}
