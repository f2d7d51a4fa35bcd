import { expect, test } from 'vitest'
import { actsOf, type Told } from './history.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 12, 0, second))
const row = (changes: Partial<Told>): Told => ({ entryId: 'e', at: at(0), actorId: 'hana', noun: 'contact', verb: 'UPDATE', about: null, field: null, was: null, became: null, ...changes })

test('what was saved in one go is one act, newest first', () => {
  const told = [
    row({ entryId: 'a', at: at(0), field: 'function', was: 'Deputy', became: 'Head' }),
    row({ entryId: 'a', at: at(0), field: 'confirmed_at', was: null, became: 'now' }),
    row({ entryId: 'b', at: at(1), noun: 'contact_theme', verb: 'INSERT', about: 'border-security' }),
    row({ entryId: 'c', at: at(30), field: 'confirmed_at' }),
  ]
  expect(actsOf(told).map(({ changes }) => changes)).toEqual([
    [{ what: 'confirmed' }],
    [
      { what: 'field', field: 'function', was: 'Deputy', became: 'Head' },
      { what: 'covers', noun: 'contact_theme', come: ['border-security'], gone: [] },
    ],
  ])
})

test('two people at the same moment are two acts', () => {
  expect(actsOf([row({ field: 'unit' }), row({ actorId: 'yazan', field: 'unit' })])).toHaveLength(2)
})

test('a new entry is listed, whatever was written with it', () => {
  const told = [row({ verb: 'INSERT' }), row({ entryId: 'b', field: 'unit', became: 'X' }), row({ noun: 'contact_language', verb: 'INSERT', about: 'ar' })]
  expect(actsOf(told).map(({ changes }) => changes)).toEqual([[{ what: 'listed' }]])
})

test('languages that only changed places are told as that', () => {
  const moved = ['ar', 'en'].flatMap((about) => [row({ noun: 'contact_language', verb: 'DELETE', about }), row({ noun: 'contact_language', verb: 'INSERT', about })])
  expect(actsOf(moved)[0]?.changes).toEqual([{ what: 'covers', noun: 'contact_language', come: [], gone: [] }])
})

test('an address is added, changed, shown to others; its kind alone is a change without values', () => {
  const reach = (changes: Partial<Told>) => row({ noun: 'contact_reach', about: 'EMAIL', ...changes })
  const told = [
    reach({ entryId: '1', verb: 'INSERT', field: 'value' }),
    reach({ entryId: '2', field: 'value', was: 'a@example.org', became: 'b@example.org' }),
    reach({ entryId: '2', field: 'shown_to', was: 'OWN', became: 'EVERYONE' }),
    reach({ entryId: '3', field: 'kind', was: 'OFFICE', became: 'DUTY', about: 'DUTY' }),
  ]
  expect(actsOf(told)[0]?.changes).toEqual([
    { what: 'reach', kind: 'EMAIL', act: 'added', was: null, became: null },
    { what: 'reach', kind: 'EMAIL', act: 'changed', was: 'a@example.org', became: 'b@example.org' },
    { what: 'reach', kind: 'EMAIL', act: 'shown', was: 'OWN', became: 'EVERYONE' },
    { what: 'reach', kind: 'DUTY', act: 'changed', was: null, became: null },
  ])
})
