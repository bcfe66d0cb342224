/** What an edit did to a roadmap, in a few words: "moved Kubernetes for ML workloads", "8.6 h a week and 2 more changes". */
import { formatDay } from '../calendar/calendar.ts'
import { compare, type Change, type Plan } from './revision.ts'

/** As many as are named. */
const NAMED = 2

/** Nothing for the same. */
export function editWords(before: Plan, after: Plan): string {
  const titles = new Map([...before.milestones, ...after.milestones].map((it) => [it.milestone, it.title]))
  const all = [...new Set(compare(before, after).flatMap((it) => changeWords(it, titles)))]
  const rest = all.length - NAMED
  if (rest > 0) return `${all.slice(0, NAMED).join(', ')} and ${rest} more ${rest === 1 ? 'change' : 'changes'}`
  return all.join(' and ')
}

function changeWords(it: Change, titles: ReadonlyMap<string, string>): string[] {
  const title = 'milestone' in it ? (titles.get(it.milestone) ?? it.milestone) : ''
  switch (it.kind) {
    case 'added':
      return [`added ${title}`]
    case 'removed':
      return [`took ${title} away`]
    case 'left-out':
      return [`left out ${title}`]
    case 'put-back':
      return [`put back ${title}`]
    case 'moved':
      return [`moved ${title}`]
    case 'rescoped':
      return [it.to === 'full' ? `all of ${title}` : `a first role’s part of ${title}`]
    case 'pinned':
      return [it.to === null ? `no day for ${title}` : `${title} by ${formatDay(it.to)}`]
    case 'pace':
      return [`${it.to} h a week`]
    case 'weekdays':
      return [it.to === null ? 'hours on any days' : 'hours by weekday']
    case 'parallel':
      return [it.to === 1 ? 'one milestone at a time' : 'two milestones at a time']
    case 'start':
      return [`begin on ${formatDay(it.to)}`]
    case 'target':
      return [it.to === null ? 'no target date' : `done by ${formatDay(it.to)}`]
    case 'path':
    case 'scope':
      return ['another path or scope']
    // What a move or another scope brings along.
    case 'hours':
    case 'reworded':
      return []
  }
}
