import { expect, test, type Page } from '@playwright/test'
import { platform } from '../test/platform.ts'
import { memberPage, ownEntry } from './member.ts'
import { actsOf, changed, fieldsOf, post, type Fields, type Posted } from './posting.ts'
import { newPage, ownerSql } from './sign-in-steps.ts'

// What no browser sends with our forms: posted past the browser, in an Arabic session.
const arabic = /^[^A-Za-z]*\p{Script=Arabic}[^A-Za-z]*$/u
const random = '5f0c1f34-6a5b-4f1d-9d3e-0c6f9a1b2c3d'

async function openEntry(page: Page): Promise<Fields> {
  await page.goto(`${await ownEntry(page)}/edit`)
  return fieldsOf(page, 'function')
}

/** A refusal: the form again, with a sentence above it that is none of English, and so is what stands under fields. */
function expectRefusal(answer: Posted, what: string): void {
  expect(answer.status, what).toBe(200)
  expect(answer.summary, what).toMatch(arabic)
  // An address stands as an example in one of them.
  for (const sentence of Object.values(answer.errors)) expect(sentence.replace(/\S+@\S+/, ''), what).toMatch(arabic)
}

/** The fields under which something has to be said; for the rest a sentence above the form is all there is. */
const wrong: Record<string, Record<string, string>[]> = {
  function: [{ function: 'x'.repeat(161) }],
  seat: [{ seat: 'KING' }],
  preferredChannel: [{ preferredChannel: 'FAX' }],
  functionLang: [{ functionLang: 'a\u0000' }, { functionLang: 'x'.repeat(41) }],
  standInId: [{ standInId: 'me' }, { standInId: random }],
  dutyStation: [{ dutyStation: 'nowhere' }, { dutyStation: '../..' }],
  timeZone: [{ dutyStation: '', place: 'مكان', countryCode: 'JO', timeZone: 'Mars/Olympus' }],
  outFromOn: [{ outFromOn: 'tomorrow' }, { outFromOn: '0000-01-01' }, { outFromOn: '2026-02-31' }],
  outUntilOn: [{ outFromOn: '2027-01-02', outUntilOn: '2027-01-01' }],
  'reach-0-kind': [{ 'reach-0-kind': 'FAX' }],
  'reach-0-shown': [{ 'reach-0-shown': 'NOBODY' }],
  'reach-0-value': [{ 'reach-0-value': 'nobody' }, { 'reach-0-id': 'x' }],
  '': [{ id: random }, { id: 'x' }, { version: 'abc' }, { version: '1e999' }, { version: '-1' }, { version: '1.5' }, { version: '9'.repeat(30) }, { language1: 'zz' }],
}

test('a value of no kind that a field has is refused under the field, and nothing is written', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.angola', { locale: 'ar', javaScriptEnabled: false })
  const fields = await openEntry(page)
  const before = await actsOf('focal.angola')
  for (const [field, cases] of Object.entries(wrong)) {
    for (const values of cases) {
      const what = JSON.stringify(values).slice(0, 80)
      const answer = await post(page, changed(fields, values))
      expectRefusal(answer, what)
      if (field) expect(Object.keys(answer.errors), what).toContain(field)
    }
  }
  expect(await actsOf('focal.angola')).toEqual(before)
})

test('lists, objects and files where a text belongs, and fields that are missing, are refused', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.angola', { locale: 'ar', javaScriptEnabled: false })
  const fields = await openEntry(page)
  const before = await actsOf('focal.angola')
  const without = (...names: string[]) => fields.filter(([name]) => !names.includes(name))
  const odd: Record<string, Fields> = {
    'a text twice': [...fields, ['function', 'second']],
    'an object': [...without('function'), ['function[deep]', 'x']],
    'a file': changed(fields, { function: new File(['x'], 'x.txt') }),
    'a file for an id': changed(fields, { id: new File(['x'], 'x.txt') }),
    'nothing at all': fields.filter(([name]) => name.startsWith('$')),
    'no name': without('name'),
    'no function': without('function'),
    'no language of it': without('functionLang'),
    'no id': without('id'),
    'no place': without('dutyStation', 'place'),
    'ten thousand themes': [...fields, ...Array.from({ length: 10_000 }, () => ['themes', 'ftf'] as const)],
  }
  for (const [what, sent] of Object.entries(odd)) expectRefusal(await post(page, sent), what)
  expect(await actsOf('focal.angola')).toEqual(before)
})

test('a form heavier than any is turned away with a sentence, and names that mean something to programs mean nothing', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.argentina', { locale: 'ar', javaScriptEnabled: false })
  const fields = await openEntry(page)
  const before = await actsOf('focal.argentina')
  const heavy = await post(page, changed(fields, { function: 'x'.repeat(2_000_000) }))
  expect(heavy.status).toBe(413)
  expect(heavy.html).toMatch(arabic)
  expect(await actsOf('focal.argentina')).toEqual(before)
  const names: Fields = ['__proto__', 'constructor', 'prototype', 'toString', 'function[name]', '', '\u0000'].map((name) => [name, 'x'])
  const many: Fields = Array.from({ length: 5000 }, (_, at) => [`n${at}`, 'x'])
  expect((await post(page, [...fields, ...names, ...many])).location).toMatch(/\?done=saved$/)
})

test('sign-in takes what is no text for nothing, goes on nowhere that is forged, and opens no session for it', async ({ browser }) => {
  const page = await newPage(browser, { locale: 'ar', javaScriptEnabled: false })
  await page.goto('/sign-in')
  const right = { email: 'focal.armenia@example.org', password: platform().samplePassword }
  const fields = changed(await fieldsOf(page, 'email'), right)
  const odd: Fields[] = [[...fields, ['email', 'x@example.org']], [...fields, ['password', 'x']], changed(fields, { password: new File(['x'], 'x') }), fields.filter(([name]) => name !== 'password'), changed(fields, { password: 'x'.repeat(1001) }), changed(fields, { email: 'a\u0000b' })]
  for (const [at, sent] of odd.entries()) expectRefusal(await post(page, sent), String(at))
  expect(await ownerSql(`SELECT FROM core.session s JOIN core.credential k ON k.member_id = s.member_id WHERE k.email = $1`, [right.email])).toEqual([])
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/'.repeat(2000), 'a\u0000', 'javascript:alert(1)']) {
    expect((await post(page, changed(fields, { next }))).location, next.slice(0, 20)).toBe('/')
  }
})
