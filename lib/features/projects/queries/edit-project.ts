import 'server-only'
import { z } from 'zod'
import { audienceChoices, type AudienceChoices } from '@/lib/features/audience/queries/audience-choices'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import { canEdit } from '../policy'
import { projectValues, type ProjectValues } from './project-values'

type Named = { value: string; label: string }
/** What the form offers, by the reader's names. */
export type ProjectOptions = { countries: Named[]; themes: Named[]; organizations: Named[] }
export type ProjectForm = { options: ProjectOptions; choices: AudienceChoices }

/** What the form of a new project offers. */
export function blankProject(viewer: Viewer, locale: Locale): Promise<ProjectForm> {
  return asViewer(viewer, async () => ({ options: await projectOptions(viewer, locale), choices: await audienceChoices(viewer, locale) }))
}

/** A project to be edited; null where there is none, or none that the viewer may edit. */
export function projectToEdit(viewer: Viewer, locale: Locale, id: string): Promise<(ProjectForm & { values: ProjectValues }) | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const values = await projectValues(tx, id)
    if (!values || !canEdit(viewer, values.chosen, await chairsOf(tx))) return null
    return { values, options: await projectOptions(viewer, locale), choices: await audienceChoices(viewer, locale, { chosen: values.chosen }) }
  })
}

function projectOptions(viewer: Viewer, locale: Locale): Promise<ProjectOptions> {
  return asViewer(viewer, async (tx) => ({
    countries: (await tx.$queryRaw<Named[]>`SELECT alpha2 AS value, name AS label FROM core.country_name WHERE lang = ${locale}`).toSorted((a, b) => collator(locale).compare(a.label, b.label)),
    themes: await tx.$queryRaw<Named[]>`SELECT n.slug AS value, n.name AS label FROM core.theme_name n JOIN core.theme t ON t.slug = n.slug WHERE n.lang = ${locale} ORDER BY t.position`,
    organizations: await tx.$queryRaw<Named[]>`
      SELECT o.id AS value, CASE WHEN n.acronym IS NULL THEN n.name ELSE n.acronym || ', ' || n.name END AS label FROM core.organization o
      JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale} ORDER BY o.kind, o.name_order`,
  }))
}
