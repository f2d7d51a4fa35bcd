import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { vcard } from './vcard.ts'

// Real address books' cards, where they are; samples of our own where they are not.
const folder = join(resolve(process.env['CORPUS_DIR'] ?? '../shared/data/fixtures'), 'vcf')
const own = {
  'own-4.0.vcf': 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN;ALTID=1:Amina Wanjiru\r\nFN;ALTID=1;LANGUAGE=ar:أمينة\r\nTEL;VALUE=uri;TYPE=work,voice:tel:+254205550100\r\nEND:VCARD\r\n',
  'own-3.0.vcf': 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Wanjiru;Amina;;;\r\nFN:Amina Wanjiru\r\nEMAIL;TYPE=INTERNET:amina@example.org\r\nEND:VCARD\r\n',
}
const corpus: [string, string][] = existsSync(folder)
  ? readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  : Object.entries(own)

/** The cards of a file as the reader of these tests reads them; ical.js wants no byte-order mark, and one end to a line. */
function cards(text: string): ICAL.Component[] {
  const read: unknown = ICAL.parse(text.replace(/^\uFEFF/, '').replace(/\r+\n/g, '\r\n'))
  const list = Array.isArray(read) && typeof read[0] === 'string' ? [read] : Array.isArray(read) ? read : []
  return list.map((card) => new ICAL.Component(card))
}

// vCard 2.1 folds and encodes in its own way (quoted-printable); the platform neither reads nor writes it.
const isOld = (text: string) => /^VERSION:2\.1/im.test(text)

test('the reader that checks our cards reads the cards of others', () => {
  const tried = corpus.filter(([, text]) => !isOld(text))
  console.log(`vCards: ${tried.length} files of versions 3.0 and 4.0 tried, ${corpus.length - tried.length} of version 2.1 left out, from ${existsSync(folder) ? 'the corpus' : 'samples of our own'}`)
  expect(tried.length).toBeGreaterThan(0)
  for (const [name, text] of tried) {
    const found = cards(text)
    expect(found.length, name).toBeGreaterThan(0)
    expect(found.every((card) => card.getAllProperties().length > 1), name).toBe(true)
  }
})

test('names that others wrote come back from our cards as they were', () => {
  const names = corpus.filter(([, text]) => !isOld(text)).flatMap(([, text]) => cards(text).map((card) => card.getFirstPropertyValue('fn')))
  for (const name of names.filter((one) => typeof one === 'string')) {
    expect(cards(vcard({ ...blank, name })).map((card) => card.getFirstPropertyValue('fn'))).toEqual([name])
  }
})

test('an address-book program of Debian reads ours', () => {
  const place = mkdtempSync(join(tmpdir(), 'cards-'))
  const file = join(place, 'card.vcf')
  writeFileSync(file, vcard({ ...blank, name: 'Zoë; “Zed”, O’Neill', ownName: '佐伊', ownNameLang: 'zh', reach: [{ kind: 'EMAIL', value: 'zoe@example.org' }] }))
  try {
    const said = execFileSync('/usr/bin/python3', ['-c', program, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    expect(JSON.parse(said)).toEqual({ names: ['Zoë; “Zed”, O’Neill', '佐伊'], email: 'zoe@example.org', org: ['Kenya', 'Ministry of Interior'] })
  } catch (fault) {
    if (!/No module named 'vobject'|ENOENT/.test(String(fault))) throw fault
    console.log('python3-vobject is not installed here: not tried')
  } finally {
    rmSync(place, { recursive: true })
  }
})

const program = `
import json, sys, vobject
card = vobject.readOne(open(sys.argv[1], encoding='utf-8', newline='').read())
print(json.dumps({'names': [fn.value for fn in card.contents['fn']], 'email': card.email.value, 'org': card.org.value}))`

const blank = {
  id: 'b1f0c8a0-0000-4000-8000-000000000002',
  name: '',
  ownName: null,
  ownNameLang: null,
  function: 'Officer',
  functionLang: 'en',
  unit: 'Ministry of Interior',
  organization: 'Kenya',
  role: null,
  place: null,
  country: null,
  timeZone: 'Africa/Nairobi',
  languages: [],
  themes: [],
  reach: [],
  preferredChannel: null,
  changedAt: new Date('2026-11-08T09:12:00Z'),
  source: 'https://coordination.example.org/directory/b1f0c8a0-0000-4000-8000-000000000002',
  note: 'TLP:GREEN',
}
