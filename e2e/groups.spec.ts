import { expect, test, type Page } from '@playwright/test'
import { complaints, faults, memberPage, sideways } from './member.ts'

const group = '/groups/border-management'
const title = (name: string) => `${name} ${Date.now()}`
const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const form = (page: Page) => page.locator('main form').filter({ has: page.locator('textarea[name=body]') })

/** Opens a topic as people do. @returns its address without parameters */
async function openTopic(page: Page, name: string, body = 'What do you say?'): Promise<string> {
  await page.goto(group)
  await page.getByRole('link', { name: 'Start a topic' }).click()
  await page.locator('input[name=title]').fill(name)
  await page.locator('textarea[name=body]').fill(body)
  await page.getByRole('button', { name: 'Post the topic' }).click()
  await expect(h1(page)).toHaveText(name)
  return new URL(page.url()).pathname
}

test('a chair opens a topic marked AMBER; a State’s focal point answers in Arabic on a phone without JavaScript; a member of another group finds no trace', async ({ browser }) => {
  const name = title('Wadi crossings')
  const chair = await memberPage(browser, 'lead.cted')
  const heard = complaints(chair)
  const topic = await openTopic(chair, name, 'Which crossings are **open at night**?')
  await expect(chair.locator('.audience')).toContainText('TLP:AMBER')
  await expect(chair.locator('.post-body strong')).toHaveText('open at night')

  const state = await memberPage(browser, 'lead.jordan', { locale: 'ar', javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  await state.goto(group)
  await state.getByRole('link', { name }).first().click()
  expect(await sideways(state)).toBe(0)
  await state.getByRole('link', { name: 'اقتبس' }).first().click()
  await expect(form(state).locator('textarea')).toHaveValue(/^> Which crossings/)
  await form(state).locator('textarea').fill('> Which crossings\n\nالمعبر الشمالي وحده.')
  await form(state).getByRole('button', { name: 'معاينة' }).click()
  await expect(state.locator('.preview blockquote')).toHaveText('Which crossings')
  await form(state).getByRole('button', { name: 'انشر في الفريق العامل' }).click()
  await expect(state.locator('.replies .post').first()).toContainText('المعبر الشمالي وحده.')
  await expect(state).toHaveURL(/done=posted/)

  await chair.goto(group)
  await chair.getByRole('link', { name }).first().click()
  await expect(chair.locator('.unread-line')).toContainText('New since')
  await expect(chair.locator('.replies .post')).toContainText('Quotes')
  expect(heard).toEqual([])

  const outsider = await memberPage(browser, 'focal.spain', { javaScriptEnabled: false })
  expect((await outsider.goto(topic))?.status()).toBe(404)
  for (const address of ['/groups', group, `${group}/topics`, `${group}/topics?q=Wadi`, `${group}/decisions`, '/search?q=Wadi+crossings', '/groups?q=Wadi+crossings']) {
    await outsider.goto(address)
    expect(await outsider.locator('main').innerText(), address).not.toContain(name)
  }
})

test('by keyboard and without JavaScript: edited with its history, withdrawn, marked as a decision, pinned, closed', async ({ browser }) => {
  const name = title('Steering')
  const page = await memberPage(browser, 'lead.cted', { javaScriptEnabled: false })
  const topic = await openTopic(page, name, 'First words')
  await page.getByRole('link', { name: 'Edit the post' }).press('Enter')
  await page.locator('textarea[name=body]').fill('Second words')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.locator('.post-body')).toHaveText('Second words')
  await page.getByRole('link', { name: 'edited, what changed' }).click()
  await expect(page.locator('.history')).toContainText('First words')
  await page.goto(topic)
  await page.getByRole('link', { name: 'Mark as a decision' }).click()
  await page.locator('input[name=decision]').fill(`Decided: ${name}`)
  await page.getByRole('button', { name: 'Mark as a decision' }).press('Enter')
  await expect(page.locator('.decision')).toContainText(`Decided: ${name}`)
  await page.goto(`${group}/decisions`)
  await page.getByRole('link', { name: `Decided: ${name}` }).click()
  await page.getByRole('button', { name: 'Pin' }).press('Enter')
  await expect(page.getByRole('status')).toContainText('on top of the list')
  await page.getByRole('button', { name: 'Close', exact: true }).last().press('Enter')
  await expect(page.locator('main')).toContainText('Nobody writes here any more.')
  await expect(form(page)).toHaveCount(0)
  await page.goto(`${group}/topics`)
  await expect(page.locator('tbody tr').filter({ hasText: name })).toContainText('Closed')
  await page.goto(topic)
  await page.getByRole('button', { name: 'Unpin' }).press('Enter')
  await page.getByRole('button', { name: 'Open again' }).press('Enter')
  await page.getByRole('link', { name: 'Withdraw the post' }).click()
  await page.getByRole('button', { name: 'Withdraw the post' }).press('Enter')
  await expect(page.locator('.post')).toContainText('This post was withdrawn.')
  expect(await page.content()).not.toContain('Second words')
  await page.getByRole('link', { name: 'Delete the topic' }).click()
  await page.locator('input[name=title]').fill(name)
  await page.getByRole('button', { name: 'Delete the topic' }).press('Enter')
  await expect(page.getByRole('status')).toContainText('The topic was deleted.')
  expect((await page.goto(topic))?.status()).toBe(404)
})

test('somebody asks to join, is declined with a reason and then accepted, and reads what was said before', async ({ browser }) => {
  const outsider = await memberPage(browser, 'focal.switzerland', { javaScriptEnabled: false })
  const chair = await memberPage(browser, 'focal.unodc', { javaScriptEnabled: false })
  const ask = async () => {
    await outsider.goto(group)
    await outsider.getByRole('link', { name: 'Ask to join' }).click()
    await outsider.locator('textarea[name=message]').fill('We host the regional course.')
    await outsider.getByRole('button', { name: 'Send the request' }).click()
    await expect(outsider.locator('main')).toContainText('A chair has not decided yet.')
  }
  const answering = () => chair.locator('form[id^=answer-]').first()
  await ask()
  await chair.goto(`${group}/people`)
  await answering().getByRole('button', { name: 'Decline' }).click()
  await expect(chair.getByRole('alert')).toContainText('Say why you decline.')
  await answering().locator('input[name=reason]').fill('Please write in December.')
  await answering().getByRole('button', { name: 'Decline' }).click()
  await outsider.goto(group)
  await expect(outsider.locator('main')).toContainText('Please write in December.')
  await ask()
  await chair.goto(`${group}/people`)
  await answering().getByRole('button', { name: 'Accept' }).click()
  await expect(chair.locator('tbody')).toContainText('Switzerland')
  await outsider.goto(`${group}/topics?q=passenger`)
  await outsider.getByRole('link', { name: 'Passenger data and human rights: draft guidance, version 3' }).click()
  await expect(outsider.locator('.posts')).toContainText('retention: five years')
  await outsider.goto(`${group}/people`)
  await outsider.getByRole('button', { name: 'Leave the group' }).click()
  await expect(outsider.getByRole('status')).toContainText('You have left the group.')
})

test('the second of two editors sees what the first one wrote, and decides', async ({ browser }) => {
  const name = title('Two editors')
  const [one, other] = [await memberPage(browser, 'lead.cted'), await memberPage(browser, 'focal.interpol', { javaScriptEnabled: false })]
  const topic = await openTopic(one, name)
  for (const page of [one, other]) await page.goto(`${topic}/edit`)
  await one.locator('input[name=title]').fill(`${name} A`)
  await one.getByRole('button', { name: 'Save' }).click()
  await expect(h1(one)).toHaveText(`${name} A`)
  await other.locator('input[name=title]').fill(`${name} B`)
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.locator('.theirs').first()).toContainText(`${name} A`)
  await expect(other.locator('input[name=title]')).toHaveValue(`${name} B`)
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(h1(other)).toHaveText(`${name} B`)
})

for (const javaScriptEnabled of [true, false]) {
  test(`what may not get in is answered with a sentence, and nothing typed is lost, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await memberPage(browser, 'lead.cted', { javaScriptEnabled })
    const fetched: string[] = []
    page.on('request', (request) => void (new URL(request.url()).hostname.endsWith('evil.example') && fetched.push(request.url())))
    const bad = '<script>alert(1)</script> <style>*{display:none}</style> ![x](https://evil.example/x.png) <img src="https://evil.example/y.png"> [run](javascript:alert(1))'
    await openTopic(page, title('Bad input'), bad)
    await expect(page.locator('.post-body')).toContainText('<script>alert(1)</script>')
    expect(await page.locator('.post-body').locator('script, style, img, a').count()).toBe(0)
    for (const [text, says] of [[`${'> '.repeat(100)}deep`, 'more than eight levels deep'], ['*'.repeat(30_000), 'long'], ['   ', 'Write something.']] as const) {
      await form(page).locator('textarea').fill(text)
      await form(page).getByRole('button', { name: 'Post to the working group' }).click()
      await expect(page.getByRole('alert')).toContainText(says)
      if (text.trim()) await expect(form(page).locator('textarea')).toHaveValue(text)
    }
    expect(fetched).toEqual([])
  })
}

test('the pages of a group are accessible', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.unodc')
  for (const address of ['/groups', group, `${group}/topics?open=state`, `${group}/topics/new`, `${group}/people`]) {
    await page.goto(address)
    expect(await faults(page), address).toEqual([])
  }
})
