import { defineConfig } from '@playwright/test'

/** Chromium without its background traffic: a test that counts requests must see only ours. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Another port and folder let two runs live beside each other. */
const port = Number(process.env['LAUREL_PORT'] ?? 4801)

export default defineConfig({
  testDir: 'tests/browser',
  testIgnore: process.env['LAUREL_LONG'] ? [] : ['**/*.long.spec.ts'],
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // What takes long is the machine's: a busy one answers late, and nothing here measures time.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args },
  },
  webServer: {
    command: `node scripts/serveForTests.mjs ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: process.env['CI'] === undefined,
  },
})
