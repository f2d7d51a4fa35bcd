import { expect, test } from 'vitest'
import { markings, strictest } from './markings.ts'
import { mayLeave } from './policy.ts'

test('what may leave, by marking', () => {
  const ways = ['export', 'feed', 'mail'] as const
  expect(markings.map((marking) => [marking, ...ways.filter((way) => mayLeave(marking, way))].join(' '))).toEqual([
    'CLEAR export feed mail',
    'GREEN export feed mail',
    'AMBER export',
    'AMBER+STRICT export',
    'RED',
  ])
})

test('many markings leave under the strictest', () => {
  expect(strictest(['GREEN', 'AMBER', 'CLEAR'])).toBe('AMBER')
  expect(strictest([])).toBe('GREEN')
})
