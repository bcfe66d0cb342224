/** GitHub's sign-in as far as Cairn uses it, on this machine, for tests. */
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface GitHubStandIn {
  address: string
  about: Record<string, unknown>
  emails: unknown
  close(): Promise<void>
}

/** Signs everybody in as `about`, with `emails`. */
export async function startGitHubStandIn(): Promise<GitHubStandIn> {
  const codes = new Map<string, string>()
  const state: GitHubStandIn = {
    address: '',
    about: {},
    emails: [],
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const server = createServer((request, response) => void answer(request, response)).listen(0, 'localhost')
  await once(server, 'listening')
  state.address = `http://localhost:${(server.address() as AddressInfo).port}`
  return state

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', state.address)
    const knows = /^(Bearer|token) gho_test$/.test(request.headers.authorization ?? '')
    if (pathname === '/login/oauth/authorize') {
      const code = randomBytes(10).toString('hex')
      codes.set(code, searchParams.get('code_challenge') ?? '')
      const back = new URLSearchParams({ code, state: searchParams.get('state') ?? '' })
      response.writeHead(302, { location: `${searchParams.get('redirect_uri')}?${back}` }).end()
    } else if (pathname === '/login/oauth/access_token') {
      let text = ''
      for await (const chunk of request) text += String(chunk)
      const form = new URLSearchParams(text)
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      const fits = codes.get(form.get('code') ?? '') === challenge
      codes.delete(form.get('code') ?? '')
      // GitHub says 200 to both.
      send(
        response,
        fits ? { access_token: 'gho_test', token_type: 'bearer', scope: 'read:user,user:email' } : { error: 'bad_verification_code' },
      )
    } else if (knows && pathname === '/api/user') send(response, state.about)
    else if (knows && pathname === '/api/user/emails') send(response, state.emails)
    else send(response, { message: 'Requires authentication' }, 401)
  }
}

function send(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}
