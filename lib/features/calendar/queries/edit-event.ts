import 'server-only'
import { z } from 'zod'
import { audienceChoices, type AudienceChoices } from '@/lib/features/audience/queries/audience-choices'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import { canEdit } from '../policy'
import { eventValues, type EventValues } from './event-values'

type Named = { value: string; label: string }
/** What the form offers, by the reader's names. */
export type EventOptions = { countries: Named[]; themes: Named[]; organizations: Named[]; groups: Named[]; contacts: Named[] }
export type EventForm = { options: EventOptions; choices: AudienceChoices }

/** What the form of a new event offers. */
export function blankEvent(viewer: Viewer, locale: Locale): Promise<EventForm> {
  return asViewer(viewer, async (tx) => ({ options: await eventOptions(tx, viewer, { locale, contactId: viewer.contactId }), choices: await audienceChoices(viewer, locale) }))
}

/** An event to be edited; null where there is none, or none that the viewer may edit. */
export function eventToEdit(viewer: Viewer, locale: Locale, id: string): Promise<(EventForm & { values: EventValues }) | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const values = await eventValues(tx, id)
    if (!values || !canEdit(viewer, values.chosen, await chairsOf(tx))) return null
    const contactId = values.fields['busyContactId'] || viewer.contactId
    return { values, options: await eventOptions(tx, viewer, { locale, contactId }), choices: await audienceChoices(viewer, locale, { chosen: values.chosen }) }
  })
}

async function eventOptions(tx: Tx, viewer: Viewer, { locale, contactId }: { locale: Locale; contactId: string }): Promise<EventOptions> {
  return {
    countries: (await tx.$queryRaw<Named[]>`SELECT alpha2 AS value, name AS label FROM core.country_name WHERE lang = ${locale}`).toSorted((a, b) => collator(locale).compare(a.label, b.label)),
    themes: await tx.$queryRaw<Named[]>`SELECT n.slug AS value, n.name AS label FROM core.theme_name n JOIN core.theme t ON t.slug = n.slug WHERE n.lang = ${locale} ORDER BY t.position`,
    organizations: await tx.$queryRaw<Named[]>`
      SELECT o.id AS value, CASE WHEN n.acronym IS NULL THEN n.name ELSE n.acronym || ', ' || n.name END AS label FROM core.organization o
      JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale} ORDER BY o.kind, o.name_order`,
    groups: await tx.$queryRaw<Named[]>`SELECT g.id AS value, n.name AS label FROM core.working_group g JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale} ORDER BY g.number NULLS FIRST`,
    // Whom others may ask: the own organization's people, and those of the Secretariat, who may be gone between.
    contacts: await tx.$queryRaw<Named[]>`
      SELECT c.id AS value, c.name || ', ' || coalesce(n.acronym, n.name) AS label FROM core.contact c JOIN core.organization_name n ON n.organization_id = c.organization_id AND n.lang = ${locale}
      WHERE c.standing = 'LISTED' AND (c.id = ${contactId}::uuid OR c.organization_id = ${viewer.organizationId}::uuid OR c.id IN (SELECT m.contact_id FROM core.member m WHERE m.role = 'SECRETARIAT' AND m.state = 'ACTIVE'))
      ORDER BY (c.id = ${viewer.contactId}::uuid) DESC, (c.organization_id = ${viewer.organizationId}::uuid) DESC, c.name_order LIMIT 200`,
  }
}
