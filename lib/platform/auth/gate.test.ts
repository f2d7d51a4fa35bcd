import { expect, test } from 'vitest'
import { gate } from './gate.ts'

/** Work that ends when it is told to. */
function held() {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (name: number) => () =>
    new Promise<number>((resolve) => {
      begun.push(name)
      ends.push(() => resolve(name))
    })
  return { begun, ends, work }
}

test('so many work at once, the rest in the order in which they came, and who is too many is told at once', async () => {
  const pass = gate(2, 2)
  const { begun, ends, work } = held()
  const all = [1, 2, 3, 4].map((name) => pass(work(name)))
  expect(await pass(work(5))).toBe(null)
  expect(begun).toEqual([1, 2])
  ends[1]?.()
  expect(await all[1]).toBe(2)
  await Promise.resolve()
  expect(begun).toEqual([1, 2, 3])
  ends[0]?.()
  await all[0]
  await Promise.resolve()
  expect(begun).toEqual([1, 2, 3, 4])
  for (const end of ends) end()
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4])
})

test('work that fails gives its place back', async () => {
  const pass = gate(1, 0)
  await expect(pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await pass(async () => 'yes')).toBe('yes')
})
