import { expect, test, type Page } from '@playwright/test'
import type { PassingCluster } from '../bin/database/passing.ts'
import { databaseFault } from '../lib/platform/errors/database.ts'
import { onSmallDisk, type SmallDisk } from '../test/small-disk.ts'
import { editOwn, functionOf, memberOf, saveOf } from './away.ts'
import { openCluster, openWorld, withOwner, type World } from './worlds.ts'

test.describe.configure({ mode: 'serial' })

let cluster: PassingCluster, world: World, disk: SmallDisk | string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  cluster = await openCluster()
  world = await openWorld(cluster, 'full_disk')
  disk = await onSmallDisk(world.connections.admin)
})

test.afterAll(async () => {
  await world?.stop()
  if (typeof disk === 'object') await disk.end()
  await cluster?.end()
})

/** The disk; or, where this process may not mount one, a note of that in the report, and what is known without it. */
function diskOrNote(): SmallDisk | null {
  if (typeof disk === 'object') return disk
  test.info().annotations.push({ type: 'not tried', description: disk })
  console.warn(`The full disk was not tried: ${disk}.`)
  expect(databaseFault({ code: '53100' })).toBe('full')
  return null
}

const entryOf = (account: string) =>
  withOwner(world.connections, async (owner) => {
    const { rows } = await owner.query(
      `SELECT to_jsonb(c) AS entry, (SELECT jsonb_agg(to_jsonb(t) ORDER BY t.theme) FROM core.contact_theme t WHERE t.contact_id = c.id) AS themes, (SELECT count(*) FROM audit.entry e WHERE e.row_key = c.id::text) AS acts
       FROM core.contact c JOIN core.member m ON m.contact_id = c.id JOIN core.credential k ON k.member_id = m.id WHERE k.email = $1`,
      [`${account}@example.org`],
    )
    return rows[0]
  })

/** Saves with ever other words until the disk has no room for them; the entry as it stood before that. */
async function saveUntilFull(page: Page, account: string): Promise<unknown> {
  for (let time = 0; time < 60; time += 1) {
    const before = await entryOf(account)
    await editOwn(page)
    await functionOf(page).fill(`${time} ${'صفحة جديدة '.repeat(13)}`)
    await saveOf(page).click()
    const refused = page.locator('.error-summary')
    await expect(refused.or(page.getByRole('status'))).toBeVisible()
    if (await refused.isVisible()) return before
  }
  return null
}

for (const javaScriptEnabled of [true, false]) {
  test(`a full disk: it says so, nothing is half written, what was typed stays, and it works when there is room, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    test.setTimeout(180_000)
    const small = diskOrNote()
    if (!small) return
    const account = javaScriptEnabled ? 'focal.jordan' : 'focal.lebanon'
    const page = await memberOf(browser, world, account, { locale: 'ar', javaScriptEnabled })
    small.fill()
    const before = await saveUntilFull(page, account)
    await expect(page.locator('.error-summary')).toContainText('لم يبق مكان للحفظ')
    await expect(functionOf(page)).toHaveValue(/صفحة جديدة/)
    expect(await entryOf(account)).toEqual(before)
    await page.goto('/directory')
    await expect(page.locator('h1')).toContainText('دليل')
    expect((await page.request.get('/health')).status()).toBe(200)
    await editOwn(page)
    await functionOf(page).fill('يوجد مكان')
    small.clear()
    await saveOf(page).click()
    await expect(page).toHaveURL(/\?done=saved$/)
  })
}
