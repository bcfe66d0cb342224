/** The ways to the other pages of a long list; nothing when it has one page. */
interface Props {
  label: string
  links: readonly { href: string; label: string; on: boolean }[]
}

export function PageLinks({ label, links }: Props) {
  const shown = links.filter((it) => it.on)
  if (shown.length === 0) return null
  return (
    <nav className="rowx mt4" aria-label={label}>
      {shown.map((it) => (
        <a key={it.label} href={it.href}>
          {it.label}
        </a>
      ))}
    </nav>
  )
}
