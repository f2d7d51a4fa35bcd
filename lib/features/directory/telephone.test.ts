import { expect, test } from 'vitest'
import { readTelephone, shownTelephone } from './telephone.ts'

test.each([
  ['06 555 0142', 'JO', '+96265550142'],
  ['+962 6 555 0142', null, '+96265550142'],
  ['+962-6-555-0142', 'KE', '+96265550142'],
  ['٠٧٩٠٠٠٥١٧٧', 'JO', '+962790005177'],
  ['(0)20 7946 0958', 'GB', '+442079460958'],
  ['00962 6 555 0142', 'JO', '+96265550142'],
])('%s typed in %s is %s', (typed, country, number) => {
  expect(readTelephone(typed, country)).toEqual({ number })
})

test.each([
  ['06 555 0142', null],
  ['12345', 'JO'],
  ['+999 555 0142', 'JO'],
  ['call me at 06 555 0142', 'JO'],
  ['', 'JO'],
  ['06 555 0142', 'XX'],
])('%s typed in %s is no number', (typed, country) => {
  expect(readTelephone(typed, country)).toEqual({ fault: 'contact.reach.wrongNumber' })
})

test('an extension cannot be kept, and says so', () => {
  expect(readTelephone('+962 6 555 0142 ext. 12', 'JO')).toEqual({ fault: 'contact.reach.extension' })
})

test('a number is shown as people read it', () => {
  expect(shownTelephone('+96265550142')).toBe('+962 6 555 0142')
  expect(shownTelephone('nonsense')).toBe('nonsense')
})
