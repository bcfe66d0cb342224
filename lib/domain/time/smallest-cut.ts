/** The least that can be left out of a roadmap to save some time. */
import { minutesLeft, type WorkLeft } from './work-left.ts'

export interface Cut {
  /** In the order of the roadmap. */
  milestones: readonly string[]
  hours: number
  /** Whether it was looked through to the end: no smaller cut saves enough. */
  isSmallest: boolean
}

/** Choices looked at before the best one so far is taken. Roadmaps of the content need far fewer; a table in the tests says so. */
const MOST_LOOKS = 20_000

/**
 * Leaves out nothing that what stays needs, and nothing that is kept. The fewest hours of what is no elective come first, then the fewest
 * hours. Null when all that may be left out is not enough.
 * @param minutes to save, above 0
 */
export function smallestCut(work: readonly WorkLeft[], minutes: number): Cut | null {
  const search = new Search(candidatesIn(work), minutes)
  search.from(0, { electives: 0, others: 0 })
  const { best } = search
  if (!best) return null
  const cut = new Set(best.milestones)
  return {
    milestones: work.flatMap((it) => (cut.has(it.milestone) ? [it.milestone] : [])),
    hours: (best.electives + best.others) / 60,
    isSmallest: search.looks < MOST_LOOKS,
  }
}

interface Candidate {
  milestone: string
  minutes: number
  elective: boolean
  prerequisites: readonly string[]
}

/** What may be left out, each after all that needs it: whatever something kept needs is kept too. */
function candidatesIn(work: readonly WorkLeft[]): Candidate[] {
  const needing = new Map<string, string[]>()
  for (const it of work) for (const id of it.prerequisites) needing.set(id, [...(needing.get(id) ?? []), it.milestone])
  const known = new Map(work.map((it) => [it.milestone, it]))
  const free = new Map<string, boolean>()
  const ordered: Candidate[] = []
  const visit = (it: WorkLeft): boolean => {
    const seen = free.get(it.milestone)
    if (seen !== undefined) return seen
    const after = (needing.get(it.milestone) ?? []).flatMap((id) => known.get(id) ?? [])
    const isFree = after.map(visit).every(Boolean) && !it.isKept
    free.set(it.milestone, isFree)
    if (isFree) ordered.push({ ...it, minutes: minutesLeft(it) })
    return isFree
  }
  for (const it of work) visit(it)
  return ordered
}

/** Minutes that electives save, and the rest. */
interface Saved {
  electives: number
  others: number
}

const isLess = (a: Saved, b: Saved): boolean => a.others < b.others || (a.others === b.others && a.electives < b.electives)

/** Depth first over leaving out or keeping each candidate, without the branches that cannot be enough, cannot be less, or were tried. */
class Search {
  best: (Saved & { milestones: readonly string[] }) | null = null
  looks = 0
  private readonly list: readonly Candidate[]
  private readonly minutes: number
  /** Places of what each candidate needs. */
  private readonly needs: readonly (readonly number[])[]
  /** What the candidates from each place on could save at most. */
  private readonly ahead: readonly Saved[]
  private readonly cut: number[] = []
  /** How many that are kept need each candidate. */
  private readonly neededBy: number[]
  private readonly seen = new Set<string>()

  constructor(list: readonly Candidate[], minutes: number) {
    const places = new Map(list.map((it, place) => [it.milestone, place]))
    this.list = list
    this.minutes = minutes
    this.needs = list.map((it) => it.prerequisites.flatMap((id) => places.get(id) ?? []))
    this.ahead = [...list, null].map((_, place) => list.slice(place).reduce(added, { electives: 0, others: 0 }))
    this.neededBy = list.map(() => 0)
  }

  from(place: number, saved: Saved): void {
    if (saved.electives + saved.others >= this.minutes) {
      if (!this.best || isLess(saved, this.best))
        this.best = { ...saved, milestones: this.cut.flatMap((it) => this.list[it]?.milestone ?? []) }
      return
    }
    const it = this.list[place]
    if (!it || !this.canBeLess(place, saved) || this.isKnown(place, saved) || ++this.looks >= MOST_LOOKS) return
    if (this.neededBy[place] === 0) {
      this.cut.push(place)
      this.from(place + 1, added(saved, it))
      this.cut.pop()
    }
    this.keep(place, 1)
    this.from(place + 1, saved)
    this.keep(place, -1)
  }

  private keep(place: number, by: 1 | -1): void {
    for (const other of this.needs[place] ?? []) this.neededBy[other] = (this.neededBy[other] ?? 0) + by
  }

  private canBeLess(place: number, { electives, others }: Saved): boolean {
    const ahead = this.ahead[place] ?? { electives: 0, others: 0 }
    const missing = this.minutes - electives - others
    if (missing > ahead.electives + ahead.others) return false
    if (!this.best) return true
    const least = others + Math.max(0, missing - ahead.electives)
    return least < this.best.others || (least === this.best.others && this.minutes < this.best.electives + this.best.others)
  }

  /** Whether as much was saved here before with the same left to decide on. */
  private isKnown(place: number, { electives, others }: Saved): boolean {
    let key = `${place} ${electives} ${others} `
    for (let next = place; next < this.list.length; next += 30) {
      let bits = 0
      for (let at = next; at < Math.min(next + 30, this.list.length); at++) bits = (bits << 1) | ((this.neededBy[at] ?? 0) > 0 ? 1 : 0)
      key += `${bits} `
    }
    const isKnown = this.seen.has(key)
    this.seen.add(key)
    return isKnown
  }
}

const added = (saved: Saved, { elective, minutes }: Candidate): Saved =>
  elective ? { ...saved, electives: saved.electives + minutes } : { ...saved, others: saved.others + minutes }
