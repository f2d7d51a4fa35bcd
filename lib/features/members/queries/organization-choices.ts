import 'server-only'
import { z } from 'zod'
import { organizationKinds, type OrganizationKind, type Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'

const kinds = z.enum(organizationKinds)

/** An organization as a form or a filter offers it, in English alphabetical order. */
export type OrganizationChoice = { id: string; kind: OrganizationKind; name: string }

/** All organizations, or those of these ids, by their acronym or name in a language. */
export function organizationChoices(viewer: Viewer, locale: Locale, only?: readonly string[]): Promise<OrganizationChoice[]> {
  if (only?.length === 0) return Promise.resolve([])
  return asViewer(viewer, async (tx) => {
    const found = await tx.organization.findMany({
      ...(only && { where: { id: { in: [...only] } } }),
      select: { id: true, kind: true, names: { where: { lang: locale }, select: { name: true, acronym: true } } },
      orderBy: [{ nameOrder: 'asc' }, { id: 'asc' }],
    })
    return found.map(({ id, kind, names: [called] }) => ({ id, kind: kinds.parse(kind), name: called?.acronym ? `${called.acronym}, ${called.name}` : (called?.name ?? '') }))
  })
}

/** The languages in which something may be written, by their names in a language. */
export function languageChoices(viewer: Viewer, locale: Locale): Promise<{ code: string; name: string }[]> {
  return asViewer(viewer, (tx) => tx.languageName.findMany({ where: { lang: locale }, select: { code: true, name: true } }))
}
