import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'

type Named = { value: string; label: string }
export type EntryOptions = {
  languages: Named[]
  themes: Named[]
  stations: Named[]
  countries: Named[]
  /** Countries by the region under which the form asks for them. */
  regions: { m49: string; name: string; countries: Named[] }[]
  colleagues: Named[]
}

/** What an entry's form offers, by the reader's names and in the reader's order. `id`: whose entry; nobody stands in for oneself. */
export function entryOptions(viewer: Viewer, locale: Locale, id: string | null): Promise<EntryOptions> {
  return asViewer(viewer, async (tx) => {
    const inOrder = <T extends Named>(rows: T[]) => rows.toSorted((a, b) => collator(locale).compare(a.label, b.label))
    const countries = inOrder(await tx.$queryRaw<(Named & { m49: string | null; region: string })[]>`
      SELECT n.alpha2 AS value, n.name AS label, r.m49, r.name AS region FROM core.country_name n
      LEFT JOIN (core.country_region g JOIN core.region p ON p.m49 = g.m49 AND p.parent = '001' JOIN core.region_name r ON r.m49 = g.m49 AND r.lang = ${locale})
        ON g.alpha2 = n.alpha2 WHERE n.lang = ${locale}`)
    const regions = new Map(countries.map(({ m49, region }) => [m49 ?? '', region]))
    regions.delete('')
    return {
      countries: countries.map(({ value, label }) => ({ value, label })),
      regions: inOrder([...regions].map(([value, label]) => ({ value, label }))).map(({ value, label }) => ({
        m49: value,
        name: label,
        countries: countries.filter(({ m49 }) => m49 === value).map((country) => ({ value: country.value, label: country.label })),
      })),
      languages: inOrder(await tx.$queryRaw<Named[]>`SELECT code AS value, name AS label FROM core.language_name WHERE lang = ${locale}`),
      themes: await tx.$queryRaw<Named[]>`
        SELECT n.slug AS value, n.name AS label FROM core.theme_name n JOIN core.theme t ON t.slug = n.slug WHERE n.lang = ${locale} ORDER BY t.position`,
      stations: inOrder(await tx.$queryRaw<Named[]>`SELECT slug AS value, name AS label FROM core.duty_station_name WHERE lang = ${locale}`),
      colleagues: await tx.$queryRaw<Named[]>`
        SELECT id AS value, name AS label FROM core.contact WHERE organization_id = ${viewer.organizationId}::uuid AND id IS DISTINCT FROM ${id}::uuid ORDER BY name_order, id`,
    }
  })
}
