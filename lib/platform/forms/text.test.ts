import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDay, line, many, optionalLine, paragraph, requiredLine } from './text'

const unwanted = /[\u202a-\u202e\u2066-\u2069\ufffd]|\p{Cs}|\p{Noncharacter_Code_Point}/u
const controls = /\p{Cc}/u
const controlsButLines = /(?!\n)\p{Cc}/u

// Any text, with what must not get in far more often than chance would bring it.
const traps = fc.constantFrom('\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009f', '\u202a', '\u202e', '\u2066', '\u2069', '\ufffe', '\uffff', '\u{1fffe}', '\ufdd0', '\ud800', '\udfff', '\ufffd')
const plain = fc.constantFrom('e\u0301', '\u1100\u1161\u11a8', 'ﻷ', 'أ', '中', '👩‍👩‍👧', '\u2126', '\t', '\r\n', '\u2028', '\u00a0', ' ')
const typed = fc.array(fc.oneof({ weight: 1, arbitrary: traps }, { weight: 4, arbitrary: plain }, { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), { maxLength: 20 }).map((parts) => parts.join(''))

const keyOf = (text: ReturnType<typeof line>, sent: unknown) => text.safeParse(sent).error?.issues[0]?.message

test('one line never lets through a control character, a turn of direction or half a character; it is NFC, trimmed, on one line, no longer than it may be', () => {
  fc.assert(
    fc.property(typed, fc.integer({ min: 0, max: 40 }), (sent, max) => {
      const got = line(max).safeParse(sent)
      if (!got.success) return
      expect(got.data).not.toMatch(controls)
      expect(got.data).not.toMatch(unwanted)
      expect(got.data).toBe(got.data.normalize('NFC').trim())
      expect([...got.data].length).toBeLessThanOrEqual(max)
      expect(line(max).parse(got.data)).toBe(got.data)
    }),
    { numRuns: 2000 },
  )
})

test('several lines neither; their ends are \\n alone', () => {
  fc.assert(
    fc.property(typed, (sent) => {
      const got = paragraph(60).safeParse(sent)
      if (!got.success) return
      expect(got.data.replaceAll('\t', '')).not.toMatch(controlsButLines)
      expect(got.data).not.toMatch(unwanted)
      expect(got.data).toBe(got.data.normalize('NFC').trim())
      expect(paragraph(60).parse(got.data)).toBe(got.data)
    }),
    { numRuns: 2000 },
  )
})

test('what is wrong with a text is said, each time by the same message', () => {
  fc.assert(
    fc.property(typed, (sent) => {
      const key = keyOf(line(10), sent)
      expect([undefined, 'problem.controls', 'problem.direction', 'problem.long']).toContain(key)
    }),
  )
})

test('every text without such characters that is short enough is taken', () => {
  const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !controls.test(text) && !unwanted.test(text))
  fc.assert(
    fc.property(letters, (sent) => {
      expect(line(200).safeParse(sent).success).toBe(true)
    }),
  )
})

describe('by name', () => {
  test.each([
    ['a NUL', 'Ha\u0000na', 'problem.controls'],
    ['an escape', '\u001b[31mHana', 'problem.controls'],
    ['a C1 control', 'Ha\u0085na', 'problem.controls'],
    ['a non-character', 'Hana\uffff', 'problem.controls'],
    ['half of a pair', 'Hana \ud83d', 'problem.controls'],
    ['a byte that was no text', 'Hana \ufffd', 'problem.controls'],
    ['an override', 'Hana \u202egro.elpmaxe', 'problem.direction'],
    ['an isolate', 'Hana \u2067x\u2069', 'problem.direction'],
    ['eleven letters', 'x'.repeat(11), 'problem.long'],
  ])('%s is refused', (_name, sent, key) => {
    expect(keyOf(line(key === 'problem.long' ? 10 : 100), sent)).toBe(key)
  })

  test('length is counted in characters, not in the halves of them, and after composing', () => {
    expect(line(3).parse('👍👍👍')).toBe('👍👍👍')
    expect(line(1).parse('e\u0301')).toBe('é')
    expect(keyOf(line(2), '👍👍👍')).toBe('problem.long')
  })

  test('what scripts need stays: joiners, marks of direction, tatweel, combining signs', () => {
    for (const text of ['می‌خواهم', 'क्‍ष', 'שלום\u200f', 'العـــربية', 'Nguyễn']) expect(line(100).parse(text)).toBe(text.normalize('NFC'))
  })
})

test('a field that must be filled is not filled with what nobody can see', () => {
  for (const sent of ['', '   ', '\u00a0', '\u200b', '\u200e\u200f', '\u2060\u00ad', '\ufeff']) expect(keyOf(requiredLine(50), sent)).toBe('problem.required')
  expect(requiredLine(50).parse('—')).toBe('—')
})

test.each([[['a', 'b']], [[]], [{}], [7], [null], [undefined], [true]])('%j is no text', (sent) => {
  expect(keyOf(line(10), sent)).toBe('problem.text')
})

test('nothing typed is nothing, and a field that was not sent too', () => {
  expect(optionalLine(10).parse('  ')).toBeNull()
  expect(optionalLine(10).parse(undefined)).toBeNull()
})

test('a choice is a list however often it was sent, up to five hundred', () => {
  expect(many(line(5)).parse(undefined)).toEqual([])
  expect(many(line(5)).parse('a')).toEqual(['a'])
  expect(many(line(5)).safeParse(Array.from({ length: 10_000 }, () => 'a')).error?.issues[0]?.message).toBe('problem.many')
})

test.each([['2026-02-28', true], ['2024-02-29', true], ['2026-02-29', false], ['0000-01-01', false], ['0999-12-31', false], ['+275760-09-13', false], ['2026-2-1', false], ['', false]])('"%s" as a day: %s', (sent, is) => {
  expect(calendarDay().safeParse(sent).success).toBe(is)
})
