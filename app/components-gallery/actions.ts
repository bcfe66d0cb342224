'use server'
/** The action behind the gallery's form: always finds something to fix, unless everything is entered. */
import type { FormState } from '#lib/web/form-state.ts'

export async function tryForm(_: FormState, data: FormData): Promise<FormState> {
  const entered = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  const errors: Record<string, string> = {}
  if (!entered('link').startsWith('https://')) errors['link'] = 'Add https:// to the link'
  if (entered('words').length < 20) errors['words'] = 'Write 20 characters or more'
  if (entered('level') === '') errors['level'] = 'Choose a level'
  if (entered('sure') === '') errors['sure'] = 'Say that you are sure'
  const values = { link: entered('link'), hours: entered('hours'), words: entered('words'), level: entered('level'), sure: entered('sure') }
  return Object.keys(errors).length > 0 ? { status: 'failed', errors, values } : { status: 'done', message: 'Sent', errors, values }
}
