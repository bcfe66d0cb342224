/** next-auth's own routes: sign-in by provider, session, sign-out. */
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '#lib/auth/next-auth.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, nextAuthOptions())
}

export { handle as GET, handle as POST }
