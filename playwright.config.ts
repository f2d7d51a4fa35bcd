import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './bin/testing/chromium.ts'

const report = process.env['BROWSER_REPORT']
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // Starts the production build on a sample world of its own, unless BASE_URL names a server that runs already.
  globalSetup: './test/setup/platform.ts',
  workers: 2,
  fullyParallel: true,
  // A test that passes the second time has still failed.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  projects: [{ name: 'chromium' }],
  use: {
    ...(process.env['BASE_URL'] && { baseURL: process.env['BASE_URL'] }),
    launchOptions: { args: chromiumFlags, ...(executablePath && { executablePath }) },
    screenshot: 'only-on-failure',
    trace: 'off',
    timezoneId: 'America/New_York',
  },
})
