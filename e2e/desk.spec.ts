import { expect, test } from '@playwright/test'
import { complaints, faults, looks, memberPage, sideways } from './member.ts'
import { openTopic, title } from './talk.ts'

test('after sign-in the desk says what waits, what is unread and what is new; each line leads where it is done', async ({ browser }) => {
  const name = title('Desk talk')
  const chair = await memberPage(browser, 'lead.cted')
  await openTopic(chair, name, 'Shall we meet in spring?')
  const page = await memberPage(browser, 'lead.jordan')
  const heard = complaints(page)
  await page.goto('/')
  await expect(page.locator('h1')).toContainText('Desk')
  await expect(page.locator('#rail a[aria-current=page]')).toHaveText('Desk')
  await expect(page.getByRole('region', { name: /last seven days|last visit/ }).getByRole('link', { name })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Unread in my groups' }).getByRole('link').first()).toBeVisible()
  await page.getByRole('region', { name: /last seven days|last visit/ }).getByRole('link', { name }).click()
  await expect(page.locator('h1')).toContainText(name)
  expect(heard).toEqual([])
})

test('a request to join stands on the desk of the chair until it is answered', async ({ browser }) => {
  const asking = await memberPage(browser, 'focal.chile', { javaScriptEnabled: false })
  await asking.goto('/groups/border-management/join')
  await asking.locator('textarea').first().fill('Our border service would like to take part.')
  await asking.getByRole('button', { name: 'Send the request' }).click()
  const chair = await memberPage(browser, 'lead.cted', { javaScriptEnabled: false })
  await chair.goto('/')
  const line = chair.getByRole('region', { name: 'Waits for you' }).getByRole('link', { name: /\(Chile\) asks to join/ })
  await line.click()
  await expect(chair).toHaveURL(/\/groups\/border-management\/people$/)
  const other = await memberPage(browser, 'lead.unicef', { javaScriptEnabled: false })
  await other.goto('/')
  await expect(other.locator('main')).not.toContainText('asks to join')
})

test('in Arabic on a phone without JavaScript the desk reads whole', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.jordan', { locale: 'ar', javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
  await expect(page.locator('h1')).toContainText('المكتب')
  expect(await sideways(page)).toBe(0)
})

test('the desk is accessible in English and Arabic, light and dark', async ({ browser }) => {
  for (const look of looks) {
    const page = await memberPage(browser, 'secretariat', look)
    await page.goto('/')
    expect(await faults(page), look.locale).toEqual([])
  }
})
