import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import { isWhole, type ProjectInput } from '../input.ts'

/** Shares add to a hundred per cent, or there are none; the refusal says what they add to. @throws Refused */
export function checkShares({ totals }: Pick<ProjectInput, 'totals'>): void {
  const faults = {
    ...(isWhole(totals.countries) ? {} : { 'country-0-share': 'project.rows.countriesWhole' }),
    ...(isWhole(totals.themes) ? {} : { 'theme-0-share': 'project.rows.themesWhole' }),
  }
  if (Object.keys(faults).length > 0) refuse('problem.summary', faults, { countries: (totals.countries ?? 0) / 100, themes: (totals.themes ?? 0) / 100 })
}

/** An identifier is the owner's own; one that is taken is always by a project which the writer sees. @throws Refused */
export async function checkIdentifier(tx: Tx, { ownerId, identifier }: Pick<ProjectInput, 'ownerId' | 'identifier'>, id: string | null): Promise<void> {
  if (identifier === null) return
  const taken = await tx.project.findFirst({ where: { ownerId, identifier, ...(id && { NOT: { id } }) }, select: { title: true } })
  if (taken) refuse('problem.summary', { identifier: 'project.identifier.taken' }, { title: taken.title })
}

export const dayOf = (typed: string | null) => (typed === null ? null : new Date(`${typed}T00:00:00Z`))

/** The plain columns of a project as they are written. */
export const columnsOf = ({ title, lang, description, identifier, status, startsOn, endsOn }: ProjectInput) => ({
  title, lang, description, identifier, status, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn),
})
