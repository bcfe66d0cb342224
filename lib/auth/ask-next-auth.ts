/** next-auth as a client of providers: asked like one of its own routes, without a request of the browser and without a page of its own. */
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'

interface Question {
  /** As in the address behind /api/auth/. */
  route: string[]
  method?: 'GET' | 'POST'
  query?: Record<string, string>
  body?: Record<string, string>
  cookies?: Record<string, string>
}

export interface Reply {
  redirect: string | null
  body: unknown
  /** Whole Set-Cookie headers. */
  cookies: string[]
}

export async function askNextAuth(
  options: NextAuthOptions,
  { route, method = 'GET', query = {}, body = {}, cookies = {} }: Question,
): Promise<Reply> {
  const reply: Reply = { redirect: null, body: null, cookies: [] }
  const response = {
    status: () => response,
    getHeader: (name: string) => (name === 'Set-Cookie' ? reply.cookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name === 'Set-Cookie') reply.cookies = [value].flat()
      if (name === 'Location') reply.redirect = String(value)
      return response
    },
    send: (sent: unknown) => void (reply.body = sent),
    json: (sent: unknown) => void (reply.body = sent),
    end: () => undefined,
  }
  const request = { method, query: { ...query, nextauth: route }, body, cookies, headers: {} }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  return reply
}
