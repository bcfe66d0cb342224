/**
 * One or two trails drawn to scale: across, hours of work as weeks at a pace; up, hours of new learning. The lines live in an inner
 * drawing measured in hours that stretches with the page; text and marks lie on top of it at their own size.
 */
import { Blaze, trailClass } from '../_ui/blaze.tsx'
import { BlazeMark } from './blaze-mark.tsx'
import { Here } from './profile-here.tsx'
import { climbedAt, contourPath, endOf, linePath, waypoints, type Trail } from './profile-geometry.ts'
import { ClimbAxis, WeekAxis } from './profile-axes.tsx'
import { Annotations, EndLabels, type Annotation } from './profile-labels.tsx'
import { CONTOUR, place, profileScale, type Frame, type ProfileScale } from './profile-frame.ts'

// For the result page, which imports it from here.

interface Props {
  /** One or two; three become small multiples. */
  tracks: readonly Trail[]
  hoursPerWeek: number
  /** One sentence: what the drawing shows. By default the hours and weeks of each track. */
  finding?: string | undefined
  scale?: ProfileScale | undefined
  /** Up to four; shown where there is room for them. */
  annotations?: readonly Annotation[]
  /** "You are here": hours worked on the first track. */
  here?: number | undefined
  /** Beside that place; by default "You are here". */
  hereWords?: string | undefined
  /** Small multiples: lower, without labels and dots. */
  small?: boolean
}

export function ElevationProfile({ tracks: trails, hoursPerWeek, annotations = [], here, hereWords, small = false, ...rest }: Props) {
  const scale = rest.scale ?? profileScale(trails, hoursPerWeek)
  const frame = { ...scale, top: small ? 24 : 34, height: small ? 178 : 290 }
  const higherFirst = [...trails].sort((a, b) => endOf(b.steps).climbed - endOf(a.steps).climbed)
  return (
    <>
      <svg
        className="chart profile"
        height={frame.top + frame.height + 44}
        role="img"
        aria-label={rest.finding ?? findingOf(trails, hoursPerWeek)}
      >
        <ClimbAxis frame={frame} />
        <svg y={frame.top} width="100%" height={frame.height} viewBox={`0 0 ${scale.worked} ${scale.climbed}`} preserveAspectRatio="none">
          {higherFirst.map((it) => (
            <TrailShape key={it.name} trail={it} top={scale.climbed} here={here} />
          ))}
        </svg>
        {!small && higherFirst.map((it) => <Dots key={it.name} trail={it} frame={frame} />)}
        <WeekAxis frame={frame} hoursPerWeek={hoursPerWeek} />
        {here !== undefined && (
          <Here at={{ worked: here, climbed: climbedAt(trails[0]?.steps ?? [], here) }} frame={frame} words={hereWords} />
        )}
        {!small && <Annotations annotations={annotations} trails={trails} frame={frame} />}
        {!small && <EndLabels trails={higherFirst} frame={frame} hoursPerWeek={hoursPerWeek} />}
        {trails.map((it) => (
          <BlazeMark key={it.name} shape={it.blaze} {...place(endOf(it.steps), frame)} />
        ))}
      </svg>
      {!small && <KeyBelow trails={trails} hoursPerWeek={hoursPerWeek} />}
    </>
  )
}

function findingOf(trails: readonly Trail[], hoursPerWeek: number): string {
  return trails
    .map(
      ({ name, steps }) =>
        `${name}: ${endOf(steps).climbed} hours of new learning in ${Math.ceil(endOf(steps).worked / hoursPerWeek)} weeks`,
    )
    .join('. ')
}

function TrailShape({ trail, top, here }: { trail: Trail; top: number; here: number | undefined }) {
  const line = linePath(trail.steps, top)
  const light = contourPath(trail.steps, top, CONTOUR, (hours) => hours % 100 !== 0)
  const heavy = contourPath(trail.steps, top, CONTOUR, (hours) => hours % 100 === 0)
  return (
    <g className={`trail ${trailClass(trail.blaze)}`}>
      <path className="fill" d={`${line}V${top}z`} />
      {light && <path className="ct" d={light} />}
      {heavy && <path className="ct ct-i" d={heavy} />}
      <path className="halo" d={line} />
      {here === undefined ? <path className="line" d={line} /> : <WalkedAndAhead line={line} here={here} top={top} trail={trail} />}
    </g>
  )
}

/** The same line twice, each cut off at "you are here" by a drawing of its own: solid behind, dashed ahead. */
function WalkedAndAhead({ line, here, top, trail }: { line: string; here: number; top: number; trail: Trail }) {
  const ahead = Math.max(0, endOf(trail.steps).worked - here)
  return (
    <>
      {here > 0 && (
        <svg className="cut" width={here} height={top} viewBox={`0 0 ${here} ${top}`} preserveAspectRatio="none">
          <path className="line walked" d={line} />
        </svg>
      )}
      {ahead > 0 && (
        <svg className="cut" x={here} width={ahead} height={top} viewBox={`${here} 0 ${ahead} ${top}`} preserveAspectRatio="none">
          <path className="line ahead" d={line} />
        </svg>
      )}
    </>
  )
}

function Dots({ trail, frame }: { trail: Trail; frame: Frame }) {
  return (
    <g className={`trail only-wide ${trailClass(trail.blaze)}`}>
      {waypoints(trail.steps)
        .slice(1, -1)
        .filter((it) => it.worked > 0)
        .map((it) => {
          const { x, y } = place(it, frame)
          return <circle key={it.worked} className="dot" cx={x} cy={y} r="3" />
        })}
    </g>
  )
}

/** Where there is no room in the drawing the names stand under it. */
function KeyBelow({ trails, hoursPerWeek }: { trails: readonly Trail[]; hoursPerWeek: number }) {
  return (
    <div className="key cramped mt2">
      {trails.map(({ name, shortName, blaze, steps }) => (
        <span key={name}>
          <Blaze shape={blaze} /> {shortName}, {endOf(steps).climbed} h new, {Math.ceil(endOf(steps).worked / hoursPerWeek)} weeks
        </span>
      ))}
    </div>
  )
}
