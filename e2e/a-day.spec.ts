import { expect, test, type Browser, type Page } from '@playwright/test'
import { readByKhal } from '../bin/testing/calendar-programs.ts'
import { memberPage, sideways } from './member.ts'
import { inDays } from './plant-feed.ts'
import { addActivity, added, addOpenProject, fill, send, tick } from './record-form.ts'
import { form, group, openTopic, title } from './talk.ts'

// One day of the platform from one end to the other: two entities, a State, and those who must not know of it.

const bare = { javaScriptEnabled: false }

test('a day: what is said in a group, announced as busy, subscribed to, recorded, exported and found on the map, by those who may', async ({ browser }) => {
  test.setTimeout(240_000)
  await talk(browser)
  await announce(await memberPage(browser, 'focal.unodc', bare))
  const second = await memberPage(browser, 'focal.iom', bare)
  await plan(second)
  await subscribe(second)
  await record(second)
})

/** A chair opens a topic marked AMBER; a State answers in Arabic from a small phone; a member of another group finds no trace. */
async function talk(browser: Browser): Promise<void> {
  const name = title('Meridian crossings')
  const chair = await memberPage(browser, 'lead.cted')
  const topic = await openTopic(chair, name)
  await expect(chair.locator('.audience')).toContainText('TLP:AMBER')
  const state = await memberPage(browser, 'lead.jordan', { ...bare, locale: 'ar', viewport: { width: 390, height: 800 } })
  await state.goto(topic)
  await form(state).locator('textarea').fill('المعبر الشمالي وحده.')
  await form(state).getByRole('button', { name: 'انشر في الفريق العامل' }).click()
  await expect(state.locator('.posts')).toContainText('المعبر الشمالي وحده.')
  expect(await sideways(state)).toBe(0)
  await chair.goto(topic)
  await expect(chair.locator('.posts')).toContainText('المعبر الشمالي وحده.')
  const outsider = await memberPage(browser, 'focal.spain', bare)
  expect((await outsider.goto(topic))?.status()).toBe(404)
  for (const address of ['/', group, `${group}/topics?q=Meridian`, '/search?q=Meridian+crossings']) {
    await outsider.goto(address)
    await expect(outsider.getByText(name), address).toHaveCount(0)
  }
}

/** An entity announces a mission as busy to the Compact entities. */
async function announce(page: Page): Promise<void> {
  await page.goto('/calendar/new')
  await tick(page, 'span', 'DAYS')
  await fill(page, { title: 'Obsidian mission', kind: 'MISSION', startsOn: inDays(40), endsOn: inDays(42), place: 'Quietharbour', 'country-0-code': 'LA' })
  await tick(page, 'busyFor', 'ENTITIES')
  await added(page)
}

/** A second entity plans the same country that week, reads the line, and sees only what it may. */
async function plan(page: Page): Promise<void> {
  await page.goto('/calendar/new')
  await tick(page, 'span', 'DAYS')
  await fill(page, { title: 'Lantern visit', kind: 'MISSION', startsOn: inDays(41), endsOn: inDays(43), 'country-0-code': 'LA' })
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(page.locator('main .collision')).toContainText('Same country, same days: a busy entry, Mission')
  await tick(page, 'marking', 'GREEN')
  await added(page)
  for (const address of [`/calendar?from=${inDays(39)}&country=LA`, '/search?q=obsidian']) {
    await page.goto(address)
    expect(await page.content(), address).not.toMatch(/Obsidian mission|Quietharbour/)
  }
}

/** khal, subscribed to the feed, shows what the page shows. */
async function subscribe(page: Page): Promise<void> {
  await page.goto('/calendar/feed')
  await page.getByRole('button', { name: 'Make an address' }).click()
  const feed = await page.getByLabel('Address of your calendar').inputValue()
  await page.goto(`/calendar?from=${inDays(39)}&country=LA`)
  const shown = (await page.locator('.entry-title').allInnerTexts()).map((one) => one.trim())
  const read = readByKhal(await (await fetch(feed)).text(), inDays(39), 7).map((one) => one.title)
  expect([...new Set(shown)].toSorted()).toEqual(['Busy: Mission', 'Lantern visit'])
  expect([...new Set(read.filter((one) => /Lao|Lantern|Obsidian/.test(one)))].toSorted()).toEqual([expect.stringMatching(/^Busy: Mission, Lao/), 'Lantern visit'])
}

/** It records its activities, brings three rows up to date, exports them, and finds them in the matrix and beside its project on the map. */
async function record(page: Page): Promise<void> {
  const rows: string[] = []
  for (const kind of ['course', 'study', 'exercise']) rows.push(await addActivity(page, `Lodestar ${kind}`, { 'country-0-code': 'LA' }))
  const project = await addOpenProject(page, 'Lodestar programme', { 'country-0-code': 'LA' })
  await page.goto('/activities/mine?q=lodestar')
  for (const row of rows) await page.locator(`[name="${row.split('/').at(-1)}-status"]`).selectOption('FINALISATION')
  await send(page).click()
  await expect(page.getByRole('status')).toContainText('3 rows saved')
  const file = await page.request.get('/activities/export?format=csv&q=lodestar&status=FINALISATION')
  expect((await file.text()).match(/Lodestar (course|study|exercise)/g)).toHaveLength(3)
  await page.goto('/activities/matrix?rows=country&columns=status&q=lodestar')
  await expect(page.getByRole('link', { name: /, Finalization: 3/ })).toBeVisible()
  await page.goto(`${project}/activities?q=lodestar`)
  await page.getByRole('form', { name: 'Link “Lodestar course”' }).getByRole('button').click()
  await expect(page.getByRole('status')).toContainText('The activity is linked')
  await page.goto('/projects/map?q=lodestar')
  await expect(page.getByRole('row', { name: /Lodestar programme/ }).getByRole('link', { name: 'Lodestar course' })).toBeVisible()
}
