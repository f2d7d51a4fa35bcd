import { expect, test, type Page } from '@playwright/test'
import type { PassingCluster } from '../bin/database/passing.ts'
import { layLine, through } from '../test/cut-line.ts'
import { signIn } from './answers.ts'
import { addressesOfMembers, editOwn, functionOf, memberOf, saveOf } from './away.ts'
import { openCluster, openWorld, serveWorld, withOwner, type World } from './worlds.ts'

// The database goes away in each of these, so it is a cluster of their own; the web process has to live through all of them.
test.describe.configure({ mode: 'serial' })

let cluster: PassingCluster, world: World

test.beforeAll(async () => {
  test.setTimeout(180_000)
  cluster = await openCluster()
  world = await openWorld(cluster, 'faults')
})

test.afterAll(async () => {
  await world?.stop()
  await cluster?.end()
})

const away = { en: 'This page cannot be shown at the moment', ar: 'يتعذر عرض هذه الصفحة حاليا' }

test('a database that is away for ten seconds: every page says so in the reader’s language, and comes back by itself', async ({ browser }) => {
  test.setTimeout(120_000)
  const [scripted, plain] = [await memberOf(browser, world, 'secretariat', { locale: 'en' }), await memberOf(browser, world, 'lead.jordan', { locale: 'ar', javaScriptEnabled: false })]
  const health = () => plain.request.get('/health')
  expect((await health()).status()).toBe(200)
  const addresses = [...(await addressesOfMembers(world, 'lead.jordan')), '/sign-in', '/password/forgotten']
  await cluster.stop()
  const since = Date.now()
  await scripted.goto('/admin')
  await expect(scripted.locator('h1')).toHaveText(away.en)
  const silent: string[] = []
  for (const address of addresses) {
    await plain.goto(address)
    if ((await plain.locator('h1').innerText()) !== away.ar) silent.push(address)
  }
  expect(silent.filter((address) => !['/password/forgotten'].includes(address))).toEqual([])
  for (const address of ['/directory/contacts.vcf', '/directory/5f0c1f34-6a5b-4f1d-9d3e-0c6f9a1b2c3d/contact.vcf']) {
    const answer = await plain.request.get(address, { headers: { 'accept-language': 'ar' } })
    expect([answer.status(), await answer.text()], address).toEqual([503, `${away.ar}\n`])
  }
  await plain.goto('/directory')
  await expect.poll(async () => [(await health()).status(), Date.now() - since > 10_000], { timeout: 15_000 }).toEqual([503, true])
  expect(await (await health()).json()).toEqual({ status: 'unwell', reason: 'database' })
  await cluster.start()
  // Nobody presses anything: the pages ask again, with script and without.
  await expect(scripted.locator('h1')).toContainText('Accounts', { timeout: 20_000 })
  await expect(plain.locator('h1')).toContainText('دليل', { timeout: 20_000 })
  expect((await health()).status()).toBe(200)
})

for (const javaScriptEnabled of [true, false]) {
  const script = javaScriptEnabled ? 'with' : 'without'

  test(`a form that is sent meanwhile says so, keeps what was typed and is sent again by one press, ${script} JavaScript`, async ({ browser }) => {
    const page = await memberOf(browser, world, javaScriptEnabled ? 'focal.kenya' : 'focal.norway', { locale: 'ar', javaScriptEnabled })
    await editOwn(page)
    await functionOf(page).fill('مستشار شؤون الحدود')
    await page.locator('input[name=name]').fill('')
    await cluster.stop()
    for (const _time of ['once', 'twice']) {
      await saveOf(page).click()
      await expect(page.locator('main').getByRole('alert')).toContainText('يتعذر على المنصة الوصول إلى بياناتها حالياً. لم يُحفظ شيء')
      await expect(functionOf(page)).toHaveValue('مستشار شؤون الحدود')
    }
    await cluster.start()
    await saveOf(page).click()
    await expect(page.locator('#name-error')).toBeVisible()
    await expect(functionOf(page)).toHaveValue('مستشار شؤون الحدود')
    await page.locator('input[name=name]').fill('Written Again')
    await saveOf(page).click()
    await expect(page).toHaveURL(/\?done=saved$/)
    await expect(page.locator('main')).toContainText('مستشار شؤون الحدود')
  })

  test(`a session that ended while the form was open: it says so, and nothing typed is lost, ${script} JavaScript`, async ({ browser }) => {
    const account = javaScriptEnabled ? 'focal.nepal' : 'focal.peru'
    const page = await memberOf(browser, world, account, { locale: 'ar', javaScriptEnabled })
    await editOwn(page)
    await functionOf(page).fill('كاتب أنهيت جلسته')
    await withOwner(world.connections, (owner) => owner.query(`UPDATE core.session SET ended_at = now(), ended_because = 'SECRETARIAT' WHERE ended_at IS NULL AND member_id = (SELECT member_id FROM core.credential WHERE email = $1)`, [`${account}@example.org`]))
    await saveOf(page).click()
    await expect(page.locator('main').getByRole('alert')).toContainText('انتهت جلستك. لم يُحفظ شيء')
    await expect(functionOf(page)).toHaveValue('كاتب أنهيت جلسته')
    const again = await signIn(browser, world, account, 'ar')
    await page.context().addCookies(await again.cookies())
    await saveOf(page).click()
    await expect(page).toHaveURL(/\?done=saved$/)
    await expect(page.locator('main')).toContainText('كاتب أنهيت جلسته')
  })

  test(`signing in while the database is away says so and keeps the address, ${script} JavaScript`, async ({ browser }) => {
    const page = await (await browser.newContext({ baseURL: world.origin, locale: 'ar', javaScriptEnabled })).newPage()
    await page.goto('/sign-in')
    await page.locator('input[name=email]').fill('focal.jordan@example.org')
    await page.locator('input[name=password]').fill('whatever it is')
    await cluster.stop()
    await page.locator('input[name=password]').press('Enter')
    await expect(page.locator('.error-summary')).toContainText('يتعذر على المنصة الوصول إلى بياناتها')
    await expect(page.locator('input[name=email]')).toHaveValue('focal.jordan@example.org')
    await cluster.start()
  })
}

test('a form that gets no answer at all keeps what was typed', async ({ browser }) => {
  const page = await memberOf(browser, world, 'focal.qatar', { locale: 'en' })
  await editOwn(page)
  await functionOf(page).fill('Typed on a train')
  await page.context().setOffline(true)
  await saveOf(page).click()
  await expect(page.locator('.error-summary')).toContainText('What you typed is still here')
  await expect(functionOf(page)).toHaveValue('Typed on a train')
  await page.context().setOffline(false)
  await saveOf(page).click()
  await expect(page).toHaveURL(/\?done=saved$/)
})

test('a database that neither answers nor refuses is given up, said, and there again when it answers', async ({ browser }) => {
  test.setTimeout(120_000)
  const line = await layLine(Number(new URL(world.connections.admin).port))
  const other = await serveWorld({ ...world.connections, web: through(line, world.connections.web), system: through(line, world.connections.system) })
  const page: Page = await memberOf(browser, other, 'focal.chile', { locale: 'en' })
  line.cut()
  await page.goto('/organizations')
  await expect(page.locator('h1')).toHaveText(away.en)
  expect((await page.request.get('/health')).status()).toBe(503)
  line.mend()
  await expect(page.locator('h1')).toContainText('Organizations', { timeout: 30_000 })
  await other.stop()
  await line.end()
})
