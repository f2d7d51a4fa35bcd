import { beforeAll, expect, test } from 'vitest'
import { fill } from '@/bench/fill'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asOwner, world } from '@/test/world'
import { directoryParams, panelIds } from '../search-params'
import { contactFacets } from './contact-facets'
import { listContacts } from './list-contacts'

const asked = (params: Record<string, unknown> = {}) => directoryParams.parse(params)

beforeAll(async () => {
  await world()
  await asOwner((client) => fill(client, { from: 0, to: 400 }))
})

test.each(panelIds)('the counts of the panel "%s" are what the list then shows', async (open) => {
  const { bakari } = await world()
  const other = open === 'theme' ? { language: ['en'] } : { theme: ['border-security', 'pcve'] }
  for (const given of [{}, other, { q: 'officer' }]) {
    const choices = await contactFacets(bakari.viewer, 'fr', asked({ ...given, open }))
    for (const [facet, options = []] of Object.entries(choices)) {
      expect(options.length, facet).toBeGreaterThan(open === 'group' && given !== other ? -1 : 0)
      for (const { value, count } of options.slice(0, 4)) {
        const list = await listContacts(bakari.viewer, 'en', asked({ ...given, [facet]: value }))
        expect(list.total, `${JSON.stringify(given)} ${facet} ${value}`).toEqual(count)
      }
    }
  }
})

test('those with one value a contact add up to the list', async () => {
  const { bakari } = await world()
  const list = await listContacts(bakari.viewer, 'en', asked({ theme: ['cft', 'ai'] }))
  const more = await contactFacets(bakari.viewer, 'en', asked({ theme: ['cft', 'ai'], open: 'more' }))
  const own = await contactFacets(bakari.viewer, 'en', asked({ theme: ['cft', 'ai'], open: 'organization' }))
  const sum = (facet: 'confirmed' | 'kind' | 'organization') => ({ ...more, ...own })[facet]?.reduce((all, { count }) => all + (count?.count ?? 0), 0)
  expect([sum('confirmed'), sum('kind'), sum('organization')]).toEqual([list.total.count, list.total.count, list.total.count])
  expect(list.quality?.fresh).toBe(more.confirmed?.find(({ value }) => value === 'quarter')?.count?.count)
  expect(list.quality?.old).toBe(more.confirmed?.find(({ value }) => value === 'older')?.count?.count)
})

test('who sits in a group that hides its people is counted and found by those who sit there', async () => {
  const { anders, bakari } = await world()
  const groups = async (viewer: Viewer) => (await contactFacets(viewer, 'en', asked({ open: 'group' }))).group?.map(({ value }) => value)
  expect(await groups(anders.viewer)).toContain('human-rights-victims')
  expect(await groups(bakari.viewer)).not.toContain('human-rights-victims')
  expect((await listContacts(bakari.viewer, 'en', asked({ group: 'human-rights-victims' }))).rows).toEqual([])
  expect((await listContacts(bakari.viewer, 'en', asked({ group: 'human-rights-victims', q: 'Anders' }))).rows).toEqual([])
  expect((await listContacts(anders.viewer, 'en', asked({ group: 'human-rights-victims' }))).rows.map(({ name }) => name)).toEqual(['Anders Kivimaa'])
})

test('what a nomination covers counts for its own organization alone', async () => {
  const { hana, bakari, tariq } = await world()
  await asOwner((client) => client.query(`INSERT INTO core.contact_theme SELECT c.id, 'sports', c.owner_id, c.audience_id, c.standing FROM core.contact c WHERE c.id = $1`, [tariq.contactId]))
  const sports = async (viewer: Viewer) => (await contactFacets(viewer, 'en', asked({ open: 'theme' }))).theme?.find(({ value }) => value === 'sports')?.count?.count ?? 0
  expect(await sports(hana.viewer)).toBe((await sports(bakari.viewer)) + 1)
})
