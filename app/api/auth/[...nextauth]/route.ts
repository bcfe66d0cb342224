/** next-auth's own routes: sign-in by password, session, sign-out; and where providers send people back to. */
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '#lib/auth/next-auth.ts'
import { findOffered } from '#lib/auth/offered-providers.ts'
import { returnFromProvider } from '#lib/web/return-from-provider.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

async function read(request: NextRequest, context: Context): Promise<Response> {
  const [action, id] = (await context.params).nextauth
  const provider = action === 'callback' ? findOffered(id) : null
  return provider ? returnFromProvider(request, provider.id) : handle(request, context)
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  // There next-auth writes what anybody sends into the server's log.
  if ((await context.params).nextauth[0] === '_log') return new Response(null, { status: 404 })
  return NextAuth(request, context, nextAuthOptions())
}

export { read as GET, handle as POST }
