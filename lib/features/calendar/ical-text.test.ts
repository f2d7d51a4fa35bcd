import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type FeedEvent, icalendar } from './ical.ts'
import { calendarOf, workshop } from './ical-samples.ts'

const written = (change: Partial<FeedEvent>) => icalendar(calendarOf([{ ...workshop, ...change }]))
const read = (text: string, property: string) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')?.getFirstPropertyValue(property)

describe('for all text', () => {
  const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })
  const plain = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')

  test('title, place and description come back as they were, and nothing in them becomes a property', () => {
    fc.assert(
      fc.property(anything, anything, anything, (title, place, description) => {
        const text = written({ title, place, description, facts: [] })
        expect([read(text, 'summary'), read(text, 'description') ?? '', read(text, 'location') ?? '']).toEqual([title, description, place].map(plain))
      }),
    )
    expect(written({ title: 'x\r\nATTENDEE:mailto:a@example.org' })).not.toMatch(/^ATTENDEE/m)
  })

  test('Arabic and marks of direction are folded between characters, at 75 octets', () => {
    const arabic = `${'ورشة عمل حول أمن الحدود، '.repeat(8)}\u200f(\u200eKenya\u200f)`
    const rows = Buffer.from(written({ title: arabic, description: arabic.repeat(3) })).toString('binary').split('\r\n')
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(75)
    expect(rows.some((row) => Buffer.from(row, 'binary').toString('utf8').includes('\uFFFD'))).toBe(false)
    expect(read(written({ title: arabic }), 'summary')).toBe(arabic)
  })
})
