/** A state change end to end: a milestone is started and the start taken back, by the form that people post, page included. */
import { pressed } from '../../lib/testing/pressed.ts'
import { post } from './form.mjs'
import { cpuOf, fetchOnce } from './load.mjs'

const STEPS = [
  { move: 'start', becomes: 'value="undo-start"' },
  { move: 'undo-start', becomes: 'value="start"' },
]

/**
 * One after the other, since each waits for the state that the one before it made.
 * @param milliseconds how long to go on; it ends with the start taken back
 * @returns server CPU milliseconds for each change (null without /proc) and changes a second
 */
export async function changeStates({ pid, url, cookie, milliseconds }) {
  const page = await fetchOnce(url, cookie)
  const steps = STEPS.map((it) => ({ ...it, fields: pressed(page, 'Start this milestone', { move: it.move }) }))
  const before = cpuOf(pid)
  const start = performance.now()
  let changes = 0
  while (performance.now() - start < milliseconds) {
    for (const { move, becomes, fields } of steps) {
      const { status, html } = await post({ url, cookie, fields })
      if (status !== 200 || !html.includes(becomes)) throw new Error(`${move} answered ${status} without the new state`)
      changes++
    }
  }
  const seconds = (performance.now() - start) / 1000
  const after = cpuOf(pid)
  return { cpu: before === null || after === null ? null : (after - before) / changes, perSecond: changes / seconds }
}
