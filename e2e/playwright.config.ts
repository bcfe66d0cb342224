/** Stories in a real browser, against servers that `npm test -- --only e2e` starts. */
import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env['CHROMIUM_PATH']
const report = process.env['REPORT_FILE']
const sqlite = process.env['E2E_SQLITE'] ?? 'http://127.0.0.1:3000'
const postgres = process.env['E2E_POSTGRES'] ?? sqlite
const noMail = process.env['E2E_NO_MAIL'] ?? sqlite

/**
 * Features of Chromium that stories do without. The first two fill every window with pages of the address bar, which cost as much as the
 * page of the story. The others are Playwright's own, whose switch this one replaces.
 */
const without = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
]

export default defineConfig({
  testDir: '.',
  outputDir: '.artifacts/results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['dot'], ['json', { outputFile: report }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    // Without the film: taking every frame of every story is a third of what the browser does, and frames fail to come when many are taken.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${without.join(',')}`,
      ],
    },
  },
  projects: [
    { name: 'chromium', testIgnore: /no-(js|mail)\.spec/, use: { baseURL: sqlite } },
    { name: 'postgres', testMatch: /both\.spec/, use: { baseURL: postgres } },
    { name: 'no-javascript', testMatch: /no-js\.spec/, use: { baseURL: sqlite, javaScriptEnabled: false } },
    { name: 'no-mail', testMatch: /no-mail\.spec/, use: { baseURL: noMail } },
  ],
})
