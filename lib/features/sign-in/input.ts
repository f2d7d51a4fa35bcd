import { z } from 'zod'
import { latinDigits } from '@/lib/platform/auth/typed-code'
import { requiredLine } from '@/lib/platform/forms/text'
import { locales } from '@/lib/platform/i18n/locale'
import { isTimeZone } from '@/lib/platform/time/zones'

const email = requiredLine(254, 'sign-in.email.missing').transform((typed) => typed.toLowerCase())
// Taken as typed. The length that is too long for anything is cut off by refusing, never by shortening.
const password = z.string('sign-in.password.missing').min(1, 'sign-in.password.missing').max(1000, 'sign-in.newPassword.long')
const newPassword = z.string('sign-in.newPassword.short').max(1000, 'sign-in.newPassword.long')
const code = requiredLine(40, 'sign-in.code.missing').transform(latinDigits)
// Where to go on to is not worth refusing a password for: what is no path leads to the first page.
const next = z.string().max(1000).catch('')

export const signInInput = z.object({ email, password, next })
export const codeInput = z.object({ code, next })
export const recoveryInput = z.object({ recoveryCode: code, next })
export const forgottenInput = z.object({ email })
export const newPasswordInput = z.object({ link: z.string().max(200), newPassword })
export const changedPasswordInput = z.object({ password, newPassword })
export const confirmInput = z.object({ password, then: z.enum(['sessions', 'second-factor', 'recovery-codes']) })
export const preferenceInput = z.object({
  locale: z.enum(locales),
  timeZone: z.string().refine(isTimeZone, 'problem.invalid'),
})
export const sessionInput = z.object({ sessionId: z.uuid() })
export const nothing = z.object({})
