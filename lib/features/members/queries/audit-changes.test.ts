import { expect, test } from 'vitest'
import { changesOf } from './audit-changes.ts'

test('of a changed row only what differs is told', () => {
  const before = { id: '1', state: 'ACTIVE', role: 'FOCAL_POINT', version: 1, ended_at: null }
  expect(changesOf(before, { ...before, state: 'ENDED', version: 2, ended_at: '2026-11-22' })).toEqual([
    { field: 'state', before: 'ACTIVE', after: 'ENDED' },
    { field: 'ended_at', before: null, after: '2026-11-22' },
  ])
})
test('of a row that was made or removed, what was in it', () => {
  expect(changesOf(null, { id: '1', rows: 3, sample: false, unit: '', place: null })).toEqual([
    { field: 'rows', before: null, after: '3' },
    { field: 'sample', before: null, after: 'false' },
  ])
  expect(changesOf({ id: '1', unit: 'Law' }, null)).toEqual([{ field: 'unit', before: 'Law', after: null }])
})
test('what says nothing is told where there is nothing else', () => {
  expect(changesOf({ id: '1', version: 1 }, { id: '1', version: 2 })).toEqual([{ field: 'version', before: '1', after: '2' }])
})
test('what was forgotten has nothing to tell', () => expect(changesOf(null, null)).toEqual([]))
