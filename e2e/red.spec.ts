import { expect, test, type Page } from '@playwright/test'
import { memberPage } from './member.ts'
import { added, field, fill, send, tick } from './record-form.ts'

// A record for one named person, marked TLP:RED: not even the writer's own organization finds it.

const hana = 'al-tarifi'
const nouns = [
  { noun: 'event', list: '/calendar', where: '&from=2032-05-03', prepare: async (page: Page) => {
    await tick(page, 'span', 'DAYS')
    await fill(page, { startsOn: '2032-05-04', endsOn: '2032-05-05', 'country-0-code': 'TO' })
  } },
  { noun: 'activity', list: '/activities', where: '', prepare: (page: Page) => fill(page, { 'country-0-code': 'TO' }) },
  { noun: 'project', list: '/projects', where: '', prepare: (page: Page) => fill(page, { 'country-0-code': 'TO' }) },
] as const

for (const { noun, list, where, prepare } of nouns) {
  test(`${noun}: marked RED names one person by the form without JavaScript; a colleague of the writer finds no trace`, async ({ browser }) => {
    test.setTimeout(120_000)
    const title = `Viridescent ${noun}`
    const writer = await memberPage(browser, 'focal.unodc', { javaScriptEnabled: false })
    await writer.goto(`${list}/new`)
    await fill(writer, { title })
    await prepare(writer)
    await fill(writer, { audienceAdd: hana })
    await tick(writer, 'marking', 'RED')
    await writer.getByRole('button', { name: 'Add and count' }).click()
    await writer.getByRole('checkbox', { name: /Tarifi/ }).check()
    await send(writer).click()
    await expect(writer.locator('.error-summary')).toContainText('TLP:RED admits named people only')
    await expect(field(writer, 'title')).toHaveValue(title)
    await expect(writer.getByRole('checkbox', { name: /Tarifi/ })).toBeChecked()
    await writer.getByRole('checkbox', { name: /UNODC/ }).uncheck()
    const address = await added(writer)
    await expect(writer.locator('.audience')).toContainText('TLP:RED')
    await expect(writer.locator('.audience')).toContainText('2 people of 2 organizations')

    const named = await memberPage(browser, 'lead.jordan', { javaScriptEnabled: false })
    expect((await named.goto(address))?.status()).toBe(200)
    const colleague = await memberPage(browser, 'lead.unodc', { javaScriptEnabled: false })
    const searched = `${list}?q=viridescent${where}`
    for (const outsider of [colleague, await memberPage(browser, 'secretariat', { javaScriptEnabled: false })]) {
      expect((await outsider.goto(address))?.status()).toBe(404)
      for (const elsewhere of [searched, '/search?q=viridescent']) {
        await outsider.goto(elsewhere)
        await expect(outsider.getByText(title), elsewhere).toHaveCount(0)
      }
    }
    await writer.goto(searched)
    await expect(writer.getByText(title).first()).toBeVisible()
  })
}
