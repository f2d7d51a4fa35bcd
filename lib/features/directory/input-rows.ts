import { z } from 'zod'
import { line } from '@/lib/platform/forms/text'

// Fields that a form repeats: six languages in their order, countries by region, e-mails and telephones by row.

/** Languages in the order in which the form asks for them, each once. */
export function readLanguages(form: Readonly<Record<string, unknown>>): string[] {
  const sent = [1, 2, 3, 4, 5, 6].map((place) => form[`language${place}`])
  return [...new Set(sent.filter((code) => typeof code === 'string' && code !== ''))].map(String)
}

/** Countries come in groups ("countries-142"), one for each region. */
export function readCountries(form: Readonly<Record<string, unknown>>): string[] {
  const sent = Object.entries(form).flatMap(([name, value]) => (name.startsWith('countries-') ? value : []))
  return [...new Set(sent.filter((code) => typeof code === 'string' && /^[A-Z]{2}$/.test(code)))].map(String)
}

const row = z.object({
  id: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  kind: z.enum(['EMAIL', 'OFFICE', 'MOBILE', 'DUTY']),
  value: line(254),
  shown: z.enum(['EVERYONE', 'ENTITIES', 'OWN', 'ON_REQUEST']),
  remove: z.string().optional(),
})

const email = z.email()

/** An e-mail address or telephone number as typed; `number` is that of its row on the form, for its errors. */
export type ReachRow = { number: number; id: string | null; kind: z.output<typeof row>['kind']; value: string; shownTo: z.output<typeof row>['shown'] }
export type RowFault = { field: string; message: string }

const rowName = /^reach-(\d{1,2})-(id|kind|value|shown|remove)$/

/** A row that was emptied or ticked for removal is left out: what is not sent with its id goes. */
export function readReach(form: Readonly<Record<string, unknown>>): { reach: ReachRow[]; removed: { number: number; id: string }[]; faults: RowFault[] } {
  const rows = rowsOf(form).map(([number, sent]) => ({ number, sent, read: row.safeParse(sent) }))
  const faults = rows.flatMap(({ number, read }) => (read.error?.issues ?? []).map((issue) => ({ field: fieldOf(number, issue.path[0]), message: issue.message })))
  const good = rows.flatMap(({ number, read }) => (read.success ? [{ number, ...read.data }] : []))
  const kept = good.filter((one) => one.value !== '' && one.remove === undefined)
  const reach = kept.map(({ number, id, kind, value, shown }) => ({ number, id, kind, value: kind === 'EMAIL' ? withDomainLowered(value) : value, shownTo: shown }))
  const wrong = reach.filter((one) => one.kind === 'EMAIL' && !email.safeParse(one.value).success)
  return {
    reach,
    removed: good.flatMap((one) => (one.id && !kept.includes(one) ? [{ number: one.number, id: one.id }] : [])),
    faults: [...faults, ...wrong.map(({ number }) => ({ field: fieldOf(number, 'value'), message: 'contact.reach.wrongEmail' }))],
  }
}

const fieldOf = (number: number, part: unknown) => `reach-${number}-${part === 'kind' || part === 'shown' ? part : 'value'}`

function rowsOf(form: Readonly<Record<string, unknown>>): [number, Record<string, unknown>][] {
  const rows = new Map<number, Record<string, unknown>>()
  for (const [name, value] of Object.entries(form)) {
    const [, number, part] = rowName.exec(name) ?? []
    if (number && part) rows.set(Number(number), { ...rows.get(Number(number)), [part]: value })
  }
  return [...rows].toSorted(([a], [b]) => a - b)
}

/** The domain is case-blind, what stands before it is the receiver's business (RFC 5321, section 2.4). */
function withDomainLowered(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 0 ? address : address.slice(0, at) + address.slice(at).toLowerCase()
}
