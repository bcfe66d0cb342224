/**
 * An OpenID provider on this machine, for tests: real RS256 tokens, PKCE, single-use codes, and a page on which the test says who
 * signs in. It checks what a strict provider checks, so that a client that leaves something out does not get through.
 */
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export interface IssuerUser {
  sub: string
  name?: string
  email?: string
  emailVerified?: boolean
}

/** What is wrong with the tokens it hands out, for tests of the client. */
export type Flaw = 'signature' | 'algorithm' | 'nonce' | 'audience' | 'expired' | 'issuer' | 'userinfo-subject'

export interface OidcIssuer {
  issuer: string
  clientId: string
  clientSecret: string
  /** Signs this person in without showing its page. */
  signsIn: IssuerUser | null
  flaw: Flaw | null
  /** Leaves the address out of the token, so that it must be asked for. */
  thinTokens: boolean
  /** Asks whoever signed in an hour ago once more who they are, where a client wants that. */
  asksAgain: boolean
  /** Whether tokens say when it asked: where a client wants it, as the standard has it; as it only claims; or not at all. */
  tellsWhen: 'when asked' | 'on paper' | 'never'
  close(): Promise<void>
}

interface Grant {
  request: Record<string, string>
  user: IssuerUser
}

interface State extends OidcIssuer {
  codes: Map<string, Grant>
  people: Map<string, IssuerUser>
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 })
const kid = 'test-key'

/** Starts one on a free port. It is called by its number, so that its site differs from that of a Cairn on localhost. */
export async function startOidcIssuer(): Promise<OidcIssuer> {
  const state: State = {
    issuer: '',
    clientId: 'cairn-tests',
    clientSecret: randomBytes(16).toString('hex'),
    signsIn: null,
    flaw: null,
    thinTokens: false,
    asksAgain: true,
    tellsWhen: 'when asked',
    codes: new Map(),
    people: new Map(),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      console.error('[issuer]', error)
      json(response, { error: 'server_error' }, 500)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  state.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return state
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.issuer)
  const query = Object.fromEntries(url.searchParams)
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /.well-known/openid-configuration':
      return json(response, metadata(state))
    case 'GET /jwks':
      return json(response, { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] })
    case 'GET /authorize':
      return authorize(state, query, response)
    case 'POST /authorize':
      return decide(state, await formOf(request), response)
    case 'POST /token':
      return token(state, request, await formOf(request), response)
    case 'GET /userinfo':
      return userInfo(state, request, response)
    default:
      return json(response, { error: 'not_found' }, 404)
  }
}

const metadata = ({ issuer, tellsWhen }: State) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  userinfo_endpoint: `${issuer}/userinfo`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
  claims_supported: ['sub', 'name', 'email', 'email_verified', ...(tellsWhen === 'never' ? [] : ['auth_time'])],
})

function authorize(state: State, request: Record<string, string>, response: ServerResponse): void {
  const complaint = complaintAbout(state, request)
  if (complaint !== null) return json(response, { error: 'invalid_request', error_description: complaint }, 400)
  if (state.signsIn) return redirectBack(state, request, state.signsIn, response)
  const hidden = Object.entries(request).map(
    ([name, value]) => `<input type="hidden" name="request.${escape(name)}" value="${escape(value)}">`,
  )
  const field = (name: string) => `<p><label>${name} <input name="${name}"></label></p>`
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(
    `<!doctype html><html lang="en"><title>Test issuer</title><h1>Who are you?</h1><form method="post" action="/authorize">${hidden.join('')}${['subject', 'name', 'email'].map(field).join('')}<p><label><input type="checkbox" name="verified"> verified</label></p><button>Sign in here</button> <button name="cancel" value="yes">Cancel</button></form></html>`,
  )
}

/** What a strict provider misses in a request, or null. */
function complaintAbout({ clientId }: State, request: Record<string, string>): string | null {
  if (request['client_id'] !== clientId) return 'unknown client'
  if (!/^http:\/\/(127\.0\.0\.1|localhost):\d+\/api\/auth\/callback\/(oidc|google)$/.test(request['redirect_uri'] ?? ''))
    return 'redirect_uri is not registered'
  if (request['response_type'] !== 'code' || !request['scope']?.split(' ').includes('openid')) return 'this is no code flow of OpenID'
  if (request['code_challenge_method'] !== 'S256' || (request['code_challenge'] ?? '').length !== 43) return 'PKCE is required'
  for (const name of ['state', 'nonce']) if ((request[name] ?? '').length < 20) return `${name} is required`
  return null
}

function decide(state: State, form: Record<string, string>, response: ServerResponse): void {
  const entries = Object.entries(form).flatMap(([name, value]) => (name.startsWith('request.') ? [[name.slice(8), value]] : []))
  const request: Record<string, string> = Object.fromEntries(entries)
  const { subject = '', name = '', email = '', verified, cancel } = form
  if (complaintAbout(state, request) !== null) return json(response, { error: 'invalid_request' }, 400)
  if (cancel !== undefined) return goTo(request, { error: 'access_denied', state: request['state'] ?? '', iss: state.issuer }, response)
  redirectBack(state, request, { sub: subject, name, ...(email ? { email } : {}), emailVerified: verified !== undefined }, response)
}

function redirectBack(state: State, request: Record<string, string>, user: IssuerUser, response: ServerResponse): void {
  const code = randomBytes(16).toString('hex')
  state.codes.set(code, { request, user })
  goTo(request, { code, state: request['state'] ?? '', iss: state.issuer }, response)
}

function goTo(request: Record<string, string>, parameters: Record<string, string>, response: ServerResponse): void {
  response.writeHead(302, { location: `${request['redirect_uri']}?${new URLSearchParams(parameters)}` }).end()
}

function token(state: State, request: IncomingMessage, form: Record<string, string>, response: ServerResponse): void {
  const basic = `Basic ${Buffer.from(`${state.clientId}:${state.clientSecret}`).toString('base64')}`
  if (request.headers.authorization !== basic) return json(response, { error: 'invalid_client' }, 401)
  const grant = state.codes.get(form['code'] ?? '')
  state.codes.delete(form['code'] ?? '')
  const challenge = createHash('sha256')
    .update(form['code_verifier'] ?? '')
    .digest('base64url')
  if (!grant || grant.request['code_challenge'] !== challenge || grant.request['redirect_uri'] !== form['redirect_uri'])
    return json(response, { error: 'invalid_grant' }, 400)
  const accessToken = randomBytes(16).toString('hex')
  state.people.set(accessToken, grant.user)
  json(response, { access_token: accessToken, token_type: 'Bearer', expires_in: 300, id_token: idToken(state, grant) })
}

function idToken({ issuer, clientId, flaw, thinTokens, asksAgain, tellsWhen }: State, { request, user }: Grant): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: flaw === 'issuer' ? 'http://localhost:1' : issuer,
    aud: flaw === 'audience' ? 'somebody-else' : clientId,
    iat: now - (flaw === 'expired' ? 7200 : 0),
    exp: now + (flaw === 'expired' ? -3600 : 300),
    ...(tellsWhen === 'when asked' && request['max_age'] !== undefined && { auth_time: now - (asksAgain ? 0 : 3600) }),
    nonce: flaw === 'nonce' ? 'another' : request['nonce'],
    ...(thinTokens ? { sub: user.sub } : claimsOf(user)),
  }
  if (flaw === 'algorithm') return `${part({ alg: 'none' })}.${part(claims)}.`
  const signed = `${part({ alg: 'RS256', kid, typ: 'JWT' })}.${part(claims)}`
  const key = flaw === 'signature' ? strangers.privateKey : keys.privateKey
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`
}

const claimsOf = ({ sub, name, email, emailVerified }: IssuerUser) => ({ sub, name, email, email_verified: emailVerified })

function userInfo({ people, flaw }: State, request: IncomingMessage, response: ServerResponse): void {
  const user = people.get(request.headers.authorization?.replace('Bearer ', '') ?? '')
  if (!user) return json(response, { error: 'invalid_token' }, 401)
  json(response, claimsOf(flaw === 'userinfo-subject' ? { ...user, sub: 'somebody-else' } : user))
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function formOf(request: IncomingMessage): Promise<Record<string, string>> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return Object.fromEntries(new URLSearchParams(text))
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`)
