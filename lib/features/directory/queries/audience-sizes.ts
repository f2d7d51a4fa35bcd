import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

/** How many people of how many organizations each choice on the form shows an address to. */
type AudienceSize = { people: number; organizations: number }
export type AudienceSizes = { EVERYONE: AudienceSize; ENTITIES: AudienceSize; OWN: AudienceSize }

/** Counted among the active members, as the viewer sees them. */
export function audienceSizes(viewer: Viewer): Promise<AudienceSizes> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<({ choice: keyof AudienceSizes } & AudienceSize)[]>`
      SELECT a.choice, count(*)::int AS people, count(DISTINCT m.organization_id)::int AS organizations
        FROM core.member m JOIN core.organization o ON o.id = m.organization_id
        JOIN (VALUES ('EVERYONE'), ('ENTITIES'), ('OWN')) AS a(choice) ON a.choice = 'EVERYONE'
          OR (a.choice = 'ENTITIES' AND o.kind = 'COMPACT_ENTITY') OR (a.choice = 'OWN' AND o.id = ${viewer.organizationId}::uuid)
       WHERE m.state = 'ACTIVE' GROUP BY a.choice`
    const size = (choice: keyof AudienceSizes) => {
      const { people, organizations } = rows.find((row) => row.choice === choice) ?? { people: 0, organizations: 0 }
      return { people, organizations }
    }
    return { EVERYONE: size('EVERYONE'), ENTITIES: size('ENTITIES'), OWN: size('OWN') }
  })
}
