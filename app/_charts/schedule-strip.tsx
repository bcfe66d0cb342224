/** The weeks of a schedule: a bar for each with its hours, the wanted day, the end as planned, and the milestones below in order. */
import { addDays, daysBetween, formatDay } from '#lib/domain/calendar/calendar.ts'
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { BarKind, StripBar, WeekStrip } from '#lib/domain/time/week-strip.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import { Day } from '../_ui/day.tsx'
import { Behind } from '../_ui/explain.tsx'
import { percent } from './scale.ts'
import { bandsOf, monthsOf } from './strip-marks.ts'

interface Props {
  strip: WeekStrip & { finish: string; titles: Readonly<Record<string, string>> }
  /** The wanted day. */
  target: string | null
  language: DateTag
  today: string
}

const TOP = 22
const BASE = 96
const BAND = 106

const CLASSES: Record<BarKind, string> = { now: 'pb-now', plan: 'pb', away: 'awayb', late: 'cap-late', free: 'cap-free' }
const WORDS: Record<BarKind, string> = {
  now: 'this week',
  plan: '',
  away: 'away',
  late: 'after your date',
  free: 'nothing left to do',
}

export function ScheduleStrip({ strip, target, language, today }: Props) {
  const { bars, beginsNow, days, weeksOfBar, finish } = strip
  const first = bars[0]?.from ?? today
  const most = Math.max(1, ...bars.map((it) => it.hours))
  const x = (day: string) => percent(Math.min(days, Math.max(0, daysBetween(first, day))), days)
  const words = (day: string) => formatDay(day, { language, thisYear: today.slice(0, 4) })
  const isShown = target !== null && target >= first
  const end = addDays(finish, 1)
  return (
    <figure className="mt3">
      <svg className="chart strip" height="190" role="img" aria-label={findingOf(strip, { target, words })}>
        {bars.map((it, index) => (
          <Bar key={it.from} it={it} place={[index, bars.length]} height={((BASE - TOP) * it.hours) / most} />
        ))}
        <line className="neat" x1="0" x2="100%" y1={BASE} y2={BASE} />
        <text className="ax" x="-8" y={TOP + 8} textAnchor="end">{`${tenths(most)} h`}</text>
        <text className="ax" x="-8" y={BASE + 4} textAnchor="end">
          0
        </text>
        <Bands strip={strip} x={x} />
        {monthsOf(first, days).map((it) => (
          <g key={it.day} className={it.isMain ? undefined : 'only-wide'}>
            <line className="tick" x1={x(it.day)} x2={x(it.day)} y1="140" y2="145" />
            <text className="ax" x={x(it.day)} y="158" textAnchor="middle">
              {it.label}
            </text>
          </g>
        ))}
        {isShown && (
          <>
            <line className="tgt" x1={x(addDays(target, 1))} x2={x(addDays(target, 1))} y1="16" y2="138" />
            <text className="el on" x={x(addDays(target, 1))} y="12" {...besides(daysBetween(first, target) / days)}>
              {`Your date, ${words(target)}`}
            </text>
          </>
        )}
        <svg x={x(end)} y="118">
          <path className="brkd" d="M0 0l6 10h-12z" />
        </svg>
        <text className="an on" x={x(end)} y="180" textAnchor={anchorAt(daysBetween(first, end) / days)}>
          {`Ends ${words(finish)} as planned`}
        </text>
      </svg>
      <figcaption>
        A bar is {weeksOfBar === 1 ? 'a week' : `${weeksOfBar} weeks`} and its hours{weeksOfBar > 1 && ' a week'}; the first{' '}
        {beginsNow ? 'is now' : `begins on ${words(first)}`}.{isShown && ' Bars past the dashed line come after your date.'} Below them,
        your milestones in order.
      </figcaption>
      <Behind summary="The same as a table">
        <WeekTable strip={strip} language={language} />
      </Behind>
    </figure>
  )
}

function Bar({ it, place: [index, count], height }: { it: StripBar; place: readonly [number, number]; height: number }) {
  const isAway = it.kind === 'away'
  const own = isAway ? { y: TOP, height: BASE - TOP } : { y: BASE - height, height }
  return (
    <rect
      className={CLASSES[it.kind]}
      x={percent(index + 0.06, count)}
      width={percent(0.88, count)}
      y={own.y.toFixed(1)}
      height={own.height.toFixed(1)}
    />
  )
}

/** Only where there is room a band says what it is. */
function Bands({ strip, x }: { strip: Props['strip']; x: (day: string) => string }) {
  const bands = bandsOf(strip)
  return bands.map((it, index) => (
    <g key={it.milestone}>
      <rect className={index % 2 === 0 ? 'sb1' : 'sb0'} x={x(it.from)} width={percent(it.days, strip.days)} y={BAND} height="8">
        <title>{strip.titles[it.milestone]}</title>
      </rect>
      {it.label !== null && (
        <text className="ax only-wide" x={percent(it.start + it.days / 2, strip.days)} y="130" textAnchor="middle">
          {it.label}
        </text>
      )}
    </g>
  ))
}

const besides = (part: number): { textAnchor: 'start' | 'end'; dx: number } =>
  part > 0.4 ? { textAnchor: 'end', dx: -6 } : { textAnchor: 'start', dx: 6 }
const anchorAt = (part: number): 'start' | 'middle' | 'end' => (part > 0.7 ? 'end' : part < 0.2 ? 'start' : 'middle')

function findingOf({ bars, finish }: Props['strip'], { target, words }: { target: string | null; words: (day: string) => string }): string {
  const away = bars.filter((it) => it.kind === 'away').length
  const since = words(bars[0]?.from ?? finish)
  const without = away === 0 ? '' : `, ${away} of them away`
  return `Hours that can be worked each week from ${since}${without}. The work ends on ${words(finish)} as planned${target === null ? '' : `; your date is ${words(target)}`}.`
}

function WeekTable({ strip: { bars, bands, titles, weeksOfBar }, language }: Pick<Props, 'strip' | 'language'>) {
  return (
    <>
      <div className="tscroll">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{weeksOfBar === 1 ? 'Week of' : `${weeksOfBar} weeks from`}</th>
              <th scope="col" className="num">
                Hours a week
              </th>
              <th scope="col">What of it</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((it) => (
              <tr key={it.from}>
                <th scope="row">
                  <Day day={it.from} language={language} />
                </th>
                <td className="num">{tenths(it.hours)}</td>
                <td>{WORDS[it.kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ol className="sm mt3">
        {bands.map((it) => (
          <li key={it.milestone}>
            {titles[it.milestone]}, until <Day day={it.to} language={language} />
          </li>
        ))}
      </ol>
    </>
  )
}
