import { expect, test } from 'vitest'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { world } from './world.ts'

// A statement is kept prepared on its connection (lib/platform/db/statement-names.ts), and the connection serves one viewer after another.

const seen = (viewer: Viewer) =>
  asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT 'topic' AS noun, t.id FROM core.topic t WHERE t.lang <> ${'xx'} UNION ALL SELECT 'contact', c.id FROM core.contact c
      UNION ALL SELECT 'viewer', authz.member() ORDER BY 1, 2`
    return rows.map(({ id }) => id)
  })

test('a kept statement shows each viewer what that one sees, whoever asked it before on the same connection', async () => {
  const { hana, bakari, aruzhan, anders } = await world()
  const viewers = [hana, bakari, aruzhan, anders].map(({ viewer }) => viewer)
  const first: string[][] = []
  for (const viewer of viewers) first.push(await seen(viewer))
  expect(new Set(first.map((ids) => ids.join())).size).toBe(4)
  for (let round = 0; round < 8; round++) {
    const now = await Promise.all(viewers.toReversed().map(seen))
    expect(now.toReversed()).toEqual(first)
  }
})

test('what is asked again is kept, and planned for what is asked', async () => {
  const { hana } = await world()
  for (let times = 0; times < 3; times++) await seen(hana.viewer)
  const kept = await asViewer(hana.viewer, (tx) => tx.$queryRaw<{ name: string; generic: number }[]>`
    SELECT name, generic_plans::int AS generic FROM pg_prepared_statements WHERE statement LIKE '%SELECT ''topic'' AS noun%' AND statement NOT LIKE '%pg_prepared%'`)
  expect(kept).toEqual([{ name: expect.stringMatching(/^q\d+$/), generic: 0 }])
})
