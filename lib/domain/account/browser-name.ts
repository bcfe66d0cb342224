/** A browser and its system in words, read off the user agent. Browsers pretend to be each other, so the order of the questions matters. */

export interface BrowserName {
  /** `Firefox on Linux`; what is not known is said to be so. */
  words: string
  isHandheld: boolean
}

type Known = readonly (readonly [RegExp, string])[]

const browsers: Known = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/\S+ (Mobile\/\S+ )?Safari\//, 'Safari'],
  [/^curl\//, 'curl'],
]

const systems: Known = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

export function browserName(userAgent: string): BrowserName {
  const browser = firstOf(browsers, userAgent)
  const system = firstOf(systems, userAgent)
  const words = system === null ? (browser ?? 'A browser that does not say which') : `${browser ?? 'A browser'} on ${system}`
  return { words, isHandheld: system === 'iPhone' || system === 'iPad' || system === 'Android' }
}

const firstOf = (known: Known, userAgent: string): string | null => known.find(([mark]) => mark.test(userAgent))?.[1] ?? null
