import type { APIRequestContext, APIResponse, Browser, BrowserContext } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { worldPassword, type World } from './worlds.ts'

/** An answer as it can be compared: what differs at every request (nonces, clocks, sessions) is taken out. */
export type Answer = { status: number; headers: Record<string, string>; body: string }

/** Signs in as people do, without JavaScript; the cookies then serve any request of the context. */
export async function signIn(browser: Browser, { origin }: World, account: string, locale = 'en'): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false, extraHTTPHeaders: { 'accept-language': locale } })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(`${account}@example.org`)
  await page.locator('input[name=password]').fill(worldPassword)
  await page.locator('input[name=password]').press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.close()
  return context
}

/** Asks for an address and takes out of the answer what no two answers share. */
export async function ask(request: APIRequestContext, address: string): Promise<Answer> {
  const answer = await request.get(address, { maxRedirects: 0 })
  const body = await textOf(answer)
  // A lead's trail begins with the lead's own sign-in, whose rows have ids of their own in each world.
  const shared = address.startsWith('/admin/audit') ? body.replace(uuid, 'id') : body
  return { status: answer.status(), headers: comparable(answer.headers()), body: settled(shared, new URL(answer.url()).origin) }
}

/** What an answer says; of a workbook what is in its parts. */
async function textOf(answer: APIResponse): Promise<string> {
  if (!answer.headers()['content-type']?.includes('spreadsheetml')) return answer.text()
  return Object.entries(unzipSync(await answer.body())).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`).join('\n')
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const passing = new Set(['date', 'etag', 'set-cookie', 'keep-alive', 'connection', 'transfer-encoding', 'content-length', 'content-encoding'])

function comparable(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !passing.has(name)).map(([name, value]) => [name, value.replace(/'nonce-[^']+'|nonce="[^"]*"/g, 'nonce').replace(/127\.0\.0\.1:\d+/g, 'origin')]))
}

/** What a page sends along for hydration, without the order and the numbers that its parts got by being ready sooner or later. */
function unhurried(body: string): string {
  const parts: string[] = []
  const rest = body.replace(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g, (_, text: string) => {
    parts.push(JSON.parse(text))
    return 'part'
  })
  const lines = parts.join('').split('\n').map((line) => line.replace(/^[0-9a-f]+:/, '').replace(/"\$([A-Za-z@]?)[0-9a-f]+(?=[":])/g, '"$1'))
  // Where one text ends and the next begins is marked or not, as they came; it says nothing.
  return [rest.replaceAll('<!-- -->', '').replace(/(<script[^>]*>part<\/script>)+/g, 'parts'), ...lines.toSorted()].join('\n')
}

export function settled(body: string, origin: string): string {
  return unhurried(body)
    .replaceAll(origin, 'origin')
    .replace(/127\.0\.0\.1:\d+/g, 'origin')
    .replace(/nonce="[^"]*"|\\"nonce\\":\\"[^"]*\\"|"nonce":"[^"]*"/g, 'nonce')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\bREV[^\r\n]*/g, 'instant')
    .replace(/\b([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?\b/g, 'clock')
}

/** Where two answers part, with a few words around; null where they are equal. */
export function parting(one: Answer, other: Answer): string | null {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  if (a === b) return null
  const at = [...a].findIndex((letter, place) => letter !== b[place])
  return `${a.slice(Math.max(0, at - 60), at + 60)} ≠ ${b.slice(Math.max(0, at - 60), at + 60)}`
}
