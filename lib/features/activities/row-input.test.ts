import { expect, test } from 'vitest'
import { isTouched, rowInput, rowPrint, rowsInput } from './row-input.ts'

const id = '0d8f7a1e-1111-4222-8333-444455556666'
const typed = { status: 'PIPELINE', plannedStartsOn: '2026-01-01', plannedEndsOn: '', actualStartsOn: '', actualEndsOn: '', progressPercent: '', progressText: '' }
const sent = (change: Partial<typeof typed> = {}, was = rowPrint(rowInput.parse(typed))) => {
  const [row] = rowsInput.parse({ [`${id}-version`]: '3', [`${id}-was`]: was, ...Object.fromEntries(Object.entries({ ...typed, ...change }).map(([name, value]) => [`${id}-${name}`, value])) }).rows
  if (!row) throw new Error('no row')
  return row
}

test('per cents are whole numbers from 0 to 100, in Latin or Arabic digits, or nothing', () => {
  const read = (progressPercent: string) => rowInput.safeParse({ ...typed, progressPercent }).data?.progressPercent
  expect(['', '0', '40', ' 100 % ', '٤٠٪'].map(read)).toEqual([null, 0, 40, 100, 40])
  expect(['101', '110', '-1', '4.5', 'half', '1e2'].map(read)).toEqual(Array.from({ length: 6 }, () => undefined))
})

test('days exist, and do not run backwards', () => {
  expect(sent({ plannedStartsOn: '2026-02-30' }).read).toEqual({ faults: { plannedStartsOn: 'activity-views.rows.noDay' } })
  expect(sent({ plannedEndsOn: '2025-12-31' }).read).toEqual({ faults: { plannedEndsOn: 'activity-views.rows.reversed' } })
  expect(sent({ actualStartsOn: '2026-03-02', actualEndsOn: '2026-03-01' }).read).toEqual({ faults: { actualEndsOn: 'activity-views.rows.reversed' } })
})

test('a row is touched when it says something else than it was opened with, however lines end', () => {
  expect(isTouched(sent())).toBe(false)
  expect(isTouched(sent({ progressPercent: '5' }))).toBe(true)
  expect(isTouched(sent({ progressPercent: '500' }))).toBe(true)
  const lines = rowPrint(rowInput.parse({ ...typed, progressText: 'one\ntwo' }))
  expect(isTouched(sent({ progressText: 'one\r\ntwo ' }, lines))).toBe(false)
})

test('what is no row of the form is left alone: forged ids, statuses, versions', () => {
  expect(rowsInput.parse({ 'x-version': '1', [`${id}-status`]: 'CLOSED', 'list': ['a', 'b'] })).toEqual({ list: '', rows: [] })
  expect(sent({ status: 'DONE' }).read).toMatchObject({ faults: { status: expect.any(String) } })
  expect(rowsInput.parse({ [`${id}-version`]: 'many' }).rows[0]?.version).toBe(0)
})
