import { expect, test } from '@playwright/test'
import { faults, looks, memberPage, sideways } from './member.ts'
import { addActivity, addOpenProject } from './record-form.ts'

test('an entity links an activity to its project without JavaScript, finds it beside the project on the map, and takes the link away', async ({ browser }) => {
  const page = await memberPage(browser, 'lead.iom', { javaScriptEnabled: false })
  const activity = await addActivity(page, 'Peregrine course')
  const project = await addOpenProject(page, 'Peregrine crossings')
  await page.getByRole('link', { name: 'Link activities' }).click()
  await page.locator('main input[name=q]').fill('peregrin')
  await page.locator('main input[name=q]').press('Enter')
  await page.getByRole('form', { name: 'Link “Peregrine course”' }).getByRole('button').click()
  await expect(page.getByRole('status')).toContainText('The activity is linked')
  await page.goto(project)
  await expect(page.getByRole('region', { name: 'Activities' }).getByRole('link', { name: 'Peregrine course' })).toHaveAttribute('href', activity)
  await page.goto('/projects/map?q=peregrine')
  const line = page.getByRole('row', { name: /Peregrine crossings/ })
  await expect(line.getByRole('link', { name: 'Peregrine course' })).toBeVisible()
  await page.goto(activity)
  await expect(page.getByRole('region', { name: 'Projects' }).getByRole('link', { name: 'Peregrine crossings' })).toHaveAttribute('href', project)
  await page.goto(`${project}/activities`)
  await page.getByRole('form', { name: 'Unlink “Peregrine course”' }).getByRole('button').click()
  await expect(page.getByRole('status')).toContainText('The link is taken away')
  await page.goto(project)
  await expect(page.getByText('No activity is linked.')).toBeVisible()
})

test('a link to an activity that others do not see is not there for them', async ({ browser }) => {
  const page = await memberPage(browser, 'lead.iom', { javaScriptEnabled: false })
  await addActivity(page, 'Gossamer rehearsal')
  const shown = await addOpenProject(page, 'Gossamer exercise')
  await page.goto(`${shown}/activities?q=gossamer`)
  await page.getByRole('form', { name: 'Link “Gossamer rehearsal”' }).getByRole('button').click()
  await expect(page.getByRole('status')).toContainText('The activity is linked')
  const other = await memberPage(browser, 'focal.chile', { javaScriptEnabled: false })
  for (const address of [shown, '/projects/map?q=gossamer', '/search?q=gossamer']) {
    expect((await other.goto(address))?.status(), address).toBe(200)
    await expect(other.getByText('Gossamer rehearsal'), address).toHaveCount(0)
  }
})

test('the page of links is accessible and fits a small phone, in Arabic and in the dark too', async ({ browser }) => {
  for (const { locale, colorScheme } of looks) {
    const page = await memberPage(browser, 'lead.iom', { locale, colorScheme, viewport: { width: 360, height: 780 } })
    const shown = await addOpenProject(page, `Narrow ${locale}`)
    for (const address of [`${shown}/activities?q=border`, shown]) {
      await page.goto(address)
      expect(await faults(page), address).toEqual([])
      expect(await sideways(page), address).toBe(0)
    }
  }
})
