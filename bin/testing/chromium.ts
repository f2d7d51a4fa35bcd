import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { interruption } from '../launch/interruption.ts'
import { step } from '../launch/report.ts'
import { run, script } from '../launch/run.ts'

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

const succeeds = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0

// Not waited for on the spot, so that the step can show that it is alive.
function goesWell(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: 'ignore', signal: interruption })
    child.on('error', () => resolve(false)).on('exit', (code) => resolve(code === 0))
  })
}

async function throughApt(): Promise<boolean> {
  const root = process.getuid?.() === 0
  if (!succeeds('apt-get', '--version') || !(root || succeeds('sudo', '-n', 'true'))) return false
  const apt = (words: string) => goesWell(`${root ? '' : 'sudo '}env DEBIAN_FRONTEND=noninteractive apt-get ${words}`)
  // A list that cannot be renewed may still know the packages.
  await apt('update -qq')
  const well = await apt('install -y -qq chromium fonts-noto-core fonts-noto-cjk')
  // Reads a saved card as an address book does; the test says so where it is not to be had.
  await apt('install -y -qq python3-vobject')
  return well
}

const throughPlaywright = () => run('Installing Chromium', [script('playwright/cli.js'), 'install', 'chromium']).then(() => true, () => false)

/** Sees that there is a Chromium, installing one where that is allowed; says what to install where it is not. */
export async function ensureChromium(): Promise<string | null> {
  if (findChromium()) return null
  await step('Chromium', async () => (await throughApt()) || throughPlaywright(), () => findChromium() ?? 'not to be had')
  return findChromium() ? null : `No browser: install Chromium (Debian: apt-get install chromium fonts-noto-core fonts-noto-cjk; elsewhere: npx playwright install chromium).`
}
