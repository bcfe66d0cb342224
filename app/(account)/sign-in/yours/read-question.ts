/** What this browser's owner is being asked. */
import { cookies } from 'next/headers'
import { questionCookieName } from '#lib/auth/cookies.ts'
import { questionNote, type OpenQuestion } from '#lib/auth/open-question.ts'

export async function readQuestion(): Promise<OpenQuestion | null> {
  return questionNote.read((await cookies()).get(questionCookieName())?.value, new Date())
}
