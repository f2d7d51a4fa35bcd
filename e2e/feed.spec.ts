import { expect, test, type APIResponse } from '@playwright/test'
import { readByIcalendar, readByKhal, type ReadEvent } from '../bin/testing/calendar-programs.ts'
import { signIn } from './answers.ts'
import { faults, sideways } from './member.ts'
import { inDays, plantCalendar, plantSoon } from './plant-feed.ts'
import { identity } from '../prisma/reference/identity.ts'
import { openCluster, openWorld, withOwner, type World } from './worlds.ts'

// One member's feed, from its making to its end, read by the programs of other people.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

let cluster: Awaited<ReturnType<typeof openCluster>>, world: World
let address = ''

test.beforeAll(async () => {
  test.setTimeout(180_000)
  cluster = await openCluster()
  world = await openWorld(cluster, 'feed', plantCalendar)
})

test.afterAll(async () => {
  await world?.stop()
  await cluster?.end()
})

/** As a calendar program asks: no cookie, and the tag of what it has. */
const ask = (at: string, tag?: string) => fetch(at, { headers: tag ? { 'if-none-match': tag } : {} })
const change = (text: string) => withOwner(world.connections, (owner) => owner.query(text))

/** The ids by which a feed may name what was planted: of what is only announced, that of the announcement. */
async function plantedIds(): Promise<Set<string>> {
  const { rows } = await change(`SELECT e.id FROM core.event e WHERE e.title IN ('Open workshop, first', 'Ambered visit')
    UNION ALL SELECT j.busy_id FROM core.event_busy j JOIN core.event e ON e.id = j.event_id WHERE e.title = 'Quenched mission'`)
  return new Set(rows.map(({ id }) => String(id)))
}

test('without JavaScript a member makes an address, which is shown once', async ({ browser }) => {
  const context = await signIn(browser, world, 'focal.unesco')
  const page = await context.newPage()
  await page.goto('/calendar')
  await page.getByRole('link', { name: 'Subscribe' }).click()
  await page.getByRole('button', { name: 'Make an address' }).click()
  await expect(page.getByRole('status')).toContainText('Your address is made')
  address = await page.getByLabel('Address of your calendar').inputValue()
  expect(address).toMatch(new RegExp(`^${world.origin}/feeds/calendar/[\\w-]{43}$`))
  const other = await (await signIn(browser, world, 'focal.unesco')).newPage()
  await other.goto('/calendar/feed')
  await expect(other.getByText('Your address was made on')).toBeVisible()
  await expect(other.getByLabel('Address of your calendar')).toHaveCount(0)
  expect(await sideways(page)).toBe(0)
  await context.close()
})

test('the feed lists what the page lists; khal and python3-icalendar find no fault in it', async ({ browser }) => {
  const context = await signIn(browser, world, 'focal.unesco')
  const page = await context.newPage()
  await page.goto('/calendar')
  const shown = await page.locator('.entry-title').allInnerTexts()
  // The sample world announces missions too.
  expect([...new Set(shown.filter((title) => /Open workshop|Ambered|Busy: Mission/.test(title)))].toSorted()).toEqual(['Ambered visit', 'Busy: Mission', 'Open workshop, first'])
  const answer = await ask(address)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-cache'])
  const text = await answer.text()
  expect(text).not.toMatch(/Ambered|Quenched/)
  const ids = await plantedIds()
  const planted = (read: readonly ReadEvent[]) => [...new Set(read.filter(({ uid }) => ids.has(uid.split('@')[0] ?? '')).map(({ title, starts }) => `${starts} ${title}`))].toSorted()
  const expected = [`${inDays(5)} Open workshop, first`, `${inDays(6)} Restricted event`, `${inDays(7)} Busy: Mission, Kenya`]
  expect(planted(readByIcalendar(text))).toEqual(expected)
  expect(planted(readByKhal(text, inDays(4), 10))).toEqual(expected)
  await context.close()
})

test('an unchanged feed answers 304, also after something hidden changed; what is narrowed is gone from the next answer', async () => {
  const first = await ask(address)
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"[\w-]{43}"$/)
  expect((await ask(address, tag)).status).toBe(304)
  await change(`UPDATE core.event SET title = 'Quenched, changed', version = version + 1, updated_at = now() WHERE title = 'Quenched mission'`)
  await withOwner(world.connections, (owner) => plantSoon(owner, { title: 'Another hidden one', marking: 'GREEN', audience: identity('organization', 'unodc'), from: 9 }))
  expect((await ask(address, tag)).status).toBe(304)
  await change(`UPDATE core.event SET audience_id = authz.same_audience(ARRAY[owner_id]), version = version + 1 WHERE title = 'Open workshop, first'`)
  const next = await ask(address, tag)
  expect([next.status, (await next.text()).includes('Open workshop')]).toEqual([200, false])
})

test('one event leaves as a file with its marking, and what one may not see is not found', async ({ browser }) => {
  const context = await signIn(browser, world, 'focal.unesco')
  const id = async (title: string) => String((await change(`SELECT id FROM core.event WHERE title = '${title}'`)).rows[0]?.id)
  const file = await context.request.get(`/calendar/${await id('Ambered visit')}/event.ics`)
  expect([file.status(), file.headers()['content-disposition']]).toEqual([200, 'attachment; filename="Ambered visit.ics"'])
  const text = await file.text()
  expect([readByIcalendar(text).map(({ title }) => title), text.includes('TLP:AMBER')]).toEqual([['Ambered visit'], true])
  const refused = await context.request.get(`/calendar/${await id('Open workshop, first')}/event.ics`)
  expect(refused.status()).toBe(404)
  await context.close()
})

test('while the member is suspended, after the end and for a secret that is none the answer is the same', async ({ browser, request }) => {
  const told = async (answer: APIResponse) => ({ status: answer.status(), body: (await answer.text()).replace(/nonce="[^"]*"|\\"nonce\\":\\"[^"]*\\"/g, '').replaceAll(/[\w-]{43}/g, 'secret') })
  const unknown = await told(await request.get(`${world.origin}/feeds/calendar/${'A'.repeat(43)}`))
  expect(unknown.status).toBe(404)
  const member = `id = (SELECT member_id FROM core.credential WHERE email = 'focal.unesco@example.org')`
  await change(`UPDATE core.member SET state = 'SUSPENDED' WHERE ${member}`)
  expect(await told(await request.get(address))).toEqual(unknown)
  await change(`UPDATE core.member SET state = 'ACTIVE' WHERE ${member}`)
  expect((await ask(address)).status).toBe(200)
  const page = await (await signIn(browser, world, 'focal.unesco')).newPage()
  await page.goto('/calendar/feed')
  await page.getByRole('button', { name: 'End the address' }).click()
  await expect(page.getByRole('status')).toContainText('It opens nothing any more')
  expect(await told(await request.get(address))).toEqual(unknown)
  expect((await told(await request.get(`${world.origin}/feeds/calendar/x`))).status).toBe(404)
})

test('the page is accessible, right to left too', async ({ browser }) => {
  for (const locale of ['en', 'ar']) {
    const context = await signIn(browser, world, 'lead.unesco', locale)
    const page = await (await browser.newContext({ baseURL: world.origin, storageState: await context.storageState(), extraHTTPHeaders: { 'accept-language': locale } })).newPage()
    await page.goto('/calendar/feed')
    expect(await faults(page)).toEqual([])
  }
})
