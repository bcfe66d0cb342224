/** The pages of one section, with the present one marked, beside what it shows. On a phone they are a row above. */
interface Props {
  /** What the section is called. */
  label: string
  pages: readonly { href: string; label: string }[]
  /** Address of the present one. */
  current: string
}

export function SectionNav({ label, pages, current }: Props) {
  return (
    <nav className="setnav" aria-label={label}>
      {pages.map((it) => (
        <a key={it.href} href={it.href} aria-current={it.href === current ? 'page' : undefined}>
          {it.label}
        </a>
      ))}
    </nav>
  )
}
