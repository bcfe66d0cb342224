/** A forecast as a fan: hours logged so far, the days between which it will probably be done, and the plan it began with. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import { fanDrawing, NARROW, WIDE, type FanAsked, type FanDrawing, type Word } from './fan-geometry.ts'

interface Props {
  fan: FanAsked
  language: DateTag
}

/** Drawn twice: words keep their size on a small screen. */
export function ForecastFan({ fan, language }: Props) {
  return (
    <>
      <div className="only-wide">
        <Drawing fan={fan} language={language} drawing={fanDrawing(fan, WIDE, language)} />
      </div>
      <div className="only-narrow">
        <Drawing fan={fan} language={language} drawing={fanDrawing(fan, NARROW, language)} />
      </div>
    </>
  )
}

function Drawing({ fan, language, drawing: it }: Props & { drawing: FanDrawing }) {
  return (
    <svg className="fan" viewBox={`0 0 ${it.width} ${it.height}`} role="img" aria-label={fanWords(fan, language)}>
      <Axes drawing={it} />
      {it.away.map(({ x, width }) => (
        <path key={x} className="awayb" d={`M${x} ${it.top}h${width}V${it.base}H${x}Z`} />
      ))}
      <path className="plan" d={it.firstPlan} />
      {it.wedge !== null && <path className="fanf" d={it.wedge} />}
      <path className="fanm" d={it.likely} />
      <path className="act" d={it.logged} />
      <path className="neat" d={`M${it.left} ${it.top}V${it.base}H${it.right}`} />
      <circle className="here" cx={it.here.x} cy={it.here.y} r="7" />
      <circle className="here-d" cx={it.here.x} cy={it.here.y} r="2.2" />
      <Finish drawing={it} />
      <Words drawing={it} fan={fan} language={language} />
    </svg>
  )
}

function Axes({ drawing: it }: { drawing: FanDrawing }) {
  return (
    <>
      {it.hours.map(({ y, label }) => (
        <g key={label}>
          <path className="gl" d={`M${it.left} ${y}H${it.right}`} />
          <text className="ax" x={it.left - 8} y={y + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <path className="goal" d={`M${it.left} ${it.goal.y}H${it.right}`} />
      <text className="ax axb" x={it.left - 8} y={it.goal.y + 4} textAnchor="end">
        {it.goal.label}
      </text>
      {it.months.map(({ x, label, isYear }) => (
        <g key={x}>
          <path className="tick" d={`M${x} ${it.base}v5`} />
          <text className={isYear ? 'ax axb' : 'ax'} x={x} y={it.base + 19} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </>
  )
}

function Finish({ drawing: { goal, finish, wedge } }: { drawing: FanDrawing }) {
  const { low, likely, high } = finish
  return (
    <>
      {wedge !== null && <path className="brk" d={`M${low} ${goal.y - 5}v5M${low} ${goal.y - 3}H${high}M${high} ${goal.y - 5}v5`} />}
      <circle className="brkd" cx={likely} cy={goal.y - 3} r="3.5" />
    </>
  )
}

function Words({ drawing: { words, here }, fan, language }: Props & { drawing: FanDrawing }) {
  const thisYear = fan.logged.at(-1)?.day.slice(0, 4)
  const day = (it: string) => formatDay(it, { language, thisYear })
  const { finish } = fan
  return (
    <>
      <At className="el" word={words.finish}>
        {finish.kind === 'plan' ? day(finish.day) : spanWords(finish, language)}
      </At>
      {words.away && (
        <At className="an an2" word={words.away}>
          Away
        </At>
      )}
      {words.firstPlan && (
        <At className="an an2" word={words.firstPlan}>
          First plan, {day(fan.firstPlan.to)}
        </At>
      )}
      <At className="el" word={{ ...words.here, x: words.here.x + (here.x < 60 ? 2 : 0) }}>
        {tenths(fan.logged.at(-1)?.hours ?? 0)} h, you are here
      </At>
    </>
  )
}

function At({ className, word, children }: { className: string; word: Word; children: React.ReactNode }) {
  return (
    <text className={className} x={word.x} y={word.y} textAnchor={word.anchor}>
      {children}
    </text>
  )
}

/** "24 Jun – 24 Sep 2027", the year once where it is the same. */
export const spanWords = ({ low, high }: { low: string; high: string }, language: DateTag): string =>
  `${formatDay(low, { language, thisYear: high.slice(0, 4) })} – ${formatDay(high, { language })}`

/** All of the drawing in words. */
export function fanWords({ logged, left, finish, firstPlan }: FanAsked, language: DateTag): string {
  const [first, now] = [logged[0], logged.at(-1)]
  const day = (it: string) => formatDay(it, { language })
  const so = `Hours logged since ${day(first?.day ?? firstPlan.from)}: ${tenths(now?.hours ?? 0)}, and about ${Math.round(left)} are left.`
  const end =
    finish.kind === 'plan'
      ? `By the plan the end is on ${day(finish.day)}.`
      : `Done between ${day(finish.low)} and ${day(finish.high)} in 80 of 100 cases, most likely around ${day(finish.likely)}.`
  return `${so} ${end} The first plan was ${day(firstPlan.to)}.`
}
