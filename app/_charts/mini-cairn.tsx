/** A small cairn: one stone a finished milestone of a stage, outlines for what is ahead. */
export function MiniCairn({ done, total }: { done: number; total: number }) {
  const thick = Math.max(2, Math.min(4.3, 22 / Math.max(1, total) - 1.4))
  return (
    <svg width="26" height="24" viewBox="0 0 26 24" role="img" aria-label={`${done} of ${total} finished`}>
      {Array.from({ length: total }, (_, i) => {
        const width = 24 - (14 * i) / Math.max(4, total)
        return (
          <rect
            key={i}
            className={i < done ? 'st-done' : 'st-ghost'}
            x={13 - width / 2}
            y={22.5 - (i + 1) * (thick + 1.4)}
            width={width}
            height={thick}
            rx={thick / 2}
          />
        )
      })}
    </svg>
  )
}
