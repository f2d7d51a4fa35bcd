import { describe, expect, test } from 'vitest'
import { roles, type Role } from '@/lib/platform/auth/viewer'
import { memberStates } from './codes.ts'
import { canAdminister, canConsider, canDecide, canGive, canInvite, canNominate, canReadOutbox, canTryAgain, memberAbilities, type Membership } from './policy.ts'

const viewer = (role: Role, organizationId = 'jordan') => ({ id: `viewer of ${organizationId}`, organizationId, role })
const secretariat = viewer('SECRETARIAT', 'unoct')
const lead = viewer('LEAD_FOCAL_POINT')
const focal = viewer('FOCAL_POINT')
const member = (change: Partial<Membership> = {}): Membership => ({
  id: 'yazan',
  organizationId: 'jordan',
  role: 'FOCAL_POINT',
  state: 'ACTIVE',
  lastSecretariat: false,
  proposed: [],
  ...change,
})
const nothing = { change: [], propose: [], inviteAgain: false }

describe('the console', () => {
  test('is for the Secretariat and leads', () => {
    expect(roles.filter((role) => canAdminister(viewer(role)))).toEqual(['LEAD_FOCAL_POINT', 'SECRETARIAT'])
    expect([secretariat, lead, focal].map(canInvite)).toEqual([true, false, false])
    expect([secretariat, lead, focal].map(canNominate)).toEqual([false, true, false])
    expect([secretariat, lead, focal].map(canReadOutbox)).toEqual([true, false, false])
  })
  test('shows a lead the own organization alone', () => {
    expect(canConsider(secretariat, member())).toBe(true)
    expect(canConsider(lead, member())).toBe(true)
    expect(canConsider(viewer('LEAD_FOCAL_POINT', 'kenya'), member())).toBe(false)
    expect(canConsider(focal, member())).toBe(false)
  })
})

describe('the Secretariat', () => {
  test('does with each state what there is to do', () => {
    const of = memberStates.map((state) => [state, memberAbilities(secretariat, member({ state }))])
    expect(Object.fromEntries(of)).toEqual({
      NOMINATED: nothing,
      INVITED: { change: ['END', 'CHANGE_ROLE'], propose: [], inviteAgain: true },
      ACTIVE: { ...nothing, change: ['SUSPEND', 'END', 'CHANGE_ROLE', 'START_OVER'] },
      SUSPENDED: { ...nothing, change: ['REINSTATE', 'END', 'CHANGE_ROLE', 'START_OVER'] },
      ENDED: nothing,
    })
  })
  test('does nothing to itself, and never ends with nobody', () => {
    const own = member({ id: secretariat.id, organizationId: 'unoct', role: 'SECRETARIAT' })
    expect(memberAbilities(secretariat, own)).toEqual(nothing)
    expect(memberAbilities(secretariat, { ...own, id: 'oskar' }).change).toContain('END')
    expect(memberAbilities(secretariat, { ...own, id: 'oskar', lastSecretariat: true })).toEqual(nothing)
  })
  test('gives its role to its own organization alone', () => {
    expect(canGive(secretariat, 'SECRETARIAT', 'unoct')).toBe(true)
    expect(canGive(secretariat, 'SECRETARIAT', 'jordan')).toBe(false)
    expect(canGive(lead, 'SECRETARIAT', 'jordan')).toBe(false)
    expect(canGive(lead, 'LEAD_FOCAL_POINT', 'jordan')).toBe(true)
  })
  test('decides once', () => {
    expect(canDecide(secretariat, { decision: null })).toBe(true)
    expect(canDecide(secretariat, { decision: 'DECLINED' })).toBe(false)
    expect(canDecide(lead, { decision: null })).toBe(false)
  })
  test('lets only a message that failed be tried again', () => {
    expect(['WAITING', 'SENT', 'FAILED'].filter((state) => canTryAgain(secretariat, { state }))).toEqual(['FAILED'])
    expect(canTryAgain(lead, { state: 'FAILED' })).toBe(false)
  })
})

describe('a lead', () => {
  test('proposes for colleagues what fits their state', () => {
    expect(memberAbilities(lead, member())).toEqual({ ...nothing, propose: ['SUSPEND', 'END', 'CHANGE_ROLE', 'START_OVER'] })
    expect(memberAbilities(lead, member({ state: 'SUSPENDED' })).propose).toEqual(['REINSTATE', 'END', 'CHANGE_ROLE', 'START_OVER'])
    expect(memberAbilities(lead, member({ state: 'NOMINATED' }))).toEqual(nothing)
  })
  test('proposes each thing once until it is decided', () => {
    expect(memberAbilities(lead, member({ proposed: ['END'] })).propose).toEqual(['SUSPEND', 'CHANGE_ROLE', 'START_OVER'])
  })
  test('proposes nothing for themselves, for another organization, for the Secretariat', () => {
    expect(memberAbilities(lead, member({ id: lead.id }))).toEqual(nothing)
    expect(memberAbilities(lead, member({ organizationId: 'kenya' }))).toEqual(nothing)
    expect(memberAbilities(lead, member({ role: 'SECRETARIAT' }))).toEqual(nothing)
  })
})

test('a focal point does nothing with memberships', () => {
  for (const state of memberStates) expect(memberAbilities(focal, member({ state }))).toEqual(nothing)
})
