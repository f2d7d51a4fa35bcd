import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classesOf } from './classes'

test('five classes of about equal size, the key says which figures are in each', () => {
  const { bounds, shadeOf } = classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 16])
  expect(bounds).toEqual([[1, 2], [3, 4], [5, 6], [7, 8], [9, 16]])
  expect([0, 1, 4, 16].map(shadeOf)).toEqual([0, 1, 2, 5])
})

test('few figures make few classes, and the most is the darkest', () => {
  const { bounds, shadeOf } = classesOf([3, 3, 7])
  expect(bounds).toEqual([[3, 3], [7, 7]])
  expect([3, 7].map(shadeOf)).toEqual([4, 5])
})

test('more is never lighter, and every figure stands in a class of the key', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 200 }), (values) => {
      const { bounds, shadeOf } = classesOf(values)
      const sorted = values.toSorted((a, b) => a - b)
      for (const [at, value] of sorted.entries()) expect(shadeOf(value)).toBeGreaterThanOrEqual(shadeOf(sorted[at - 1] ?? 0))
      for (const value of values) expect(value === 0 || bounds.some(([least, most]) => value >= least && value <= most)).toBe(true)
    }),
  )
})
