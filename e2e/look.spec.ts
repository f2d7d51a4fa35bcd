import { expect, test, type Page } from '@playwright/test'
import { complaints, faults, looks, memberPage, ownEntry, sideways } from './member.ts'

// The table of quality that every page is held to: accessible in light and dark and both directions, nothing cut on a
// small phone or at 200 %, readable without script and before any script arrives, light, and fit to be printed.

/** The pages of each kind of member, in words that stand in failures. */
const pages: Record<string, { account: string; addresses: (page: Page) => Promise<string[]> }> = {
  'the pages of a focal point': {
    account: 'focal.switzerland',
    addresses: async (page) => {
      const own = await ownEntry(page)
      await page.goto('/directory?organization=cted')
      const listed = (await page.locator('main a.row-link').first().getAttribute('href')) ?? ''
      await page.goto('/activities?stale=yes')
      const activity = (await page.locator('main a.row-link').first().getAttribute('href')) ?? ''
      await page.goto('/projects')
      const project = (await page.locator('main a.row-link').first().getAttribute('href')) ?? ''
      await page.goto('/calendar')
      const event = (await page.locator('main .entry-title a').first().getAttribute('href')) ?? ''
      return ['/', '/directory', '/directory?open=theme', '/directory?q=zzzzzz', '/directory/print?organization=cted', listed, own, `${own}/edit`, '/search', '/search?q=border', '/search?q=zzzzzz', '/calendar', '/calendar?open=country', '/calendar?q=zzzzzz', '/calendar/month', '/calendar/print', '/calendar/new', event, '/calendar/feed', '/activities', '/activities/mine', '/activities/board', '/activities/matrix', '/activities/matrix?rows=pillar&columns=year', '/activities?open=theme', '/activities?q=zzzzzz', '/activities/print', '/activities/new', activity, '/projects', '/projects?open=theme', '/projects?q=zzzzzz', '/projects/matrix', '/projects/matrix?by=pillar-year&show=BUDGET-USD', '/projects/map', '/projects/balance', '/projects/print', '/projects/new', project, '/organizations', '/organizations?open=region', '/organizations/cted', '/organizations/andorra', '/settings', '/directory/00000000-0000-4000-8000-000000000000']
    },
  },
  'the groups of one who leads some': {
    account: 'focal.unodc',
    addresses: async (page) => {
      await page.goto('/groups/border-management/topics?q=passenger+data')
      const topic = (await page.locator('main a.row-link').first().getAttribute('href')) ?? ''
      const group = '/groups/border-management'
      return ['/groups', '/groups?q=airport', group, '/groups/criminal-justice-cft', `${group}/topics`, `${group}/topics?open=state`, `${group}/topics?q=zzzzzz`, `${group}/topics/new`, topic, `${topic}/edit`, `${topic}/remove`, `${topic}/print`, `${group}/decisions`, `${group}/people`]
    },
  },
  'the groups of an outsider': { account: 'focal.switzerland', addresses: async () => ['/groups', '/groups/border-management', '/groups/criminal-justice-cft/people', '/groups/gender/join'] },
  'the console of a lead': { account: 'lead.switzerland', addresses: async () => ['/admin', '/admin/members/new', '/admin/audit', '/directory/new'] },
  'the console of the Secretariat': { account: 'secretariat', addresses: async () => ['/admin', '/admin/members/new', '/admin/outbox', '/admin/audit'] },
}

/** Whose own journeys have axe look at each of their pages, in English and light, Arabic and dark. */
const checkedElsewhere = /^\/(calendar|activities|projects)/

for (const [name, { account, addresses }] of Object.entries(pages)) {
  for (const { locale, colorScheme } of looks) {
    test(`${name} are accessible in ${locale}, ${colorScheme}, and the browser has nothing to complain of`, async ({ browser }) => {
      test.setTimeout(360_000)
      const page = await memberPage(browser, account, { locale, colorScheme })
      const heard = complaints(page)
      const wrong: string[] = []
      for (const address of (await addresses(page)).filter((one) => !checkedElsewhere.test(one))) {
        await page.goto(address)
        await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
        wrong.push(...(await faults(page)).map((fault) => `${address} ${fault}`))
      }
      expect(wrong).toEqual([])
      expect(heard.filter((line) => !line.includes('404'))).toEqual([])
    })
  }

  for (const locale of ['en', 'fr', 'es', 'ru', 'zh', 'ar']) {
    test(`${name} have one h1 and no sideways scroll at 360 px and 200 % in ${locale}`, async ({ browser }) => {
      test.setTimeout(240_000)
      const wrong: string[] = []
      const page = await memberPage(browser, account, { locale })
      for (const address of await addresses(page)) {
        await page.goto(address)
        if ((await page.locator('h1').count()) !== 1) wrong.push(`${address}: h1`)
        for (const width of [360, 640]) {
          await page.setViewportSize({ width, height: 800 })
          if ((await sideways(page)) > 0) wrong.push(`${address}: ${width} px`)
        }
      }
      expect(wrong).toEqual([])
    })
  }
}

test('over a poor link the list is readable before any script arrives', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.switzerland')
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024 })
  await page.route('**/*.js', () => new Promise<void>(() => undefined))
  await page.goto('/directory', { waitUntil: 'commit' })
  await expect(page.locator('main a.row-link').first()).toBeVisible()
  // The paint is recorded after the frame that shows the list.
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1)
})

test('a record prints without the shell, with marking, audience and reader', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.switzerland')
  await page.goto(await ownEntry(page))
  await page.emulateMedia({ media: 'print' })
  for (const shell of ['.top', '.rail', '.actions']) await expect(page.locator(shell).first()).toBeHidden()
  await expect(page.locator('.print-head')).toContainText('TLP:GREEN')
  await expect(page.locator('main table')).toBeVisible()
})

test('what is not there says so, without script and with its status', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.switzerland', { javaScriptEnabled: false })
  for (const address of ['/directory/00000000-0000-4000-8000-000000000000', '/organizations/nowhere', '/admin/outbox', '/no-such-page']) {
    expect((await page.goto(address))?.status(), address).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible()
  }
})

test('what qualifies a line stands under it, in what was found as in a table', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.switzerland')
  await page.goto('/search?q=kenya')
  const line = page.locator('main .rules > li').first()
  const [title, second] = [await line.locator('a').boundingBox(), await line.locator('.second').boundingBox()]
  expect(second?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0) - 2)
})

test('the working groups of an organization and of a person lead to their pages', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.switzerland')
  await page.goto('/organizations/unodc')
  await page.locator('main a[href^="/groups/"]').first().click()
  await expect(page.locator('h1')).toContainText('Criminal Justice')
  await page.goto('/directory?q=kivimaa')
  await page.locator('main a.row-link').first().click()
  await page.locator('main .facts a[href^="/groups/"]').first().click()
  await expect(page).toHaveURL(/\/groups\/[a-z-]+$/)
  await expect(page.locator('h1')).toBeVisible()
})
