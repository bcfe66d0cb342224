/** Sends requests one after the other on a few connections and reads what they cost the server. */
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'

const CONNECTIONS = 4
/** Clock ticks a second, which is what /proc counts CPU time in on Linux. */
const TICKS = 100

/** CPU milliseconds that a process has used, or null where there is no /proc. */
export function cpuOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS
  } catch {
    return null
  }
}

/**
 * @param milliseconds how long to go on
 * @returns requests answered, server CPU milliseconds for each (null without /proc) and requests a second
 */
export async function load({ pid, url, cookie, milliseconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const before = cpuOf(pid)
  const start = performance.now()
  let requests = 0
  const one = async () => {
    while (performance.now() - start < milliseconds) {
      await fetchOnce(url, cookie, agent)
      requests++
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  const seconds = (performance.now() - start) / 1000
  const after = cpuOf(pid)
  agent.destroy()
  return { requests, cpu: before === null || after === null ? null : (after - before) / requests, perSecond: requests / seconds }
}

/** @returns the body; rejects on anything but 200 */
export function fetchOnce(url, cookie, agent) {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => (response.statusCode === 200 ? resolve(body) : reject(new Error(`${url} answered ${response.statusCode}`))))
    })
    request.on('error', reject)
  })
}
