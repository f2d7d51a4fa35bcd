import { expect, test } from 'vitest'
import { tie } from './field.tsx'

test('a control is tied to its hint and its error, in that order', () => {
  expect(tie('email', { hint: 'As on the letter', error: 'No @' })).toEqual({ id: 'email', 'aria-describedby': 'email-hint email-error', 'aria-invalid': true })
})

test('a control without words beside its label carries nothing it does not need', () => {
  expect(tie('email', {})).toEqual({ id: 'email' })
})
