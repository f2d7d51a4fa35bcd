import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { canAdmit, canAsk, canOpenTopic, type Place } from '../policy.ts'
import { groupPlace } from './group-place.ts'

/** The dated place of an organization in a group; `now` while it holds. */
export type Seat = { id: string; organization: string; slug: string; role: string; fromOn: string | null; untilOn: string | null; now: boolean; sample: boolean }
export type Group = {
  id: string
  slug: string
  number: number | null
  pillar: string | null
  name: string
  shortName: string
  purpose: string
  hidesMembers: boolean
  seats: Seat[]
  /** How many people sit in it; null where the viewer may not know. */
  people: number | null
  /** The viewer's own open request. */
  asked: { id: string; askedAt: Date } | null
  /** The viewer's last request, where it was declined, with the chair's reason. */
  declined: { askedAt: Date; reason: string } | null
  /** Requests that wait, for those who decide. */
  waiting: number
  topics: number
  decisions: number
  place: Place
  can: { admit: boolean; ask: boolean; open: boolean; chair: boolean }
}

/** A group as the viewer may know it: that it is, what for, who leads it; within it what there is. Null for none. */
export function getGroup(viewer: Viewer, locale: Locale, slug: string): Promise<Group | null> {
  return asViewer(viewer, async (tx) => {
    const held = await groupPlace(tx, { slug })
    if (!held) return null
    const [told] = await tx.$queryRaw<Omit<Group, 'seats' | 'asked' | 'declined' | 'can' | 'place'>[]>`
      SELECT g.id, g.slug, g.number::int, p.name AS pillar, n.name, n.short_name AS "shortName", n.purpose, g.hides_members AS "hidesMembers",
        CASE WHEN g.id IN (SELECT authz.open_groups() UNION SELECT authz.my_groups() UNION SELECT authz.my_admissions())
          THEN (SELECT count(*)::int FROM core.group_member m JOIN core.member a ON a.id = m.member_id AND a.state = 'ACTIVE' WHERE m.group_id = g.id) END AS people,
        (SELECT count(*)::int FROM core.group_request r WHERE r.group_id = g.id AND r.decision IS NULL AND r.member_id <> ${viewer.id}::uuid) AS waiting,
        (SELECT count(*)::int FROM core.topic t WHERE t.owner_id = g.id) AS topics,
        (SELECT coalesce(sum(t.decisions), 0)::int FROM core.topic t WHERE t.owner_id = g.id) AS decisions
      FROM core.working_group g JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale}
        LEFT JOIN core.pillar_name p ON p.number = g.pillar AND p.lang = ${locale} WHERE g.id = ${held.id}::uuid`
    if (!told) return null
    const { place } = held
    const { asked, declined } = await ownRequest(tx, viewer, held.id)
    const can = { admit: canAdmit(viewer, place), ask: canAsk(place, asked !== null), open: canOpenTopic(place), chair: place.chairs }
    return { ...told, seats: await seatsOf(tx, locale, held.id), asked, declined: place.sits ? null : declined, place, can }
  })
}

async function ownRequest(tx: Tx, viewer: Viewer, groupId: string): Promise<Pick<Group, 'asked' | 'declined'>> {
  const last = await tx.groupRequest.findFirst({ where: { groupId, memberId: viewer.id }, orderBy: { askedAt: 'desc' }, select: { id: true, askedAt: true, decision: true, decisionReason: true } })
  if (!last) return { asked: null, declined: null }
  const { id, askedAt, decision, decisionReason } = last
  return { asked: decision === null ? { id, askedAt } : null, declined: decision === 'DECLINED' ? { askedAt, reason: decisionReason ?? '' } : null }
}

/** The seats of a group: who leads first, those that are over last. */
export const seatsOf = (tx: Tx, locale: Locale, groupId: string) => tx.$queryRaw<Seat[]>`
  SELECT s.id, coalesce(n.acronym, e.acronym, n.name) AS organization, o.slug, s.role, s.from_on::text AS "fromOn", s.until_on::text AS "untilOn", s.sample, h.now
  FROM core.group_seat s JOIN core.organization o ON o.id = s.organization_id
    JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale}
    JOIN core.organization_name e ON e.organization_id = o.id AND e.lang = 'en'
    CROSS JOIN LATERAL (SELECT (s.from_on IS NULL OR s.from_on <= current_date) AND (s.until_on IS NULL OR s.until_on >= current_date) AS now) h
  WHERE s.group_id = ${groupId}::uuid
  ORDER BY h.now DESC, array_position(ARRAY['CHAIR', 'CO_CHAIR', 'VICE_CHAIR', 'MEMBER', 'OBSERVER'], s.role), o.name_order, s.from_on DESC NULLS LAST`
