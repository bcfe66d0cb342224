/** What was measured, as lines to read: each with its aim. */
export function lines({ pages, mentoring, move, signIns, allPathsCpuMs, time, writes, assessment, coldStartMs, next, node }) {
  const each = Object.entries(pages).map(
    ([name, it]) =>
      `${name.padEnd(10)} ${it.ofBareThroughput.toFixed(2)} of the bare page’s throughput (aim ${it.aim}); CPU ${it.cpuMs} ms a request against ${it.bareCpuMs} ms`,
  )
  const mentors = Object.entries(mentoring).map(
    ([page, { few, many, timesTheCpu }]) =>
      `${page.padEnd(10)} ${timesTheCpu.toFixed(1)} times the CPU with ${many.mentees} mentees (${many.cpuMs} ms, ${many.ofBareThroughput.toFixed(2)} of the bare page’s throughput) as with ${few.mentees} (${few.cpuMs} ms, ${few.ofBareThroughput.toFixed(2)})`,
  )
  return [
    ...each,
    ...mentors,
    `a start or its undo, page included: CPU ${move.cpuMs} ms (aim ${move.aimMs}) against ${move.bareCpuMs} ms for the bare page alone`,
    `${signIns.parallel} sign-ins at once: a page’s p99 is ${signIns.p99Ms} ms (aim ${signIns.aimMs}), ${signIns.quietP99Ms} ms when nobody signs in`,
    `a start or its undo by itself: CPU ${writes.moveMs.toFixed(1)} ms (aim ${move.aimMs}); time logged: ${writes.logMs.toFixed(1)} ms`,
    ...Object.entries({ present: '60 milestones', tenTimes: '600 milestones' }).map(
      ([size, words]) =>
        `time       ${time[size].scheduleMs.toFixed(1)} ms CPU for a schedule (aim 2), ${time[size].forecastMs.toFixed(1)} ms for a forecast (aim 15): ${words}`,
    ),
    `all paths  ${allPathsCpuMs.toFixed(2)} ms CPU for one person (aim 5)`,
    ...Object.entries({
      present: 'the content as it is',
      tenTimesTheItems: 'ten times its items',
      tenTimesTheSkills: 'ten times its skills too',
    }).map(
      ([size, words]) =>
        `assessment ${assessment[size].nextItemMs.toFixed(1)} ms CPU to choose an item (aim 20), ${assessment[size].resultMs.toFixed(1)} ms for a whole result (aim 50): ${words}`,
    ),
    `cold start ${coldStartMs} ms to the first answer of a built checkout (aim 3000)`,
    `Next ${next}, Node ${node}`,
  ].join('\n')
}
