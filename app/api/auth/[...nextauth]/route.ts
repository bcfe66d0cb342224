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

function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, nextAuthOptions())
}

export { read as GET, handle as POST }
