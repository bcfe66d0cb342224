import type { Capacity } from './capacity.ts'
import type { From } from './schedule.ts'
import { minutesLeft, type WorkLeft } from './work-left.ts'
import { workingTime } from './working-time.ts'

/** Whether leaving these out makes the target: all may be left out, nothing that stays needs one of them, and the rest fits. */
export function cutMakes(
  work: readonly WorkLeft[],
  cut: readonly string[],
  { capacity, begin, target }: { capacity: Capacity; begin: From; target: string },
): boolean {
  const gone = new Set(cut)
  if (!cut.every((id) => work.some((it) => it.milestone === id && !it.isKept))) return false
  const rest = work.filter((it) => !gone.has(it.milestone))
  if (rest.some((it) => it.prerequisites.some((id) => gone.has(id)))) return false
  return rest.reduce((sum, it) => sum + minutesLeft(it), 0) <= workingTime(capacity, begin.from, begin).until(target)
}
