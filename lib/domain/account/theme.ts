/** The themes a person can choose. The system's is what a browser gets that was told nothing. */
export const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

export type Theme = (typeof themes)[number]['value']

export const asTheme = (raw: unknown): Theme => themes.find((it) => it.value === raw)?.value ?? 'system'
