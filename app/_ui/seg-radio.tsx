/** Short choices in one strip: radios of a form, or links between views. */
interface RadioProps {
  name: string
  /** Read by screen readers only; or the id of the words that ask. */
  legend: string | { labelledBy: string }
  options: readonly { value: string; label: string }[]
  value?: string | undefined
}

export function SegRadio({ name, legend, options, value }: RadioProps) {
  return (
    <fieldset className="seg" aria-labelledby={typeof legend === 'string' ? undefined : legend.labelledBy}>
      {typeof legend === 'string' && <legend className="vh">{legend}</legend>}
      {options.map((it) => (
        <label key={it.value}>
          <input type="radio" name={name} value={it.value} defaultChecked={it.value === value} />
          {it.label}
        </label>
      ))}
    </fieldset>
  )
}

interface LinksProps {
  /** Id of the words that say what is chosen here. */
  labelledBy: string
  links: readonly { href: string; label: string; current: boolean }[]
}

export function SegLinks({ labelledBy, links }: LinksProps) {
  return (
    <div className="seg" role="group" aria-labelledby={labelledBy}>
      {links.map((it) => (
        <a key={it.href} href={it.href} aria-current={it.current ? 'true' : undefined}>
          {it.label}
        </a>
      ))}
    </div>
  )
}
