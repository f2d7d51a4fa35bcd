import { z } from 'zod'
import { isCurrency, readAmount } from '@/lib/platform/money/money'
import { line, paragraph } from '@/lib/platform/forms/text'
import { locales } from '@/lib/platform/i18n/locale'
import { amountKinds, roles, whole } from './words.ts'

// Rows that a form repeats: "country-2-code", "country-2-share". A row that is empty, or ticked for removal, is left out.

export type RowFault = { field: string; message: string }
export type Rows<Row> = { rows: Row[]; faults: RowFault[] }
type Form = Readonly<Record<string, unknown>>
type Sent = { number: number; part: (name: string) => string }

/** The rows that were sent under a name, in their order. `first` is the part without which a row is empty. */
function sentRows(form: Form, name: string, firsts: readonly string[]): Sent[] {
  const shape = new RegExp(`^${name}-(\\d{1,3})-(\\w+)$`)
  const numbers = [...new Set(Object.keys(form).flatMap((field) => shape.exec(field)?.[1] ?? []))].map(Number).toSorted((a, b) => a - b)
  const rows = numbers.map((number) => ({
    number,
    part: (part: string) => {
      const value = form[`${name}-${number}-${part}`]
      return typeof value === 'string' ? value.trim() : ''
    },
  }))
  return rows.filter(({ part }) => firsts.some((one) => part(one) !== '') && part('remove') === '')
}

/** What comes a second time: the same country, the same theme, the same organization in the same role. */
const twice = (rows: readonly { key: string; field: string }[], message: string): RowFault[] =>
  rows.flatMap(({ key, field }, at) => (rows.findIndex((other) => other.key === key) < at ? [{ field, message }] : []))

const arabic = /[\u0660-\u0669]/gu

/** A share as typed ("40", "33.33", "33,33", with or without %), in hundredths of a per cent; null for what is none. */
export function readShare(typed: string): number | null {
  const latin = typed.replace(arabic, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[%٪\s]/gu, '').replace(/[,٫]/u, '.')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(latin)) return null
  const share = Math.round(Number(latin) * 100)
  return share >= 1 && share <= whole ? share : null
}

/** Countries, or themes, with their shares; one alone needs none. Whether they add to a hundred is said once for all of them. */
export function readShares(form: Form, name: 'country' | 'theme', code: RegExp): Rows<{ code: string; share: number }> & { total: number | null } {
  const sent = sentRows(form, name, ['code', 'share'])
  const rows = sent.map(({ number, part }) => ({ number, code: part('code'), share: sent.length === 1 && part('share') === '' ? whole : readShare(part('share')) }))
  const faults = [
    ...rows.filter((row) => !code.test(row.code)).map((row) => ({ field: `${name}-${row.number}-code`, message: `project.rows.${name}None` })),
    ...twice(rows.map((row) => ({ key: row.code, field: `${name}-${row.number}-code` })), `project.rows.${name}Twice`),
    ...rows.filter(({ share }) => share === null).map((row) => ({ field: `${name}-${row.number}-share`, message: 'project.rows.share' })),
  ]
  const read = rows.flatMap((row) => (row.share === null ? [] : [{ code: row.code, share: row.share }]))
  return { rows: read, faults, total: rows.length === 0 || faults.some(({ message }) => message === 'project.rows.share') ? null : read.reduce((sum, { share }) => sum + share, 0) }
}

export function readPartners(form: Form): Rows<{ organizationId: string; role: (typeof roles)[number] }> {
  const rows = sentRows(form, 'partner', ['organization']).map(({ number, part }) => ({ number, organization: z.uuid().safeParse(part('organization')), role: z.enum(roles).safeParse(part('role')) }))
  const wrong = rows.filter(({ organization, role }) => !organization.success || !role.success)
  const good = rows.flatMap(({ number, organization, role }) => (organization.success && role.success ? [{ number, organizationId: organization.data, role: role.data }] : []))
  const keys = good.map(({ number, organizationId, role }) => ({ key: `${organizationId} ${role}`, field: `partner-${number}-organization` }))
  return {
    rows: good.map(({ organizationId, role }) => ({ organizationId, role })),
    faults: [...wrong.map(({ number }) => ({ field: `partner-${number}-organization`, message: 'problem.invalid' })), ...twice(keys, 'project.rows.partnerTwice')],
  }
}

const most = 10n ** 15n

export function readAmounts(form: Form): Rows<{ kind: (typeof amountKinds)[number]; currency: string; minor: bigint }> {
  const rows = sentRows(form, 'amount', ['value']).map(({ number, part }) => {
    const currency = part('currency').toUpperCase()
    const known = /^[A-Z]{3}$/.test(currency) && isCurrency(currency)
    return { number, kind: z.enum(amountKinds).safeParse(part('kind')), currency: known ? currency : null, minor: known ? readAmount(part('value'), currency) : null }
  })
  const faults = rows.flatMap(({ number, kind, currency, minor }): RowFault[] => [
    ...(kind.success ? [] : [{ field: `amount-${number}-kind`, message: 'problem.invalid' }]),
    ...(currency === null ? [{ field: `amount-${number}-currency`, message: 'project.rows.currency' }] : []),
    ...(currency !== null && (minor === null || minor > most) ? [{ field: `amount-${number}-value`, message: minor === null ? 'project.rows.amount' : 'project.rows.amountLarge' }] : []),
  ])
  const good = rows.flatMap(({ number, kind, currency, minor }) => (kind.success && currency && minor !== null ? [{ number, kind: kind.data, currency, minor }] : []))
  const keys = good.map(({ number, kind, currency }) => ({ key: `${kind} ${currency}`, field: `amount-${number}-value` }))
  return { rows: good.map(({ kind, currency, minor }) => ({ kind, currency, minor })), faults: [...faults, ...twice(keys, 'project.rows.amountTwice')] }
}

const text = z.object({ lang: z.enum(locales), title: line(200).refine((title) => title !== '', 'problem.required'), description: paragraph(10_000).transform((typed) => typed || null) })

export function readTexts(form: Form, original: string): Rows<z.output<typeof text>> {
  const rows = sentRows(form, 'text', ['title', 'description']).map(({ number, part }) => ({ number, read: text.safeParse({ lang: part('lang'), title: part('title'), description: part('description') }) }))
  const good = rows.flatMap(({ number, read }) => (read.success ? [{ number, ...read.data }] : []))
  const keys = [{ key: original, field: 'lang' }, ...good.map(({ number, lang }) => ({ key: lang, field: `text-${number}-lang` }))]
  return {
    rows: good.map(({ number: _number, ...row }) => row),
    faults: [...rows.flatMap(({ number, read }) => (read.error?.issues ?? []).map(({ path, message }) => ({ field: `text-${number}-${String(path[0])}`, message }))), ...twice(keys, 'project.rows.textTwice')],
  }
}
