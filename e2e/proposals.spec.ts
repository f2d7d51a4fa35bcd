import { expect, test } from '@playwright/test'
import { accountOf, field } from './console.ts'
import { complaints, faults, memberPage, sideways } from './member.ts'
import { ownerSql, send } from './sign-in-steps.ts'

const phone = { viewport: { width: 390, height: 800 } }

test('a lead proposes to end a designation, in Arabic on a phone; the Secretariat approves; the next request of the one who ended is refused', async ({ browser }) => {
  const ended = await memberPage(browser, 'focal.nepal')
  const name = (await ended.locator('header .menu bdi').last().textContent()) ?? ''
  await ended.goto('/directory')
  await expect(ended).toHaveURL('/directory')

  const lead = await memberPage(browser, 'lead.nepal', { ...phone, locale: 'ar' })
  const heard = complaints(lead)
  const account = await accountOf(lead, name)
  await lead.goto(account)
  await lead.locator(`a[href="${account}/end"]`).click()
  await expect(lead).toHaveURL(`${account}/end`)
  await send(lead)
  await expect(lead.locator('#reason-error')).toBeVisible()
  await field(lead, 'reason').fill('انتقل إلى وزارة أخرى')
  await send(lead)
  await expect(lead).toHaveURL(`${account}?done=proposed`)
  await expect(lead.locator(`a[href="${account}/end"]`), 'the same is not proposed twice').toHaveCount(0)
  expect(heard).toEqual([])
  await ended.reload()
  await expect(ended, 'a proposal changes nothing').toHaveURL('/directory')

  const secretariat = await memberPage(browser, 'secretariat')
  await secretariat.goto('/admin')
  await secretariat.locator('section[aria-labelledby=waiting]').getByRole('link', { name }).click()
  await expect(secretariat.locator('main')).toContainText('انتقل إلى وزارة أخرى')
  await secretariat.getByRole('button', { name: 'Approve' }).click()
  await expect(secretariat.getByRole('status')).toContainText('approved and carried out')

  await ended.goto('/directory')
  await expect(ended).toHaveURL(/\/sign-in/)
  await lead.goto('/admin')
  await expect(lead.locator('section[aria-labelledby=decided]')).toContainText(name)
  const [gone] = await ownerSql<{ id: string }>('SELECT contact_id AS id FROM core.member WHERE id = $1', [account.split('/').at(-1)])
  expect((await lead.goto(`/directory/${gone?.id}`))?.status()).toBe(404)
})

test('an account, a change, and a proposal are accessible and fit a small phone, in Arabic and in the dark too', async ({ browser }) => {
  const lead = await memberPage(browser, 'lead.fiji')
  const own = await accountOf(lead, 'focal.fiji@example.org')
  await lead.goto(`${own}/role`)
  await lead.locator('input[value=LEAD_FOCAL_POINT]').check()
  await field(lead, 'reason').fill('Leads from now on')
  await send(lead)
  const proposal = (await lead.locator('main a[href^="/admin/proposals/"]').first().getAttribute('href')) ?? ''
  for (const look of [{}, { locale: 'ar', colorScheme: 'dark', viewport: { width: 360, height: 800 } }] as const) {
    const page = await memberPage(browser, 'secretariat', look)
    const wrong: string[] = []
    for (const address of [own, `${own}/suspend`, `${own}/end`, `${own}/role`, proposal, '/admin/audit?noun=proposal']) {
      await page.goto(address)
      wrong.push(...(await faults(page)).map((fault) => `${address} ${fault}`))
      if ((await sideways(page)) > 0) wrong.push(`${address} scrolls sideways`)
    }
    expect(wrong).toEqual([])
  }
})
