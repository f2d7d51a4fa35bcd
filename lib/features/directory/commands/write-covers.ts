import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { HeldEntry } from '../queries/entry-of.ts'

// Only what differs is written, so that the history tells what changed and nothing else.

const carried = ({ id, ownerId, audienceId, standing }: HeldEntry) => ({ contactId: id, ownerId, audienceId, standing })

/** Languages in their order: one that moved is taken out and put in again. */
export async function writeLanguages(tx: Tx, entry: HeldEntry, languages: readonly string[]): Promise<void> {
  const before = await tx.contactLanguage.findMany({ where: { contactId: entry.id }, select: { language: true, position: true } })
  const gone = before.filter(({ language, position }) => languages[position] !== language).map(({ language }) => language)
  const come = languages.flatMap((language, position) => (before.some((old) => old.language === language && old.position === position) ? [] : [{ language, position }]))
  if (gone.length > 0) await tx.contactLanguage.deleteMany({ where: { contactId: entry.id, language: { in: gone } } })
  if (come.length > 0) await tx.contactLanguage.createMany({ data: come.map((row) => ({ ...carried(entry), ...row })) })
}

export async function writeThemes(tx: Tx, entry: HeldEntry, themes: readonly string[]): Promise<void> {
  const before = await tx.contactTheme.findMany({ where: { contactId: entry.id }, select: { theme: true } })
  const { gone, come } = difference(before.map(({ theme }) => theme), themes)
  if (gone.length > 0) await tx.contactTheme.deleteMany({ where: { contactId: entry.id, theme: { in: gone } } })
  if (come.length > 0) await tx.contactTheme.createMany({ data: come.map((theme) => ({ ...carried(entry), theme })) })
}

export async function writeCountries(tx: Tx, entry: HeldEntry, countries: readonly string[]): Promise<void> {
  const before = await tx.contactCountry.findMany({ where: { contactId: entry.id }, select: { country: true } })
  const { gone, come } = difference(before.map(({ country }) => country), countries)
  if (gone.length > 0) await tx.contactCountry.deleteMany({ where: { contactId: entry.id, country: { in: gone } } })
  if (come.length > 0) await tx.contactCountry.createMany({ data: come.map((country) => ({ ...carried(entry), country })) })
}

function difference(before: readonly string[], after: readonly string[]) {
  const wanted = [...new Set(after)]
  return { gone: before.filter((one) => !wanted.includes(one)), come: wanted.filter((one) => !before.includes(one)) }
}
