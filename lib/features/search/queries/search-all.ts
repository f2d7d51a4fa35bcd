import 'server-only'
import { searchActivities } from '@/lib/features/activities/queries/search-activities'
import { searchContacts } from '@/lib/features/directory/queries/search-contacts'
import { searchTopics } from '@/lib/features/groups/queries/search-topics'
import { searchOrganizations } from '@/lib/features/organizations/queries/search-organizations'
import { searchProjects } from '@/lib/features/projects/queries/search-projects'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { FoundRows } from '@/lib/platform/lists/found'

type Search = (viewer: Viewer, locale: Locale, q: string, most: number) => Promise<FoundRows>

/** The nouns in the order in which they are shown, and the list of each that takes the same line. */
const nouns = [
  { noun: 'directory', list: '/directory', search: searchContacts },
  { noun: 'organizations', list: '/organizations', search: searchOrganizations },
  { noun: 'groups', list: '/groups', search: searchTopics },
  { noun: 'activities', list: '/activities', search: searchActivities },
  { noun: 'projects', list: '/projects', search: searchProjects },
] as const satisfies readonly { noun: string; list: string; search: Search }[]

/** What one noun has; `href` leads to all of it. */
export type FoundGroup = FoundRows & { noun: (typeof nouns)[number]['noun']; href: string }

/** Of each noun the nearest. */
const most = 6

/** What a typed line finds in everything that the viewer sees, in one transaction; nouns without a find are left out. */
export function searchAll(viewer: Viewer, locale: Locale, q: string): Promise<FoundGroup[]> {
  return asViewer(viewer, async () => {
    const found: FoundGroup[] = []
    for (const { noun, list, search } of nouns) found.push({ noun, href: `${list}?${new URLSearchParams({ q })}`, ...(await search(viewer, locale, q, most)) })
    return found.filter(({ rows }) => rows.length > 0)
  })
}
