import { beforeAll, expect, test } from 'vitest'
import { fill } from '@/bench/fill'
import { asMember } from '@/test/database'
import { asOwner, world } from '@/test/world'
import { directoryParams } from '../../search-params'
import { contactFacets } from '../contact-facets'
import { listContacts } from '../list-contacts'

const asked = (params: Record<string, unknown> = {}) => directoryParams.parse(params)
const more = { count: 1000, more: true }

beforeAll(async () => {
  await world()
  await asOwner((client) => fill(client, { from: 0, to: 1500 }))
})

test('more than a thousand are counted to a thousand, and every one is on a page', async () => {
  const { bakari } = await world()
  const seen = new Set<string>()
  let page = await listContacts(bakari.viewer, 'en', asked())
  expect([page.total, page.all, page.quality]).toEqual([more, more, null])
  for (;;) {
    for (const { id } of page.rows) seen.add(id)
    if (!page.next) break
    page = await listContacts(bakari.viewer, 'en', asked({ at: page.next }))
  }
  expect(seen.size).toBe(page.to)
  expect(seen.size).toBeGreaterThan(1400)
})

test('a choice that leaves more than a thousand says so', async () => {
  const { bakari } = await world()
  const { language } = await contactFacets(bakari.viewer, 'en', asked({ open: 'more' }))
  expect(language?.find(({ value }) => value === 'en')?.count).toEqual(more)
})

test('a search that finds more than it counts has no counts beside its choices, but filtered it is exact', async () => {
  const { bakari } = await world()
  const q = 'example.org'
  expect((await listContacts(bakari.viewer, 'en', asked({ q }))).total).toEqual(more)
  const { theme } = await contactFacets(bakari.viewer, 'en', asked({ q, open: 'theme' }))
  expect(theme?.map(({ count }) => count)).toContain(null)
  const [{ expected = -1 } = {}] = await asMember(bakari.viewer.id, async (client) => (await client.query<{ expected: number }>(
    `SELECT count(*)::int AS expected FROM core.contact_theme t WHERE t.theme = 'cft' AND EXISTS (SELECT FROM core.contact_reach r WHERE r.contact_id = t.contact_id AND r.kind = 'EMAIL')`)).rows)
  expect(expected).toBeGreaterThan(20)
  expect((await listContacts(bakari.viewer, 'en', asked({ q, theme: 'cft' }))).total).toEqual({ count: expected, more: false })
})
