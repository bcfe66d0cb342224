/** Plain buttons and links that look like them. A button that cannot be used yet says why beside it and stays focusable. */
import type { ComponentProps, ReactNode } from 'react'

export interface ButtonLook {
  kind?: 'plain' | 'quiet' | 'danger' | undefined
  small?: boolean | undefined
  /** As wide as its column. */
  full?: boolean | undefined
}

export function buttonClass({ kind = 'plain', small, full }: ButtonLook): string {
  return `btn${kind === 'plain' ? '' : ` ${kind}`}${small ? ' sm' : ''}${full ? ' full' : ''}`
}

type ButtonProps = ButtonLook & Omit<ComponentProps<'button'>, 'className' | 'disabled'>

export function Button({ kind, small, full, ...button }: ButtonProps) {
  return <button type="submit" {...button} className={buttonClass({ kind, small, full })} />
}

export function ButtonLink({ href, children, ...look }: ButtonLook & { href: string; children: ReactNode }) {
  return (
    <a className={buttonClass(look)} href={href}>
      {children}
    </a>
  )
}
