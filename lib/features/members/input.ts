import { z } from 'zod'
import { roles } from '@/lib/platform/auth/viewer'
import { calendarDay, line, optionalLine, paragraph, requiredLine } from '@/lib/platform/forms/text'
import { locales } from '@/lib/platform/i18n/locale'
import { changeVerbs, memberStates, messageStates, seats } from './codes.ts'

const language = z.string().regex(/^[a-z]{2,3}$/, 'problem.required')
const none = z.literal('').transform(() => null)

// The name that everybody can read and sort by; the own script has a field of its own.
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u

const email = requiredLine(254)
  .transform((typed) => typed.toLowerCase())
  .pipe(z.email('members.email.invalid'))

/** Why something is asked or done: one short text, which the lead and the Secretariat read. */
const reason = paragraph(1000).refine((text) => text.length > 0, 'problem.required')

const person = z.object({
  name: requiredLine(120).refine((typed) => latin.test(typed), 'members.name.latin'),
  ownName: optionalLine(120),
  ownNameLang: z.union([none, language]).default(null),
  function: requiredLine(160),
  functionLang: language,
  unit: optionalLine(160),
  email,
  seat: z.union([none, z.enum(seats)]).default(null),
  locale: z.enum(locales),
})

type Named = { ownName: string | null; ownNameLang: string | null }
const namesTheLanguage = (typed: Named) => typed.ownName === null || typed.ownNameLang !== null
const unnamed = { path: ['ownNameLang'], error: 'members.ownName.noLanguage' }

export const inviteInput = person
  .extend({ organizationId: z.uuid('problem.required'), role: z.enum(roles, 'problem.required') })
  .refine(namesTheLanguage, unnamed)
export type Invitation = z.output<typeof inviteInput>

export const nominateInput = person
  .extend({ role: z.enum(['FOCAL_POINT', 'LEAD_FOCAL_POINT'], 'problem.required'), reason: paragraph(1000).default('') })
  .refine(namesTheLanguage, unnamed)
export type Nomination = z.output<typeof nominateInput>

const id = z.uuid()
export const memberIdInput = z.object({ id })
export const suspendInput = z.object({ id, reason })
/** The name is typed again: what is ended does not come back. */
export const endInput = z.object({ id, reason, name: line(120) })
export const roleInput = z.object({ id, role: z.enum(roles, 'problem.required'), version: z.coerce.number().int() })
export const proposeInput = z.object({
  id,
  verb: z.enum(changeVerbs),
  role: z.enum(['FOCAL_POINT', 'LEAD_FOCAL_POINT']).nullable().default(null),
  reason,
})
export type Proposing = z.output<typeof proposeInput>
export const approveInput = z.object({ id })
export const declineInput = z.object({ id, reason })
export const messageIdInput = z.object({ id })

// What stands in an address may have been typed or cut off: what cannot be used is left out, and the rest counts.
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (sent) => [sent].flat().filter((one) => item.safeParse(one).success),
    z.array(item).max(50).catch([]),
  )
const first = z.preprocess((sent) => (Array.isArray(sent) ? sent[0] : sent), line(200).catch('')).default('')

const memberSorts = ['name', 'organization', 'newest'] as const

/** The state of the list of members, out of its address. */
export const memberFilters = z.object({
  q: first,
  organization: listOf(z.uuid()),
  state: listOf(z.enum(memberStates)),
  role: listOf(z.enum(roles)),
  sort: z.enum(memberSorts).catch('name'),
  at: z.string().max(1200).optional().catch(undefined),
  open: first,
})
export type MemberFilters = z.output<typeof memberFilters>

const day = z.union([none, calendarDay()]).catch(null).default(null)

/** The state of the audit trail's page: what, who, from which day to which (in the reader's time zone). */
export const auditFilters = z.object({
  noun: z.string().regex(/^[a-z_]{1,40}$/).nullable().catch(null).default(null),
  who: first,
  actor: z.uuid().nullable().catch(null).default(null),
  from: day,
  until: day,
  at: z.string().max(1200).optional().catch(undefined),
})
export type AuditFilters = z.output<typeof auditFilters>

export const outboxFilters = z.object({
  state: listOf(z.enum(messageStates)),
  at: z.string().max(1200).optional().catch(undefined),
})
export type OutboxFilters = z.output<typeof outboxFilters>
