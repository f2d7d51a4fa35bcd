import { expect, test } from '@playwright/test'
import { memberPage } from './member.ts'
import { newPage } from './sign-in-steps.ts'

// Whatever stands in an address, the answer is a page, "not found" or the way to sign in: never a fault of ours.
const random = '5f0c1f34-6a5b-4f1d-9d3e-0c6f9a1b2c3d'
const place = (key: string, from = 1) => Buffer.from(JSON.stringify({ key, id: random, from, back: true })).toString('base64url')
const absurd = ['x'.repeat(5000), '%00', 'a%00b', '%ff%fe', '%c0%80', '%ED%A0%80', '%', '%E2%80%AE', '-1', '1e999', '9'.repeat(40), '%27%22%3E%3Cscript%3E', '..%2f..%2f', '__proto__', '0000-01-01', '2026-02-31', '275760-09-14', '%5C', '%25%25_', '!!!%26%26%7C((', '%F0%9F%92%A9', '%D8%A7', place('a\u0000'), place('2026-02-31 00:00:00+00'), place('9'.repeat(300), 2 ** 50)]
const parameters = ['q', 'organization', 'kind', 'country', 'region', 'theme', 'group', 'language', 'role', 'confirmed', 'sort', 'at', 'open', 'done', 'next', 'pick', 'reach', 'state', 'noun', 'who', 'actor', 'from', 'until', 'then', 'use', 'columns', 'rows', 'format', 'saved', 'stale', 'year', 'pillar', 'type', 'organizer', 'busy']
const pages = ['/', '/directory', '/directory/new', '/directory/contacts.vcf', '/directory/print', '/organizations', '/organizations/unodc', '/calendar', '/calendar/month', '/calendar/print', '/calendar/feed', '/activities', '/activities/mine', '/activities/board', '/activities/matrix', '/activities/export', '/activities/print', '/settings', '/settings/confirm', '/settings/second-factor', '/sign-in', '/sign-in/code', '/password/forgotten', '/admin', '/admin/audit', '/admin/outbox', '/admin/members/new']
const records = ['/directory/ID', '/directory/ID/edit', '/directory/ID/end', '/directory/ID/introduction?reach=ID', '/directory/ID/contact.vcf', '/organizations/ID', '/calendar/ID', '/calendar/ID/edit', '/calendar/ID/remove', '/calendar/ID/event.ics', '/feeds/calendar/ID', '/activities/ID', '/activities/ID/edit', '/activities/ID/remove', '/admin/members/ID', '/admin/members/ID/suspend', '/admin/members/ID/ID', '/admin/proposals/ID', '/invitation/ID', '/invitation/ID/second-factor', '/password/ID', '/ID', '/ID/ID']
/** Parameters that a page reads by itself, asked for alone too: together, one that is refused first hides the others. */
const alone = ['q', 'at', 'from', 'sort', 'open', 'columns', 'rows', 'year', 'pick', 'actor']
const known = [200, 303, 307, 308, 400, 404, 431]

for (const account of ['', 'secretariat']) {
  test(`no parameter of an address breaks a page for ${account || 'a visitor'}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const { request } = account ? await memberPage(browser, account) : await newPage(browser)
    const broken: string[] = []
    const ask = async (address: string) => {
      const status = (await request.get(address, { maxRedirects: 0 })).status()
      if (!known.includes(status)) broken.push(`${status} ${address.slice(0, 120)}`)
    }
    for (const page of account ? pages : pages.filter((one) => /sign-in|password/.test(one))) {
      for (const [at, value] of absurd.entries()) {
        await ask(`${page}?${parameters.map((name) => `${name}=${value}`).join('&').slice(0, 12_000)}`)
        // Lists of the same, which are read in one way whatever the value.
        if (at % 6 === 0) await ask(`${page}?${parameters.map((name) => `${name}=${value}&${name}[]=${value}&${name}=`).join('&').slice(0, 12_000)}`)
      }
      for (const name of alone) await ask(`${page}?${name}=${place('a\u0000')}`)
    }
    for (const record of records) for (const value of absurd) await ask(record.replaceAll('ID', value))
    expect(broken).toEqual([])
  })
}

test('an id that is none, one that nobody has and one that is hidden are not found, in the same words', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.belarus')
  for (const record of ['/directory/ID', '/directory/ID/edit', '/organizations/ID', '/activities/ID']) {
    const texts = []
    for (const id of [random, 'x', '1', 'a%00b']) {
      const answer = await page.goto(record.replaceAll('ID', id))
      expect(answer?.status(), `${record} ${id}`).toBe(404)
      texts.push(await page.locator('main').innerText())
    }
    expect(new Set(texts).size).toBe(1)
  }
})
