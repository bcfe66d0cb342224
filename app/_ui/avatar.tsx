/** Somebody's initials in a circle; the name stands beside it. */
interface Props {
  /** One or two letters. */
  initials: string
  /** Pixels. */
  size?: number
  /** A mentor's is purple. */
  mentor?: boolean
}

export function Avatar({ initials, size = 32, mentor = false }: Props) {
  return (
    <span className={mentor ? 'avatar m' : 'avatar'} style={{ width: size, height: size }} aria-hidden="true">
      {initials}
    </span>
  )
}
