import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { now } from '@/lib/platform/time/now'
import { abilities, type Abilities } from '../policy.ts'
import { isOut } from '../presence.ts'
import { coversOf, type Covers } from './covers-of.ts'
import { reachOf, type Reach } from './reach-of.ts'

export type Colleague = { id: string; name: string; seat: string | null; reach: Reach['seen'] }
type Head = {
  id: string
  name: string
  ownName: string | null
  ownNameLang: string | null
  function: string
  functionLang: string
  unit: string | null
  standing: string
  seat: string | null
  role: string | null
  place: string | null
  country: string | null
  timeZone: string
  preferredChannel: string | null
  outFromOn: Date | null
  outUntilOn: Date | null
  standInId: string | null
  confirmedAt: Date | null
  confirmedById: string | null
  createdAt: Date
  organizationId: string
  organization: { slug: string; name: string; acronym: string | null }
  memberId: string | null
  hasAccount: boolean
  /** Waits for the Secretariat: seen by the own organization and the Secretariat alone. */
  nominated: boolean
  sample: boolean
}
export type Contact = Omit<Head, 'standInId' | 'confirmedById'> & {
  out: { until: Date | null; standIn: Colleague | null } | null
  confirmedBy: { id: string; name: string } | null
  reach: Reach
  covers: Covers
  can: Abilities
}

const uuid = z.uuid()

/** A contact as the viewer sees it, in the reader's language; null where there is none for this viewer. */
export function getContact(viewer: Viewer, locale: Locale, id: string): Promise<Contact | null> {
  if (!uuid.safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const head = await headOf(tx, locale, id)
    if (!head) return null
    const { standInId, confirmedById, ...contact } = head
    const out = isOut(head, now())
    return {
      ...contact,
      out: out ? { until: head.outUntilOn, standIn: standInId ? await colleague(tx, standInId) : null } : null,
      confirmedBy: confirmedById ? await personOf(tx, confirmedById) : null,
      reach: await reachOf(tx, id),
      covers: await coversOf(tx, locale, { id, memberId: head.memberId }),
      can: abilities(viewer, head),
    }
  })
}

async function headOf(tx: Tx, locale: Locale, id: string): Promise<Head | null> {
  const [found] = await tx.$queryRaw<Head[]>`
    SELECT c.id, c.name, c.own_name AS "ownName", c.own_name_lang AS "ownNameLang", c.function, c.function_lang AS "functionLang", c.unit, c.standing, c.seat,
      coalesce(d.name, c.place) AS place, n.name AS country, c.time_zone AS "timeZone", c.preferred_channel AS "preferredChannel",
      c.out_from_on AS "outFromOn", c.out_until_on AS "outUntilOn", c.stand_in_id AS "standInId", c.confirmed_at AS "confirmedAt",
      c.confirmed_by_id AS "confirmedById", c.created_at AS "createdAt", c.sample, c.organization_id AS "organizationId",
      jsonb_build_object('slug', o.slug, 'name', a.name, 'acronym', a.acronym) AS organization,
      m.id AS "memberId", m.role, m.id IS NOT NULL AND m.state <> 'ENDED' AS "hasAccount", coalesce(m.state = 'NOMINATED', false) AS nominated
    FROM core.contact c
    JOIN core.organization o ON o.id = c.organization_id
    JOIN core.organization_name a ON a.organization_id = o.id AND a.lang = ${locale}
    LEFT JOIN core.duty_station_name d ON d.slug = c.duty_station AND d.lang = ${locale}
    LEFT JOIN core.country_name n ON n.alpha2 = c.country_code AND n.lang = ${locale}
    LEFT JOIN core.member m ON m.contact_id = c.id
    WHERE c.id = ${id}::uuid`
  return found ?? null
}

/** The stand-in, as far as the viewer sees that person. */
async function colleague(tx: Tx, id: string): Promise<Colleague | null> {
  const found = await tx.contact.findUnique({ where: { id }, select: { id: true, name: true, seat: true } })
  return found && { ...found, reach: (await reachOf(tx, id)).seen }
}

/** The person behind a member, where the viewer sees that person. */
function personOf(tx: Tx, memberId: string): Promise<{ id: string; name: string } | null> {
  return tx.contact.findFirst({ where: { member: { id: memberId } }, select: { id: true, name: true } })
}
