import { describe, expect, test } from 'vitest'
import { abilities, canList, type Entry } from './policy.ts'

const own = { contactId: 'c1', organizationId: 'jordan', role: 'FOCAL_POINT' } as const
const lead = { ...own, contactId: 'c2', role: 'LEAD_FOCAL_POINT' } as const
const stranger = { contactId: 'c3', organizationId: 'kenya', role: 'LEAD_FOCAL_POINT' } as const
const secretariat = { contactId: 'c4', organizationId: 'unoct', role: 'SECRETARIAT' } as const
const entry: Entry = { id: 'c1', organizationId: 'jordan', standing: 'LISTED', hasAccount: true }
const none = { edit: false, confirm: false, end: false, ask: false }

describe('an entry with an account', () => {
  test.each([
    ['its holder', own, { ...none, edit: true, confirm: true }],
    ['the lead of its organization', lead, { ...none, edit: true, confirm: true }],
    ['a colleague', { ...own, contactId: 'c9' }, none],
    ['the lead of another organization', stranger, { ...none, ask: true }],
    ['the Secretariat', secretariat, { ...none, ask: true }],
  ])('%s', (_who, viewer, can) => expect(abilities(viewer, entry)).toEqual(can))
})

test('a lead ends whom the organization lists without an account, and nobody else does', () => {
  const listed = { ...entry, id: 'c7', hasAccount: false }
  expect([own, lead, stranger, secretariat].map((viewer) => abilities(viewer, listed).end)).toEqual([false, true, false, false])
})

test('a suspended entry is neither edited nor asked for', () => {
  const suspended = { ...entry, standing: 'SUSPENDED' }
  expect([own, lead, stranger, secretariat].map((viewer) => abilities(viewer, suspended))).toEqual([none, none, none, none])
})

test('leads list contacts', () => {
  expect([own, lead, stranger, secretariat].map(canList)).toEqual([false, true, true, false])
})
