/** Asks every page, handler and action of the access matrix as everybody, with real requests. */
import { expect, request as newRequest, test, type APIRequestContext, type APIResponse } from '@playwright/test'
import type { AccessCast } from '../lib/testing/access-cast.ts'
import { roles, type Answer, type Answers, type Role } from '../lib/web/access.ts'
import { actions, routes } from '../lib/web/access-matrix.ts'
import { addressOf, asForm, bodyOf, builtAction, castOf, ownAddress, sampleOf } from './access-samples.ts'

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

/** Everything that is kept about somebody, without what moves by itself. */
async function everythingOf(role: 'learner' | 'other'): Promise<string> {
  const response = await as(role).post('/account/data/download', options)
  expect(response.status()).toBe(200)
  return (await response.text()).replaceAll(/^.*(exported|lastSeen|madeAt|madeOn|asOf).*$/gim, '')
}

/** The acts of one's own account: everybody may do them, each to their own. */
const ownActs = (wanted: Answers): boolean => wanted.learner === wanted.other

test('every page and handler answers each role as the matrix says, and no GET changes anything', async () => {
  const before = await everythingOf('learner')
  const wrong: string[] = []
  for (const [route, { GET: wanted }] of Object.entries(routes)) {
    if (wanted) wrong.push(...(await walk(`GET ${route}`, wanted, roles, (role) => as(role).get(addressOf(route, cast), options))))
  }
  expect(wrong).toEqual([])
  expect(withoutRecord(await everythingOf('learner'))).toEqual(withoutRecord(before))
})

/** The download is itself an event, so its own entries are left out. */
const withoutRecord = (json: string): unknown => {
  const { events: _, auditEntries: __, audit: ___, ...rest } = JSON.parse(json.replaceAll(/,(?=\s*[}\]])/g, '')) as Record<string, unknown>
  return rest
}

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
  const before = await everythingOf('learner')
  const wrong: string[] = []
  for (const [action, wanted] of Object.entries(actions)) {
    if (ownActs(wanted)) continue
    const { id, route } = builtAction(action)
    const strangers = roles.filter((role) => wanted[role] === 404)
    const post = (role: Role) => as(role).post(ownAddress(route, cast, role), { ...options, multipart: asForm(id, sampleOf(action, cast)) })
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
  expect(withoutRecord(await everythingOf('learner'))).toEqual(withoutRecord(before))
})

test('whoever may act is let through, with the same forms', async () => {
  const wrong: string[] = []
  for (const [action, wanted] of Object.entries(actions)) {
    if (action.startsWith('app/components-gallery')) continue
    const { id, route } = builtAction(action)
    const allowed = roles.filter((role) => wanted[role] !== 404)
    const post = (role: Role) => as(role).post(ownAddress(route, cast, role), { ...options, multipart: asForm(id, sampleOf(action, cast)) })
    wrong.push(...(await walk(action, wanted, ownActs(wanted) ? roles : allowed, post)))
  }
  expect(wrong).toEqual([])
})

test('every handler answers each role as the matrix says', async () => {
  const wrong: string[] = []
  // Signing out comes last: it ends the sessions that the others ask with.
  const handlers = Object.entries(routes).toSorted(([one], [other]) => Number(one === '/sign-out') - Number(other === '/sign-out'))
  for (const [route, { POST: wanted }] of handlers) {
    if (!wanted) continue
    const body = bodyOf(route, cast)
    const post = (role: Role) =>
      as(role).post(addressOf(route, cast), { ...options, ...(body ? { data: body } : { multipart: { a: 'b' } }) })
    wrong.push(...(await walk(`POST ${route}`, wanted, roles, post)))
  }
  expect(wrong).toEqual([])
})
