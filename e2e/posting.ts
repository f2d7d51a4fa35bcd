import type { Page } from '@playwright/test'
import { ownerSql } from './sign-in-steps.ts'

/** A form as a browser sends it: names and values in their order, hidden ones too. */
export type Fields = readonly (readonly [name: string, value: string | File])[]
/** The answer to a form that was sent past the browser; `errors` by field, as text. */
export type Posted = { status: number; location: string | undefined; html: string; summary: string; errors: Record<string, string> }

/** The form of the open page that has a field of this name. */
export const formOf = (page: Page, name: string) => page.locator(`main form:has([name="${name}"])`)

/** Sends it. */
export const sendForm = (page: Page, name: string): Promise<void> => formOf(page, name).locator('button[type=submit]').last().click()

/** What the browser would send with it. */
export async function fieldsOf(page: Page, name: string): Promise<Fields> {
  return formOf(page, name).evaluate((form) => (form instanceof HTMLFormElement ? [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]) : []))
}

/** The same with other values for some names. */
export const changed = (fields: Fields, values: Readonly<Record<string, string | File>>): Fields => fields.map(([name, value]) => [name, values[name] ?? value])

/** Sends fields to the address of the open page with the browser's cookies, as a form without script. */
export async function post(page: Page, fields: Fields, headers: Record<string, string> = { origin: new URL(page.url()).origin }): Promise<Posted> {
  const multipart = new FormData()
  for (const [name, value] of fields) multipart.append(name, value)
  const language = await page.evaluate(() => document.documentElement.lang)
  const answer = await page.request.post(page.url(), { multipart, headers: { 'accept-language': language, ...headers }, maxRedirects: 0 })
  const html = await answer.text()
  const errors = [...html.matchAll(/id="([\w-]+)-error"[^>]*>(.*?)<\/span>/gs)].map(([, name = '', inner = '']) => [name, textOf(inner)])
  return { status: answer.status(), location: answer.headers()['location'], html, summary: textOf(/class="error-summary".*?<h2>(.*?)<\/h2>/s.exec(html)?.[1] ?? ''), errors: Object.fromEntries(errors) }
}

const textOf = (html: string) => html.replace(/<[^>]*>/g, '').trim()

/** Types a text that no keyboard has into fields of the open page. */
export async function typeIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await page.locator(`main [name="${name}"]`).evaluate((field, typed) => {
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = typed
    }, value)
  }
}

/** Everything that the platform has on record of what an account did and of what was done to it. */
export async function actsOf(account: string): Promise<unknown> {
  return ownerSql(
    `SELECT (SELECT count(*) FROM audit.entry e WHERE e.actor_id = m.id AND e.noun <> 'session') AS acts, (SELECT count(*) FROM audit.entry e WHERE e.row_key IN (m.id::text, m.contact_id::text) AND e.noun <> 'session') AS done,
       (SELECT count(*) FROM core.introduction i WHERE i.asked_by_id = m.id) AS asked, (SELECT count(*) FROM core.message g WHERE g.from_member_id = m.id) AS mails, c.version, c.confirmed_at, m.state, m.locale, m.time_zone, k.password_hash
     FROM core.credential k JOIN core.member m ON m.id = k.member_id JOIN core.contact c ON c.id = m.contact_id WHERE k.email = $1`,
    [`${account}@example.org`],
  )
}
