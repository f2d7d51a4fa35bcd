import { expect, test } from 'vitest'
import { freshnessOf } from './freshness.tsx'

const now = new Date('2026-11-24T15:10:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

test.each([
  [0, 'full'],
  [92, 'full'],
  [93, 'half'],
  [184, 'half'],
  [185, 'hollow'],
])('an entry confirmed %s days ago is %s', (days, level) => {
  expect(freshnessOf(ago(days), now)).toBe(level)
})

test('an entry that nobody confirmed is hollow', () => {
  expect(freshnessOf(null, now)).toBe('hollow')
})
