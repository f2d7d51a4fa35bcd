import { beforeAll, describe, expect, test } from 'vitest'
import { fill } from '@/bench/fill'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asOwner, world } from '@/test/world'
import { directoryParams, facets, sorts, type DirectoryParams } from '../../search-params'
import { listContacts, type ContactList, type ContactRow } from '../list-contacts'

const asked = (params: Record<string, unknown> = {}) => directoryParams.parse(params)

async function everyPage(viewer: Viewer, params: DirectoryParams): Promise<{ rows: ContactRow[]; pages: ContactList[] }> {
  const pages = [await listContacts(viewer, 'en', params)]
  for (let at = pages[0]?.next; at; at = pages.at(-1)?.next) pages.push(await listContacts(viewer, 'en', { ...params, at }))
  return { rows: pages.flatMap(({ rows }) => rows), pages }
}

beforeAll(async () => {
  await world()
  await asOwner((client) => fill(client, { from: 0, to: 400 }))
})

describe('pages', () => {
  test.each(sorts)('sorted by %s cover each contact once, forth and back', async (sort) => {
    const { bakari } = await world()
    const { rows, pages } = await everyPage(bakari.viewer, asked({ sort }))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.length).toBe(pages[0]?.total.count)
    expect(rows.length).toBeGreaterThan(300)
    for (let at = pages.length - 1; at > 0; at -= 1) {
      const back = await listContacts(bakari.viewer, 'en', { ...asked({ sort }), at: pages[at]?.previous ?? undefined })
      expect(back.rows.map(({ id }) => id)).toEqual(pages[at - 1]?.rows.map(({ id }) => id))
      expect([back.from, back.to]).toEqual([pages[at - 1]?.from, pages[at - 1]?.to])
    }
  })

  test('a search comes in pages too, nearest first', async () => {
    const { bakari } = await world()
    const { rows } = await everyPage(bakari.viewer, asked({ q: 'officer' }))
    expect(rows.length).toBeGreaterThan(50)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank).toSorted())
  })

  test('the order of names is that of the folded name, and turns round', async () => {
    const { bakari } = await world()
    const names = async (sort: string) => (await everyPage(bakari.viewer, asked({ sort }))).rows.map(({ id }) => id)
    expect((await names('-name')).toReversed()).toEqual(await names('name'))
    const { rows } = await everyPage(bakari.viewer, asked({ sort: '-confirmed' }))
    expect(rows[0]?.confirmedAt).toBeNull()
    expect(rows.at(-1)?.confirmedAt).not.toBeNull()
  })

  test('an address that is not ours is the first page', async () => {
    const { bakari } = await world()
    const first = await listContacts(bakari.viewer, 'en', asked())
    const other = await listContacts(bakari.viewer, 'en', asked({ sort: 'confirmed' }))
    for (const at of ['x', other.next ?? '', Buffer.from('{"key":"2026-13-45T99:99:99.000000Z","id":"00000000-0000-4000-8000-000000000000","from":1,"back":false}').toString('base64url')]) {
      const again = await listContacts(bakari.viewer, 'en', asked({ at, ...(at === other.next ? { sort: 'organization' } : { sort: 'confirmed' }) }))
      expect(again.from).toBe(1)
    }
    expect(first.from).toBe(1)
  })
})

describe('a row', () => {
  const rowOf = async (viewer: Viewer, q: string, locale: 'en' | 'ar' | 'fr' = 'en') => (await listContacts(viewer, locale, asked({ q }))).rows[0]

  test('says who, where and how to reach, in the reader’s language', async () => {
    const { adaeze } = await world()
    const row = await rowOf(adaeze.viewer, 'Hana Al-Tarifi', 'fr')
    expect(row).toMatchObject({
      name: 'Hana Al-Tarifi', ownName: 'هناء الطريفي', organization: 'Jordanie', place: 'Amman', timeZone: 'Asia/Amman', languages: ['ar', 'en'],
      email: 'h.altarifi@example.org', telephone: '+962790005177', onRequest: true, standing: 'LISTED', role: 'LEAD_FOCAL_POINT', nominated: false, outUntil: null,
    })
    expect(row?.confirmedAt).toBeInstanceOf(Date)
    expect((await rowOf(adaeze.viewer, 'Anders Kivimaa', 'ar'))?.organization).toBe('الإنتربول')
  })

  test('shows of the reach what this viewer sees of it', async () => {
    const { bakari, yazan } = await world()
    expect(await rowOf(bakari.viewer, 'Hana Al-Tarifi')).toMatchObject({ email: 'h.altarifi@example.org', telephone: null })
    expect(await rowOf(yazan.viewer, 'Hana Al-Tarifi')).toMatchObject({ telephone: '+962790005177' })
    expect(await rowOf(bakari.viewer, 'Bruno Almeida')).toMatchObject({ email: null, onRequest: false })
  })

  test('of somebody suspended is marked and without reach; who ended is gone, who is nominated is the own organization’s', async () => {
    const { bakari, hana, ines } = await world()
    expect(await rowOf(bakari.viewer, 'Edmund Wairimu Oyelaran')).toMatchObject({ standing: 'SUSPENDED', email: null, telephone: null, onRequest: false })
    expect((await listContacts(ines.viewer, 'en', asked({ q: 'Gaston Mahamat-Roy' }))).rows.map(({ name }) => name)).not.toContain('Gaston Mahamat-Roy')
    expect((await rowOf(bakari.viewer, 'Tariq Obeidat'))?.name).not.toBe('Tariq Obeidat')
    expect(await rowOf(hana.viewer, 'Tariq Obeidat')).toMatchObject({ name: 'Tariq Obeidat', nominated: true })
    expect(await rowOf(ines.viewer, 'Tariq Obeidat')).toMatchObject({ name: 'Tariq Obeidat', nominated: true })
  })

  test('of somebody out of office says until when', async () => {
    const { bakari, samira } = await world()
    await asOwner((client) => client.query(`UPDATE core.contact SET out_from_on = current_date - 3, out_until_on = current_date + 3 WHERE id = $1`, [samira.contactId]))
    expect((await rowOf(bakari.viewer, 'Samira Haddad'))?.outUntil).toBeInstanceOf(Date)
  })
})

test('values that do not exist are ignored', async () => {
  const { bakari } = await world()
  const all = await listContacts(bakari.viewer, 'en', asked())
  const forged = Object.fromEntries(facets.map((facet) => [facet, ['nothing', '%00', '', `'; DROP TABLE core.contact --`, 'ZZ', '999', 'zz']]))
  const list = await listContacts(bakari.viewer, 'en', asked({ ...forged, q: ['', 'x'], sort: 'evil', open: 'evil', at: ['a', 'b'] }))
  expect(list.total).toEqual(all.total)
  expect(list.chosen.names.size).toBe(0)
})
