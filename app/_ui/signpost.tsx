/** The signpost: the one primary action of a screen. Never disabled; what is missing is said after the click. */
import type { ComponentProps, ReactNode } from 'react'

interface Look {
  children: ReactNode
  /** A short fact behind the label. */
  note?: string | undefined
  large?: boolean | undefined
  /** As wide as its column. */
  block?: boolean | undefined
}

function lookOf({ large, block }: Pick<Look, 'large' | 'block'>): string {
  return `sign${large ? ' lg' : ''}${block ? ' full' : ' fullm'}`
}

export function SignLink({ href, children, note, large, block }: Look & { href: string }) {
  return (
    <a className={lookOf({ large, block })} href={href}>
      {children}
      {note && <small>{note}</small>}
    </a>
  )
}

/** In forms of the form kit use `SubmitButton` instead, which knows when the form is being sent. */
export function SignButton({ children, note, large, block, ...button }: Look & Omit<ComponentProps<'button'>, 'className' | 'disabled'>) {
  return (
    <button type="submit" {...button} className={lookOf({ large, block })}>
      {children}
      {note && <small>{note}</small>}
    </button>
  )
}
