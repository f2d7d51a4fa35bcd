import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, inLanes, replaced, weekStart, weeksOf } from './month.ts'

const entry = (name: string, firstDay: string, lastDay = firstDay) => ({ name, firstDay, lastDay })

test('a week begins on Monday, or on Sunday where the language says so', () => {
  expect(weekStart('2026-11-28', 0)).toBe('2026-11-23')
  expect(weekStart('2026-11-28', 1)).toBe('2026-11-22')
  expect(weekStart('2026-11-22', 1)).toBe('2026-11-22')
})

test('bars lie over their days, side by side where they have room, and go on in the next week', () => {
  const [first, second] = weeksOf([entry('b', '2026-11-25', '2026-12-01'), entry('a', '2026-11-23', '2026-11-24'), entry('c', '2026-11-25')], '2026-11-23', 2, 3)
  expect(first?.lanes.map((lane) => lane.map((cell) => `${cell.entry?.name ?? '-'}${cell.span}${cell.goesOn ? '>' : ''}`))).toEqual([['a2', 'b5>'], ['-1', '-1', 'c1', '-1', '-1', '-1', '-1']])
  expect(second?.lanes.map((lane) => lane.map((cell) => `${cell.cameFrom ? '<' : ''}${cell.entry?.name ?? '-'}${cell.span}`))).toEqual([['<b2', '-1', '-1', '-1', '-1', '-1']])
})

test('what finds no lane is counted on its days', () => {
  const [week] = weeksOf([1, 2, 3, 4].map((number) => entry(String(number), '2026-11-24')), '2026-11-23', 1, 3)
  expect(week?.more).toEqual([0, 1, 0, 0, 0, 0, 0])
})

test('what lies in lanes is named once, and something else takes its place', () => {
  const weeks = weeksOf([entry('long', '2026-11-24', '2026-12-02'), entry('other', '2026-11-24'), entry('none', '2026-11-24')], '2026-11-23', 2, 2)
  expect(inLanes(weeks).map(({ name }) => name)).toEqual(['long', 'other'])
  const named = replaced(weeks, ({ name }) => (name === 'other' ? null : name))
  expect(named.map(({ lanes }) => lanes.map((lane) => lane.map((cell) => `${cell.entry ?? '-'}${cell.span}`)))).toEqual([[['-1', 'long6'], ['-1', '-1', '-1', '-1', '-1', '-1', '-1']], [['long3', '-1', '-1', '-1', '-1']]])
  expect(named.map(({ more }) => more)).toEqual(weeks.map(({ more }) => more))
})

test('every lane is seven days wide, and no entry stands on a day that is not its own', () => {
  const day = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.integer({ min: 0, max: 20 })), { maxLength: 30 }), (spans) => {
      const entries = spans.map(([from, length], at) => entry(String(at), addDays('2026-11-20', from), addDays('2026-11-20', from + length)))
      for (const week of weeksOf(entries, '2026-11-23', 5, 4)) {
        for (const lane of week.lanes) {
          expect(lane.reduce((sum, { span }) => sum + span, 0)).toBe(7)
          for (const cell of lane) expect(cell.entry === null || (cell.entry.firstDay <= cell.key && addDays(cell.key, cell.span - 1) <= cell.entry.lastDay)).toBe(true)
        }
      }
    }),
  )
})
