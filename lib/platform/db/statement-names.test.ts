import { expect, test } from 'vitest'
import { statementNames } from './statement-names'

const ask = (name: ReturnType<typeof statementNames>, sql: string) => name({ sql })

test('a statement is named when it comes the second time, and keeps its name', () => {
  const name = statementNames(10)
  expect([1, 2, 3].map(() => ask(name, 'SELECT 1'))).toEqual(['', 'q0', 'q0'])
  expect([1, 2, 3].map(() => ask(name, 'SELECT 2'))).toEqual(['', 'q1', 'q1'])
  expect(ask(name, 'SELECT 1')).toBe('q0')
})

test('only so many are named, and those that are stay so', () => {
  const name = statementNames(2)
  for (const sql of ['a', 'a', 'b', 'b', 'c', 'c', 'c']) ask(name, sql)
  expect(['a', 'b', 'c'].map((sql) => ask(name, sql))).toEqual(['q0', 'q1', ''])
})

test('what comes once is forgotten again', () => {
  const name = statementNames(2)
  ask(name, 'once')
  for (let other = 0; other < 8; other++) ask(name, `other ${other}`)
  expect(ask(name, 'once')).toBe('')
  expect(ask(name, 'once')).toBe('q0')
})
