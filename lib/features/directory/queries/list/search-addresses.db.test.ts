import type pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { addPeople } from '@/prisma/seed/people'
import { cast } from '@/test/cast'
import { asMember } from '@/test/database'
import { asOwner, world, type Standing } from '@/test/world'
import { directoryParams } from '../../search-params'
import { listContacts } from '../list-contacts'
import { nothingFound } from '../nothing-found'

const find = async (who: Standing, q: string) => (await listContacts(who.viewer, 'en', directoryParams.parse({ q }))).rows.map(({ name }) => name)

beforeAll(async () => {
  await world()
  const desk = { ...cast.samira, organization: 'unodc', name: 'Oumar Sissoko', reach: [{ kind: 'EMAIL' as const, value: 'night.desk@example.org', audience: 'OWN' as const }] }
  await asOwner((client) => addPeople(client, [desk], null))
})

describe('addresses', () => {
  const number = ['+962 79 000 5177', '0790005177', '00962790005177', '5177', 'hana 0005177']
  test('a telephone is found by any four digits, as people write it, by those who see it', async () => {
    const { adaeze, bakari, yazan } = await world()
    for (const q of number) expect(await find(adaeze, q), q).toEqual(['Hana Al-Tarifi'])
    for (const q of number) expect(await find(yazan, q), q).toEqual(['Hana Al-Tarifi'])
    for (const q of number) expect(await find(bakari, q), q).toEqual([])
  })
  test('an e-mail of the own organization alone is found by it alone, and what is on request by nobody else', async () => {
    const { adaeze, anders, hana, yazan, bakari } = await world()
    for (const q of ['night.desk@example.org', 'NIGHT.DESK@', 'desk@ex', 'night', 'oumar night.desk']) {
      expect(await find(adaeze, q), q).toEqual(['Oumar Sissoko'])
      expect(await find(anders, q), q).not.toContain('Oumar Sissoko')
    }
    expect(await find(adaeze, 'b.almeida@example.org')).toEqual(['Bruno Almeida'])
    expect(await find(anders, 'b.almeida@example.org')).toEqual([])
    expect(await find(yazan, '+962 6 555 0190')).toEqual(['Hana Al-Tarifi'])
    expect(await find(hana, '+962 6 555 0190')).toEqual(['Hana Al-Tarifi'])
    for (const other of [adaeze, bakari]) expect(await find(other, '+962 6 555 0190')).toEqual([])
  })
  test('a suspended contact is found by name and not by address', async () => {
    const { adaeze } = await world()
    expect(await find(adaeze, 'oyelaran')).toContain('Edmund Wairimu Oyelaran')
    expect(await find(adaeze, 'e.oyelaran@example.org')).toEqual([])
  })
})

test('what is hidden is found by nobody else, not by name, theme, address, typo or suggestion', async () => {
  const { hana, ines, bakari, matteo } = await world()
  for (const q of ['Tariq Obeidat', 'obeidat', 'Obeidt', 'عبيدات', 't.obeidat@example.org']) {
    for (const other of [bakari, matteo]) {
      expect(await find(other, q), q).not.toContain('Tariq Obeidat')
      expect((await nothingFound(other.viewer, 'en', directoryParams.parse({ q }))).near.map(({ name }) => name)).not.toContain('Tariq Obeidat')
    }
  }
  for (const entitled of [hana, ines]) expect(await find(entitled, 'Obeidt')).toContain('Tariq Obeidat')
  expect(await find(ines, 'mahamat-roy')).not.toContain('Gaston Mahamat-Roy')
})

test('an empty list names the filter that hides somebody, and whose name is near', async () => {
  const { bakari } = await world()
  const hidden = directoryParams.parse({ q: 'kivimaa', theme: 'sports', organization: 'interpol' })
  expect((await listContacts(bakari.viewer, 'en', hidden)).rows).toEqual([])
  expect((await nothingFound(bakari.viewer, 'en', hidden)).hiding).toEqual([{ facet: 'theme', count: 1, more: false }])
  const { near } = await nothingFound(bakari.viewer, 'en', directoryParams.parse({ q: 'kvmaa xyzzy' }))
  expect(near.map(({ name }) => name).join()).toMatch(/Kivimaa/)
})

test('search finds among just those rows that the policies show, for everybody', async () => {
  const ids = async (client: pg.Client, statement: string) => (await client.query<{ id: string }>(statement)).rows.map(({ id }) => id)
  for (const [name, { viewer }] of Object.entries(await world())) {
    const [shown, reachable] = await asMember(viewer.id, async (client) => [await ids(client, 'SELECT id FROM core.contact ORDER BY 1'), await ids(client, 'SELECT id FROM core.contact_reach ORDER BY 1')])
    await asOwner(async (client) => {
      await client.query(`SELECT set_config('app.member', $1, false)`, [viewer.id])
      const scope = `search.scope_of('{}', NULL, NULL, NULL) x`
      expect(await ids(client, `SELECT s.contact_id AS id FROM search.contact s, ${scope} WHERE search.within(s, x) ORDER BY 1`), name).toEqual(shown)
      expect(await ids(client, `SELECT r.reach_id AS id FROM search.reach r, ${scope} WHERE search.reachable(r, x) ORDER BY 1`), name).toEqual(reachable)
    })
  }
})
