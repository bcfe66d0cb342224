/** Active days in each of the last weeks as small bars, the present week last. */
interface Props {
  /** 0–7 each. */
  weeks: readonly number[]
  /** Weeks without any stand out. */
  alarming?: boolean
}

const WIDTH = 84
const HEIGHT = 22
const MOST = 7

export function ActivitySpark({ weeks, alarming = false }: Props) {
  const step = WIDTH / Math.max(1, weeks.length)
  return (
    <svg
      className={alarming ? 'spark bad' : 'spark'}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Active days a week, last ${weeks.length} weeks: ${weeks.join(', ')}`}
    >
      {weeks.map((days, index) => {
        const height = days === 0 ? 1.5 : 3 + (16 * Math.min(days, MOST)) / MOST
        return (
          <rect
            // Weeks have no other name than their place.
            key={`week ${index}`}
            className={days === 0 ? 'z' : undefined}
            x={(index * step + 0.8).toFixed(1)}
            y={(HEIGHT - 1 - height).toFixed(1)}
            width={(step - 1.6).toFixed(1)}
            height={height.toFixed(1)}
          />
        )
      })}
    </svg>
  )
}
