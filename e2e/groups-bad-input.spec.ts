import { expect, test } from '@playwright/test'
import { saveOf } from './away.ts'
import { faults, memberPage } from './member.ts'
import { ownerSql } from './sign-in-steps.ts'
import { form, group, openTopic, title } from './talk.ts'

for (const javaScriptEnabled of [true, false]) {
  test(`what may not get in is answered with a sentence, and nothing typed is lost, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await memberPage(browser, 'lead.cted', { javaScriptEnabled })
    const fetched: string[] = []
    page.on('request', (request) => void (new URL(request.url()).hostname.endsWith('evil.example') && fetched.push(request.url())))
    const bad = '<script>alert(1)</script> <style>*{display:none}</style> ![x](https://evil.example/x.png) <img src="https://evil.example/y.png"> [run](javascript:alert(1))'
    await openTopic(page, title('Bad input'), bad)
    await expect(page.locator('.post-body')).toContainText('<script>alert(1)</script>')
    expect(await page.locator('.post-body').locator('script, style, img, a[href^="javascript"]').count()).toBe(0)
    for (const [text, says] of [[`${'> '.repeat(100)}deep`, 'more than eight levels deep'], ['*'.repeat(30_000), 'long'], ['   ', 'Write something.']] as const) {
      await form(page).locator('textarea').fill(text)
      await form(page).getByRole('button', { name: 'Post to the working group' }).click()
      await expect(page.locator('.error-summary')).toContainText(says)
      if (text.trim()) await expect(form(page).locator('textarea')).toHaveValue(text)
    }
    expect(fetched).toEqual([])
  })
}

test('a post whose session ends while it is written: it says so, the words stay, and after signing in they are posted', async ({ browser }) => {
  const account = 'lead.icao'
  const page = await memberPage(browser, account, { javaScriptEnabled: false })
  await page.goto(`${group}/topics?q=passenger`)
  await page.locator('main a.row-link').first().click()
  // The page in place of the topic, which a visitor does not see, has the same field and sends it again.
  const words = page.locator('main [name=body]').first()
  await words.fill('Written while the session ended')
  await ownerSql(`UPDATE core.session SET ended_at = now(), ended_because = 'SECRETARIAT' WHERE ended_at IS NULL AND member_id = (SELECT member_id FROM core.credential WHERE email = $1)`, [`${account}@example.org`])
  await form(page).getByRole('button', { name: 'Post to the working group' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('Your session has ended. Nothing is saved')
  await expect(words).toHaveValue('Written while the session ended')
  await page.context().addCookies(await (await memberPage(browser, account)).context().cookies())
  await saveOf(page).click()
  await expect(page.locator('.posts')).toContainText('Written while the session ended')
})

test('the pages of a group are accessible', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.unodc')
  for (const address of ['/groups', group, `${group}/topics?open=state`, `${group}/topics/new`, `${group}/people`]) {
    await page.goto(address)
    expect(await faults(page), address).toEqual([])
  }
})
