import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { z } from 'zod'
import { memberPage, ownEntry } from './member.ts'

// What a first visit weighs on a poor line, in bytes over the wire: no times here, those are the bench's.

const kilobyte = 1024
const weight = (text: string) => gzipSync(text).length
const manifest = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) })

/** The scripts that every page of the framework has, whatever is built with it. */
function frameworks(): Set<string> {
  const { rootMainFiles, polyfillFiles } = manifest.parse(JSON.parse(readFileSync(`${process.env['BUILD_DIR'] ?? '.next'}/build-manifest.json`, 'utf8')))
  return new Set([...rootMainFiles, ...polyfillFiles].map((file) => `/_next/${file}`))
}

async function visit(page: Page, address: string): Promise<{ html: string; styles: string[]; scripts: string[] }> {
  const html = await (await page.request.get(address)).text()
  const files = [...new Set([...html.matchAll(/\/_next\/static\/[^"\\]+\.(?:css|js)/g)].map(([file]) => file))]
  return { html, styles: files.filter((file) => file.endsWith('.css')), scripts: files.filter((file) => file.endsWith('.js')) }
}

async function weightOf(page: Page, files: readonly string[]): Promise<number> {
  const texts = await Promise.all(files.map(async (file) => (await page.request.get(file)).text()))
  return texts.reduce((sum, text) => sum + weight(text), 0)
}

test('HTML and styles of a list weigh no more than 40 KB', async ({ browser }) => {
  const page = await memberPage(browser, 'secretariat')
  const heavy: string[] = []
  for (const address of ['/directory', '/directory?open=theme', '/organizations', '/groups', '/groups/border-management/topics', '/projects', '/search?q=border', '/admin', '/admin/audit', '/admin/outbox']) {
    const { html, styles } = await visit(page, address)
    expect(styles.length, address).toBeGreaterThan(0)
    const bytes = weight(html) + (await weightOf(page, styles))
    if (bytes > 40 * kilobyte) heavy.push(`${address}: ${bytes}`)
  }
  expect(heavy).toEqual([])
})

test('of our own script no page has more than 15 KB', async ({ browser }) => {
  const page = await memberPage(browser, 'secretariat')
  const known = frameworks()
  const heavy: string[] = []
  for (const address of ['/directory', `${await ownEntry(page)}/edit`, '/groups', '/projects', '/projects/map', '/projects/new', '/settings', '/admin', '/admin/members/new', '/components']) {
    const { scripts } = await visit(page, address)
    expect(scripts.filter((file) => known.has(file)).length, address).toBeGreaterThan(0)
    const bytes = await weightOf(page, scripts.filter((file) => !known.has(file)))
    if (bytes > 15 * kilobyte) heavy.push(`${address}: ${bytes}`)
  }
  expect(heavy).toEqual([])
})
