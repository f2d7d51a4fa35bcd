import { describe, expect, test } from 'vitest'
import { isInstant, pageOf, pageSize, readPlace, writePlace } from './keyset.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const all = Array.from({ length: 120 }, (_, n) => ({ key: String(n).padStart(4, '0'), id: uuid(n) }))
const mark = (row: { key: string; id: string }) => row

/** What a query answers: the rows after the place, or those before it, nearest first. */
function read(token: string | null) {
  const at = readPlace(token ?? undefined)
  const found = at?.back ? all.filter((row) => row.key < at.key).reverse() : all.filter((row) => !at || row.key > at.key)
  return pageOf(found.slice(0, pageSize + 1), at, mark)
}

describe('paging by keyset', () => {
  test('goes through a list to its end and back to its beginning, each row once, numbered', () => {
    const first = read(null)
    expect([first.from, first.to, first.previous]).toEqual([1, 50, null])
    const second = read(first.next)
    expect([second.from, second.to, second.rows[0]?.key]).toEqual([51, 100, '0050'])
    const third = read(second.next)
    expect([third.from, third.to, third.next]).toEqual([101, 120, null])
    const back = read(third.previous)
    expect([back.from, back.to, back.rows]).toEqual([51, 100, second.rows])
    const start = read(back.previous)
    expect([start.from, start.previous, start.rows]).toEqual([1, null, first.rows])
  })
  test('an empty list has one empty page', () => {
    expect(pageOf([], null, mark)).toEqual({ rows: [], from: 1, to: 0, previous: null, next: null })
  })
  test('an address that is not ours is the first page', () => {
    for (const token of [undefined, '', 'x', '!!!', writePlace({ key: 'a', id: 'b', from: 1, back: false }), 'a'.repeat(2000), Buffer.from('null').toString('base64url')]) {
      expect(readPlace(token)).toBeNull()
    }
    expect(readPlace(writePlace({ key: 'é ٣ 中', id: uuid(1), from: 51, back: true }))).toEqual({ key: 'é ٣ 中', id: uuid(1), from: 51, back: true })
  })

  test('a key that no list has is not ours either', () => {
    const token = (key: string) => writePlace({ key, id: uuid(1), from: 1, back: false })
    for (const key of ['a\u0000', '\ud800', '\u001b[0m']) expect(readPlace(token(key))).toBeNull()
    expect(readPlace(token('a\nb'))?.key).toBe('a\nb')
    expect(readPlace(token('9'.repeat(300)), isInstant)).toBeNull()
  })
  test.each([
    ['2026-11-22 22:03:13.123456+00', true],
    ['2026-11-22 22:03:13+05:30', true],
    ['2026-11-22T22:03:13.123456Z', true],
    ['2026-02-31 22:03:13+00', false],
    ['0000-01-01 00:00:00+00', false],
    ['2026-11-22', false],
    ['infinity', false],
    ['now', false],
    ['', false],
  ])('"%s" as an instant: %s', (key, is) => {
    expect(isInstant(key)).toBe(is)
  })
})
