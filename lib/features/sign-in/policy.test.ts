import { expect, test } from 'vitest'
import { stepAfterPassword } from './policy.ts'

const member = { state: 'ACTIVE', sample: false, hasSecondFactor: false }

test('a member without a second factor sets one up, where it is required', () => {
  expect(stepAfterPassword(member, true)).toBe('setUp')
  expect(stepAfterPassword(member, false)).toBe('session')
  expect(stepAfterPassword({ ...member, sample: true }, true)).toBe('session')
})

test('whoever has a second factor is asked for it, required or not', () => {
  expect(stepAfterPassword({ ...member, hasSecondFactor: true }, false)).toBe('code')
  expect(stepAfterPassword({ ...member, hasSecondFactor: true, sample: true }, true)).toBe('code')
})

test.each(['NOMINATED', 'INVITED', 'SUSPENDED', 'ENDED'])('who is %s does not come in', (state) => {
  expect(stepAfterPassword({ ...member, state, sample: true, hasSecondFactor: true }, false)).toBe(null)
})
