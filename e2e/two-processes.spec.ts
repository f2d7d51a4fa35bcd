import { expect, test } from '@playwright/test'
import { clone, type PassingCluster } from '../bin/database/passing.ts'
import { editOwn, functionOf, memberOf, saveOf } from './away.ts'
import { startBalancer, type Balancer } from './balancer.ts'
import { complaints, findHana } from './member.ts'
import { changed, fieldsOf, post } from './posting.ts'
import { openCluster, serveWorld, withOwner, type World } from './worlds.ts'

// Two web processes on one database, behind one address and asked directly: nothing is kept in either.
test.describe.configure({ mode: 'default' })

let cluster: PassingCluster, one: World, other: World, balancer: Balancer, both: World

test.beforeAll(async () => {
  test.setTimeout(180_000)
  cluster = await openCluster()
  balancer = await startBalancer()
  const connections = await clone(cluster.connections, 'two_processes')
  one = await serveWorld(connections, balancer.origin)
  other = await serveWorld(connections, balancer.origin)
  balancer.serve([one.origin, other.origin])
  both = { ...one, origin: balancer.origin }
})

test.afterAll(async () => {
  await balancer?.end()
  await one?.stop()
  await other?.stop()
  await cluster?.end()
})

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => withOwner(one.connections, async (owner) => (await owner.query<Row>(text, values)).rows)

for (const javaScriptEnabled of [true, false]) {
  test(`a member signs in, reads and writes with each request at another process, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await memberOf(browser, both, javaScriptEnabled ? 'focal.kenya' : 'focal.norway', { locale: 'en', javaScriptEnabled })
    const heard = complaints(page)
    await page.goto('/organizations')
    await expect(page.locator('h1')).toContainText('Organizations')
    await editOwn(page)
    await functionOf(page).fill('')
    await saveOf(page).click()
    await expect(page.locator('#function-error')).toBeVisible()
    await functionOf(page).fill('Written at either')
    await saveOf(page).click()
    await expect(page.getByRole('status')).toContainText('saved and confirmed')
    await expect(page.locator('main')).toContainText('Written at either')
    expect(heard).toEqual([])
    expect(Math.min(...balancer.counts)).toBeGreaterThan(3)
  })
}

test('signed in at one, read at the other; a session that ends at one is over at the other’s next request', async ({ browser }) => {
  const page = await memberOf(browser, one, 'focal.chile', { locale: 'en' })
  const elsewhere = await memberOf(browser, other, 'focal.chile', { locale: 'en' })
  await page.goto(`${other.origin}/settings`)
  await expect(page.locator('h1')).toHaveText('Settings')
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page).toHaveURL(/^http.*done=ended/)
  await elsewhere.goto(`${one.origin}/settings`)
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=/)
  await page.goto(`${one.origin}/settings`)
  await expect(page.locator('h1')).toHaveText('Settings')
})

test('a member who is suspended at one is out at both at the next request', async ({ browser }) => {
  const page = await memberOf(browser, one, 'focal.ghana', { locale: 'en' })
  await sql(`UPDATE core.member SET state = 'SUSPENDED', suspended_at = now() WHERE id = (SELECT member_id FROM core.credential WHERE email = 'focal.ghana@example.org')`)
  for (const { origin } of [one, other]) {
    await page.goto(`${origin}/directory`)
    await expect(page).toHaveURL(/\/sign-in/)
  }
})

test('guesses at both count together', async ({ browser }) => {
  const pages = await Promise.all([one, other].map(async ({ origin }) => (await browser.newContext({ baseURL: origin, locale: 'en' })).newPage()))
  for (const page of pages) await page.goto('/sign-in')
  const guess = async (page: (typeof pages)[number]) => post(page, changed(await fieldsOf(page, 'email'), { email: 'lead.peru@example.org', password: 'not the right one' }))
  for (let time = 0; time < 2; time += 1) for (const page of pages) expect((await guess(page)).status).toBe(200)
  expect(await sql(`SELECT failures FROM core.guess WHERE key LIKE 'password %' AND failures > 1`)).toEqual([{ failures: 4 }])
  // The fifth and sixth wait for their turn in one queue: together they take longer than either alone.
  await Promise.all(pages.map(guess))
  expect(await sql(`SELECT failures FROM core.guess WHERE key LIKE 'password %' AND failures > 1`)).toEqual([{ failures: 6 }])
})

test('of two who edit one entry at different processes, the second sees what the first wrote and decides', async ({ browser }) => {
  const [holder, lead] = [await memberOf(browser, one, 'focal.egypt', { locale: 'en' }), await memberOf(browser, other, 'lead.egypt', { locale: 'en' })]
  const entry = await editOwn(holder)
  await lead.goto(`${entry}/edit`)
  await functionOf(lead).fill('Written by the lead')
  await saveOf(lead).click()
  await expect(lead.getByRole('status')).toBeVisible()
  await functionOf(holder).fill('Written by the holder')
  await saveOf(holder).click()
  await expect(holder.getByText('It now says: Written by the lead')).toBeVisible()
  await expect(functionOf(holder)).toHaveValue('Written by the holder')
  await saveOf(holder).click()
  await expect(holder.locator('.under')).toContainText('Written by the holder')
})

test('the same form sent to both at once is taken once', async ({ browser }) => {
  const page = await memberOf(browser, one, 'focal.iceland', { locale: 'en', javaScriptEnabled: false })
  await page.goto(await findHana(page))
  await page.locator('main a[href*="/introduction?"]').first().click()
  const fields = changed(await fieldsOf(page, 'message'), { message: 'May we speak about January?' })
  const second = await page.context().newPage()
  await second.goto(page.url().replace(one.origin, other.origin))
  const answers = await Promise.all([post(page, fields), post(second, fields), post(page, fields), post(second, fields)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 303])
  expect(await sql(`SELECT FROM core.introduction i JOIN core.credential k ON k.member_id = i.asked_by_id WHERE k.email = 'focal.iceland@example.org'`)).toHaveLength(1)
})
