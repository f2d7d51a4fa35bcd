import { expect, test } from 'vitest'
import { isOut } from './presence.ts'

const day = (text: string | null) => (text ? new Date(`${text}T00:00:00Z`) : null)
const noon = new Date('2026-11-24T12:00:00Z')

test.each([
  [null, null, 'UTC', false],
  ['2026-11-20', '2026-11-24', 'UTC', true],
  ['2026-11-20', '2026-11-23', 'UTC', false],
  ['2026-11-25', '2026-11-30', 'UTC', false],
  ['2026-11-25', '2026-11-30', 'Pacific/Kiritimati', true],
  ['2026-11-20', '2026-11-24', 'Pacific/Kiritimati', false],
  ['2026-11-20', null, 'UTC', true],
  [null, '2026-11-24', 'UTC', true],
])('out from %s until %s, in %s: %s', (from, until, timeZone, out) => {
  expect(isOut({ outFromOn: day(from), outUntilOn: day(until), timeZone }, noon)).toBe(out)
})
