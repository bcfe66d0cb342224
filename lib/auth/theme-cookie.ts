/** Tells the browser the theme, so that the first HTML of every page has it. Only in actions and route handlers. */
import { cookies } from 'next/headers'
import { asTheme } from '../domain/account/theme.ts'
import { themeCookieName, themeCookieOptions } from './cookies.ts'

/** @param theme null or `system`: the browser is told nothing, and the system decides */
export async function rememberTheme(theme: string | null): Promise<void> {
  const jar = await cookies()
  const known = asTheme(theme)
  if (known !== 'system') jar.set(themeCookieName, known, themeCookieOptions())
  else if (jar.has(themeCookieName)) jar.set(themeCookieName, '', { ...themeCookieOptions(), maxAge: 0 })
}
