import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { topicParams } from '../search-params.ts'
import { getGroup, type Group } from './get-group.ts'
import { listDecisions, type DecisionRow } from './list-decisions.ts'
import { listTopics } from './list-topics.ts'
import { unreadByGroup } from './list-groups.ts'
import type { TopicRow } from './topic-row.ts'

/** How many topics and decisions a front page shows. */
const shown = { topics: 8, decisions: 3 }

/** A group's front page: what is new for the viewer, else the latest; what was decided last. Null for no such group. */
export function groupFront(viewer: Viewer, locale: Locale, slug: string): Promise<{ group: Group; topics: TopicRow[]; unread: number; decisions: DecisionRow[] } | null> {
  return asViewer(viewer, async (tx) => {
    const group = await getGroup(viewer, locale, slug)
    if (!group) return null
    const unread = (await unreadByGroup(tx, viewer)).find(({ id }) => id === group.id)?.unread ?? 0
    const params = topicParams.parse(unread > 0 ? { state: 'unread' } : {})
    const { rows } = await listTopics(viewer, { groupId: group.id, params, locale })
    const decisions = await listDecisions(viewer, locale, { groupId: group.id, most: shown.decisions })
    return { group, topics: rows.slice(0, shown.topics), unread, decisions: decisions.rows.slice(0, shown.decisions) }
  })
}
