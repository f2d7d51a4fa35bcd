import { createHmac, hkdfSync } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { platform } from '../test/platform.ts'
import { withOwner } from './worlds.ts'

/** A password that no rule minds. */
export const ownPassword = 'seven grey herons by the mill'

/** A browser that nobody has used yet. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: platform().origin, ...options })
  return context.newPage()
}

/** Fills the first form and sends it; what follows is the caller's to expect. */
export async function sendPassword(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await send(page)
}

/** Presses the one button that the page is about. */
export const send = (page: Page): Promise<void> => page.locator('main .button-primary').click()

/** The key that a page shows for the app. */
export const shownKey = async (page: Page): Promise<string> => (await page.locator('#scan ~ p .code, section[aria-labelledby=scan] p .code').textContent()) ?? ''

/** What the app shows with this key; `steps` of thirty seconds from now, because a code works once. */
export const appCode = (key: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: Date.now() + steps * 30_000 })

/** A statement as the owner of the tables: what no page does, or what a mail would have told. */
export async function ownerSql<Row extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
  return withOwner(platform().connections, async (owner) => (await owner.query<Row>(text, values)).rows)
}

/** The code of a mailed link, made here a second time from what SECURITY says of it: id, then HMAC-SHA-256 of kind and id. */
export function mailedCode(kind: 'INVITATION' | 'PASSWORD', id: string): string {
  const key = Buffer.from(hkdfSync('sha256', platform().appSecret, '', 'gctcp link', 32))
  const proof = createHmac('sha256', key).update(`${kind} ${id}`).digest('base64url')
  return `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.${proof}`
}

/** Makes a sample account into somebody who was just invited; the path of the link in the mail. */
export async function invite(account: string): Promise<string> {
  const [member] = await ownerSql<{ id: string }>('SELECT member_id AS id FROM core.credential WHERE email = $1', [`${account}@example.org`])
  await ownerSql(`UPDATE core.member SET state = 'INVITED', sample = false WHERE id = $1`, [member?.id])
  await ownerSql('UPDATE core.credential SET password_hash = NULL WHERE member_id = $1', [member?.id])
  const [link] = await ownerSql<{ id: string }>(`INSERT INTO core.access_link (kind, member_id, expires_at) VALUES ('INVITATION', $1, now() + interval '7 days') RETURNING id`, [member?.id])
  return `/invitation/${mailedCode('INVITATION', link?.id ?? '')}`
}
