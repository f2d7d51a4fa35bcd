import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { vcard, type Card } from './vcard.ts'

const card: Card = {
  id: 'b1f0c8a0-0000-4000-8000-000000000001',
  name: 'Hana Al-Tarifi',
  ownName: 'هناء الطريفي',
  ownNameLang: 'ar',
  function: 'Head, Border Security Unit',
  functionLang: 'en',
  unit: 'Ministry of Interior; Borders',
  organization: 'Jordan',
  role: 'Lead focal point',
  place: 'Amman',
  country: 'Jordan',
  timeZone: 'Asia/Amman',
  languages: ['ar', 'en'],
  themes: ['Border security and management', 'Foreign terrorist fighters'],
  reach: [
    { kind: 'EMAIL', value: 'h.altarifi@example.org' },
    { kind: 'OFFICE', value: '+96265550142' },
    { kind: 'MOBILE', value: '+962790005177' },
  ],
  preferredChannel: 'OFFICE',
  changedAt: new Date('2026-11-08T09:12:00.123Z'),
  source: 'https://coordination.example.org/directory/b1f0c8a0-0000-4000-8000-000000000001',
  note: 'TLP:GREEN\nFrom the directory.',
}

/** The values of a property as ical.js reads them back. */
const read = (written: string, property: string) => new ICAL.Component(ICAL.parse(written)).getAllProperties(property).map((found) => found.getFirstValue())
const unfolded = (written: string) => written.replaceAll('\r\n ', '').split('\r\n')

test('a card says what RFC 6350 asks for, each thing in its place', () => {
  expect(unfolded(vcard(card))).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//Global Counter-Terrorism Coordination Platform//Directory//EN',
    'UID:urn:uuid:b1f0c8a0-0000-4000-8000-000000000001',
    'KIND:individual',
    'REV:20261108T091200Z',
    'SOURCE:https://coordination.example.org/directory/b1f0c8a0-0000-4000-8000-000000000001',
    'FN;ALTID=1:Hana Al-Tarifi',
    'N;ALTID=1:;Hana Al-Tarifi;;;',
    'FN;ALTID=1;LANGUAGE=ar:هناء الطريفي',
    'N;ALTID=1;LANGUAGE=ar:;هناء الطريفي;;;',
    'ORG:Jordan;Ministry of Interior\\; Borders',
    'TITLE;LANGUAGE=en:Head\\, Border Security Unit',
    'ROLE:Lead focal point',
    'EMAIL;TYPE=work:h.altarifi@example.org',
    'TEL;VALUE=uri;TYPE=work,voice;PREF=1:tel:+96265550142',
    'TEL;VALUE=uri;TYPE=work,cell:tel:+962790005177',
    'ADR;TYPE=work:;;;Amman;;;Jordan',
    'TZ:Asia/Amman',
    'LANG;PREF=1:ar',
    'LANG;PREF=2:en',
    'CATEGORIES:Border security and management,Foreign terrorist fighters',
    'NOTE:TLP:GREEN\\nFrom the directory.',
    'END:VCARD',
    '',
  ])
})

test('what there is not is left out', () => {
  const bare = vcard({ ...card, ownName: null, ownNameLang: null, unit: null, role: null, place: null, languages: [], themes: [], reach: [], preferredChannel: null })
  const said = unfolded(bare).map((line) => line.split(/[:;]/)[0])
  expect(said).toEqual(['BEGIN', 'VERSION', 'PRODID', 'UID', 'KIND', 'REV', 'SOURCE', 'FN', 'N', 'ORG', 'TITLE', 'TZ', 'NOTE', 'END', ''])
})

describe('for all text', () => {
  const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })
  const plain = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')

  test('a name, a function and a note come back as they were, whatever is in them', () => {
    fc.assert(
      fc.property(anything, anything, anything, (name, held, note) => {
        const written = vcard({ ...card, ownName: null, name, function: held, note })
        expect(read(written, 'fn')).toEqual([plain(name)])
        expect(read(written, 'title')).toEqual([plain(held)])
        expect(read(written, 'note')).toEqual([plain(note)])
      }),
    )
  })

  test('organization, unit and themes keep their borders', () => {
    // ical.js writes a backslash before a border rightly, and reads it wrongly: `a\\;b` is two parts.
    const part = anything.filter((text) => plain(text) !== '' && !plain(text).endsWith('\\'))
    fc.assert(
      fc.property(part, part, fc.array(part, { minLength: 2, maxLength: 4 }), (organization, unit, themes) => {
        const written = vcard({ ...card, organization, unit, themes })
        expect(read(written, 'org')).toEqual([[plain(organization), plain(unit)]])
        expect(new ICAL.Component(ICAL.parse(written)).getFirstProperty('categories')?.getValues()).toEqual(themes.map(plain))
      }),
    )
  })

  test('no line is longer than 75 octets, none is broken inside a character, all end as the standard says', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const written = Buffer.from(vcard({ ...card, name, note: name.repeat(5) }))
        const lines = written.toString('binary').split('\r\n')
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(75)
        expect(lines.every((line) => !line.includes('\n'))).toBe(true)
        expect(lines.some((line) => Buffer.from(line, 'binary').toString('utf8').includes('\uFFFD'))).toBe(plain(name).includes('\uFFFD'))
      }),
    )
  })
})
