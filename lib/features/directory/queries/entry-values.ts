import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client.ts'
import { reachOf } from './reach-of.ts'
import { shownTelephone } from '../telephone.ts'

/** An e-mail or telephone as the form shows it. */
export type ReachValue = { id: string; kind: string; value: string; shownTo: string }
export type EntryValues = { version: number; fields: Record<string, string | string[]>; reach: ReachValue[] }

const columns = {
  version: true,
  name: true,
  ownName: true,
  ownNameLang: true,
  function: true,
  functionLang: true,
  unit: true,
  dutyStation: true,
  place: true,
  countryCode: true,
  timeZone: true,
  seat: true,
  preferredChannel: true,
  outFromOn: true,
  outUntilOn: true,
  standInId: true,
} satisfies Prisma.ContactSelect

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? ''

/** An entry as its form sends it, field by field; null where the viewer sees none. */
export async function entryValues(tx: Tx, id: string): Promise<EntryValues | null> {
  const entry = await tx.contact.findUnique({ where: { id }, select: columns })
  if (!entry) return null
  const { version, outFromOn, outUntilOn, ...texts } = entry
  const languages = await tx.contactLanguage.findMany({ where: { contactId: id }, select: { language: true }, orderBy: { position: 'asc' } })
  const themes = await tx.contactTheme.findMany({ where: { contactId: id }, select: { theme: true } })
  const { seen: reach } = await reachOf(tx, id)
  const fields = {
    ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? ''])),
    outFromOn: dayOf(outFromOn),
    outUntilOn: dayOf(outUntilOn),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((place) => [`language${place}`, languages[place - 1]?.language ?? ''])),
    themes: themes.map(({ theme }) => theme),
    ...(await countriesByRegion(tx, id)),
  }
  return { version, fields, reach: reach.map((row) => ({ ...row, value: row.kind === 'EMAIL' ? row.value : shownTelephone(row.value) })) }
}

/** Countries in the groups in which the form asks for them: "countries-142" and its like, empty groups included. */
async function countriesByRegion(tx: Tx, id: string): Promise<Record<string, string[]>> {
  const rows = await tx.$queryRaw<{ m49: string; countries: string[] }[]>`
    SELECT r.m49, coalesce(array_agg(c.country ORDER BY c.country) FILTER (WHERE c.country IS NOT NULL), '{}') AS countries
      FROM core.region r LEFT JOIN core.country_region g ON g.m49 = r.m49
      LEFT JOIN core.contact_country c ON c.country = g.alpha2 AND c.contact_id = ${id}::uuid
     WHERE r.parent = '001' GROUP BY r.m49`
  return Object.fromEntries(rows.map(({ m49, countries }) => [`countries-${m49}`, countries]))
}
