import { expect, test } from 'vitest'
import { dayIn, isTimeZone, offsetMinutes, timeZones } from './zones.ts'

const noon = new Date('2026-11-24T12:00:00Z')

test('a day is that of the place', () => {
  expect(dayIn('Pacific/Kiritimati', noon)).toBe('2026-11-25')
  expect(dayIn('Pacific/Pago_Pago', new Date('2026-11-24T05:00:00Z'))).toBe('2026-11-23')
})

test.each([
  ['Asia/Amman', noon, 180],
  ['Asia/Kathmandu', noon, 345],
  ['America/New_York', noon, -300],
  ['America/New_York', new Date('2026-07-01T12:00:00Z'), -240],
  ['UTC', new Date('2026-11-24T23:59:59.999Z'), 0],
])('%s at %s is %d minutes ahead of UTC', (zone, at, minutes) => {
  expect(offsetMinutes(zone, at)).toBe(minutes)
})

test('zones are those of the IANA database', () => {
  expect(isTimeZone('Africa/Nairobi')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
  expect(timeZones).toContain('Asia/Amman')
})

test('a zone goes by its present name, and each can be used', () => {
  expect(timeZones).toContain('Asia/Kolkata')
  expect(timeZones).not.toContain('Asia/Calcutta')
  expect(timeZones.map((zone) => offsetMinutes(zone, noon)).every(Number.isInteger)).toBe(true)
  expect(new Set(timeZones).size).toBe(timeZones.length)
})
