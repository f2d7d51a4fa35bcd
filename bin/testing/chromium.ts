import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { step } from '../launch/report.ts'
import { run, script } from '../launch/run.ts'
import { throughApt } from './apt.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** What keeps Chromium from looking for hosts that a closed network does not reach; a sandbox of its own it does not get as root. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium of this machine: the system's, else the one that Playwright installed; undefined where there is none. */
export function findChromium(): string | undefined {
  return [...places, chromium.executablePath()].find((path) => path && existsSync(path))
}

const throughPlaywright = () => run('Installing Chromium', [script('playwright/cli.js'), 'install', 'chromium']).then(() => true, () => false)

/** Sees that there is a Chromium, installing one where that is allowed; says what to install where it is not. */
export async function ensureChromium(): Promise<string | null> {
  if (findChromium()) return null
  await step('Chromium', async () => (await throughApt('chromium', 'fonts-noto-core', 'fonts-noto-cjk')) || throughPlaywright(), () => findChromium() ?? 'not to be had')
  return findChromium() ? null : `No browser: install Chromium (Debian: apt-get install chromium fonts-noto-core fonts-noto-cjk; elsewhere: npx playwright install chromium).`
}
