/** The languages that dates can be written in. Only dates: the words of Cairn are English. */

export interface DateLanguage {
  /** BCP 47. */
  tag: string
  name: string
  /** How day, month and year are asked of `Intl`, where the usual form would be hard to read or needs two widths. */
  style?: { day: '2-digit'; month: '2-digit' }
  /** Never without the year. */
  whole?: true
}

export const dateLanguages = [
  { tag: 'en-GB', name: 'English' },
  { tag: 'en-US', name: 'English (United States)' },
  { tag: 'de-DE', name: 'Deutsch' },
  { tag: 'es-ES', name: 'Español' },
  { tag: 'fr-FR', name: 'Français' },
  { tag: 'pt-PT', name: 'Português', style: { day: '2-digit', month: '2-digit' } },
  { tag: 'sv-SE', name: 'Svenska, ISO 8601', style: { day: '2-digit', month: '2-digit' }, whole: true },
  { tag: 'ja-JP', name: '日本語' },
  { tag: 'zh-CN', name: '中文' },
] as const satisfies readonly DateLanguage[]

export type DateTag = (typeof dateLanguages)[number]['tag']

export const defaultDateLanguage: DateTag = 'en-GB'

/** The known language of this tag; the default for one that is not, or not any more. */
export function dateLanguageOf(tag: string | null | undefined): DateLanguage & { tag: DateTag } {
  return dateLanguages.find((it) => it.tag === tag) ?? dateLanguages[0]
}
