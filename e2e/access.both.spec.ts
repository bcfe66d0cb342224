/** Asks every page, handler and action of the access matrix as everybody, with real requests. */
import { expect, request as newRequest, test, type APIRequestContext, type APIResponse } from '@playwright/test'
import type { AccessCast } from '../lib/testing/access-cast.ts'
import { roles, type Answer, type Answers, type Role } from '../lib/web/access.ts'
import { actions, routes } from '../lib/web/access-matrix.ts'
import { addressOf, asForm, bodyOf, builtAction, castOf, handlerForm, ownAddress, sampleOf } from './access-samples.ts'

test.describe.configure({ mode: 'default', timeout: 180_000 })

let cast: AccessCast
let origin: string
const browsers = new Map<Role, APIRequestContext>()

test.beforeAll(async ({ baseURL }) => {
  origin = baseURL ?? ''
  cast = castOf(origin)
  for (const role of roles) browsers.set(role, await browserOf(role))
})
test.afterAll(() => Promise.all([...browsers.values()].map((it) => it.dispose())))

/** A browser with this person's session and nothing else. Each request begins anew, whatever the one before did to its cookies. */
function browserOf(role: Role): Promise<APIRequestContext> {
  const cookie = role === 'anonymous' ? {} : { cookie: `next-auth.session-token=${cast[role].token}` }
  return newRequest.newContext({ baseURL: origin, extraHTTPHeaders: { origin, ...cookie } })
}

function as(role: Role): APIRequestContext {
  const browser = browsers.get(role)
  if (!browser) throw new Error(`no browser for ${role}`)
  return browser
}
const options = { maxRedirects: 0, failOnStatusCode: false }

/** A status, or where it leads to. */
function answerOf(response: APIResponse): Answer {
  const { location } = response.headers()
  if (response.status() < 300 || response.status() >= 400 || location === undefined) return response.status()
  const { pathname, search, origin: host } = new URL(location, origin)
  return host === origin ? (`${pathname}${search}` as Answer) : response.status()
}

const fits = (given: Answer, wanted: Answer): boolean =>
  typeof wanted === 'number' || wanted === '/' ? given === wanted : typeof given === 'string' && given.startsWith(wanted)

/** Asks as everybody and collects what differs, so that one run shows all of it. */
async function walk(name: string, wanted: Answers, who: readonly Role[], ask: (role: Role) => Promise<APIResponse>): Promise<string[]> {
  const wrong: string[] = []
  for (const role of who) {
    const given = answerOf(await ask(role))
    if (!fits(given, wanted[role])) wrong.push(`${name} as ${role}: ${given}, not ${wanted[role]}`)
  }
  return wrong
}

/** Everything that is kept about the learner, without what taking it along and looking around leave: use of the session, entries of logs. */
async function everythingOfTheLearner(): Promise<unknown> {
  const response = await as('learner').post('/account/data/download', options)
  expect(response.status()).toBe(200)
  const {
    cairn: _,
    audit: __,
    ...tables
  } = JSON.parse(await response.text(), (key, value: unknown) =>
    ['lastSeenAt', 'lastSeen', 'seenAt', 'mentorSeenAt'].includes(key) ? undefined : value,
  ) as Record<string, { verb?: string }[]>
  expect(Object.keys(tables).length).toBeGreaterThan(10)
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.filter((it) => it.verb !== 'account:exported')]))
}

/** Whether the answer is a no: nothing there, or a session asked for. */
const isRefusal = (answer: Answer): boolean => answer === 404 || answer === 401 || answer === '/sign-in?next='

/** What everybody may do, each to their own account. */
const ownActs = (wanted: Answers): boolean => wanted.learner === wanted.other && !isRefusal(wanted.learner)

test('every page answers each role as the matrix says, and no GET changes anything', async () => {
  const before = await everythingOfTheLearner()
  const wrong: string[] = []
  for (const [route, { GET: wanted }] of Object.entries(routes)) {
    if (wanted) wrong.push(...(await walk(`GET ${route}`, wanted, roles, (role) => as(role).get(addressOf(route, cast), options))))
  }
  expect(wrong).toEqual([])
  expect(await everythingOfTheLearner()).toEqual(before)
})

test('a method that a route does not have is answered with 404 or 405', async () => {
  const wrong: string[] = []
  for (const [route, by] of Object.entries(routes)) {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE'] as const) {
      if (method === 'GET' && by.GET) continue
      const response = await as('learner').fetch(addressOf(route, cast), { ...options, method })
      if (![400, 404, 405].includes(response.status())) wrong.push(`${method} ${route}: ${response.status()}`)
    }
  }
  expect(wrong).toEqual([])
})

test('nobody can act on what is not theirs: every action is refused, and changes nothing', async () => {
  const before = await everythingOfTheLearner()
  const wrong: string[] = []
  for (const [action, wanted] of Object.entries(actions)) {
    if (ownActs(wanted)) continue
    const { id, routeFor } = builtAction(action)
    const strangers = roles.filter((role) => isRefusal(wanted[role]))
    const post = (role: Role) =>
      as(role).post(ownAddress(routeFor(role), cast, role), { ...options, multipart: asForm(id, sampleOf(action, cast, role)) })
    wrong.push(...(await walk(action, wanted, strangers, post)))
  }
  const { POST: notes } = routes['/roadmap/notes'] ?? {}
  const strangers = roles.filter((role) => role !== 'learner')
  if (notes)
    wrong.push(
      ...(await walk('notes', notes, strangers, (role) =>
        as(role).post('/roadmap/notes', { ...options, data: bodyOf('/roadmap/notes', cast) }),
      )),
    )
  expect(wrong).toEqual([])
  expect(await everythingOfTheLearner()).toEqual(before)
})

test('every handler answers each role as the matrix says', async () => {
  const wrong: string[] = []
  for (const [route, { POST: wanted }] of Object.entries(routes)) {
    if (!wanted || route === '/sign-out') continue
    const body = bodyOf(route, cast)
    const post = (role: Role) =>
      as(role).post(addressOf(route, cast), { ...options, ...(body ? { data: body } : { multipart: handlerForm }) })
    wrong.push(...(await walk(`POST ${route}`, wanted, roles, post)))
  }
  expect(wrong).toEqual([])
})

test('whoever may act is let through, with the same forms', async () => {
  const wrong: string[] = []
  for (const [action, wanted] of Object.entries(actions)) {
    if (action.startsWith('app/components-gallery')) continue
    const { id, routeFor } = builtAction(action)
    const allowed = roles.filter((role) => !isRefusal(wanted[role]))
    const post = (role: Role) =>
      as(role).post(ownAddress(routeFor(role), cast, role), { ...options, multipart: asForm(id, sampleOf(action, cast, role)) })
    wrong.push(...(await walk(action, wanted, ownActs(wanted) ? roles : allowed, post)))
  }
  expect(wrong).toEqual([])
})

test('anybody may sign out, which comes last: it ends the sessions that the others ask with', async () => {
  const { POST: wanted } = routes['/sign-out'] ?? {}
  if (!wanted) throw new Error('the matrix has no sign-out')
  expect(await walk('POST /sign-out', wanted, roles, (role) => as(role).post('/sign-out', options))).toEqual([])
  expect(answerOf(await as('learner').get('/account', options))).toMatch(/^\/sign-in\?next=/)
})
