import type { ProgressReport } from '#lib/queries/progress-report.ts'

/** `cairn-progress-Ada-Brook-2026-11-28.pdf`: of a name its letters, digits and dashes, in whatever script. */
export function fileNameOf({ name, today }: Pick<ProgressReport, 'name' | 'today'>): string {
  const letters = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  const short = [...letters].slice(0, 60).join('')
  return ['cairn-progress', ...(short === '' ? [] : [short]), today].join('-') + '.pdf'
}
