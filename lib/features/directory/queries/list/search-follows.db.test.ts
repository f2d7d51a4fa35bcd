import { expect, test } from 'vitest'
import { asOwner, world, type Standing } from '@/test/world'
import { directoryParams } from '../../search-params'
import { listContacts } from '../list-contacts'

const find = async (who: Standing, q: string) => (await listContacts(who.viewer, 'en', directoryParams.parse({ q }))).rows.map(({ name }) => name)
const change = (statement: string, values: unknown[] = []) => asOwner((client) => client.query(statement, values))

test('search follows a name, a function and a unit in the statement that changes them', async () => {
  const { bakari, samira } = await world()
  await change(`UPDATE core.contact SET name = 'Samira Zahlan', own_name = 'سميرة زحلان', function = 'Hydrographer', unit = 'Lighthouse Board' WHERE id = $1`, [samira.contactId])
  for (const q of ['zahlan', 'زحلان', 'hydrographer', 'lighthouse']) expect(await find(bakari, q), q).toEqual(['Samira Zahlan'])
  expect(await find(bakari, 'samira haddad')).toEqual([])
  const { rows } = await listContacts(bakari.viewer, 'en', directoryParams.parse({ sort: '-name' }))
  expect(rows[0]?.name).toMatch(/^[Y-Z]/)
})

test('it follows themes, countries, languages and roles', async () => {
  const { bakari, comfort } = await world()
  const add = (table: string, column: string, value: string) =>
    change(`INSERT INTO core.${table} (contact_id, ${column}, owner_id, audience_id, standing ${table === 'contact_language' ? ', position' : ''}) SELECT id, $2, owner_id, audience_id, standing ${table === 'contact_language' ? ', 1' : ''} FROM core.contact WHERE id = $1`, [comfort.contactId, value])
  const asked = async (params: object) => (await listContacts(bakari.viewer, 'en', directoryParams.parse({ q: 'comfort', ...params }))).rows.length
  const given: [string, string, string, object][] = [['contact_theme', 'theme', 'sports', { theme: 'sports' }], ['contact_country', 'country', 'PE', { country: 'PE' }], ['contact_language', 'language', 'sw', { language: 'sw' }]]
  for (const [table, column, value, params] of given) {
    expect(await asked(params), table).toBe(0)
    await add(table, column, value)
    expect(await asked(params), table).toBe(1)
  }
  expect(await asked({ region: '005' })).toBe(1)
  expect(await find(bakari, 'peru sports')).toEqual(['Comfort Adjei-Lamptey'])
  await change(`UPDATE core.member SET role = 'LEAD_FOCAL_POINT' WHERE id = $1`, [comfort.viewer.id])
  expect(await asked({ role: 'LEAD_FOCAL_POINT' })).toBe(1)
  await change(`DELETE FROM core.contact_country WHERE contact_id = $1`, [comfort.contactId])
  expect(await asked({ region: '005' })).toBe(0)
})

test('it follows an address, and who sees it', async () => {
  const { bakari, adaeze, hana } = await world()
  const number = `SELECT id FROM core.contact_reach WHERE contact_id = $1 AND kind = 'MOBILE'`
  await change(`UPDATE core.contact_reach SET value = '+962799888777' WHERE id = (${number})`, [hana.contactId])
  expect(await find(adaeze, '9888777')).toEqual(['Hana Al-Tarifi'])
  expect(await find(adaeze, '0005177')).toEqual([])
  expect(await find(bakari, '9888777')).toEqual([])
  await change(`UPDATE core.contact_reach SET audience_id = (SELECT audience_id FROM core.contact WHERE id = $1) WHERE id = (${number})`, [hana.contactId])
  expect(await find(bakari, '9888777')).toEqual(['Hana Al-Tarifi'])
  await change(`DELETE FROM core.contact_reach WHERE id = (${number})`, [hana.contactId])
  expect(await find(adaeze, '9888777')).toEqual([])
})

test('it follows a contact that is hidden, suspended or ended', async () => {
  const { bakari, yazan, hana } = await world()
  await change(`UPDATE core.contact SET audience_id = authz.same_audience(ARRAY[organization_id]) WHERE id = $1`, [yazan.contactId])
  expect(await find(bakari, 'khreisat')).not.toContain('Yazan Al-Khreisat')
  expect(await find(hana, 'khreisat')).toContain('Yazan Al-Khreisat')
  await change(`UPDATE core.member SET state = 'SUSPENDED' WHERE id = $1`, [yazan.viewer.id])
  expect(await find(hana, 'khreisat')).toContain('Yazan Al-Khreisat')
  expect(await find(hana, 'y.alkhreisat@example.org')).toEqual([])
  await change(`UPDATE core.member SET state = 'ENDED' WHERE id = $1`, [yazan.viewer.id])
  expect(await find(hana, 'khreisat')).not.toContain('Yazan Al-Khreisat')
})

test('it follows the names of the reference lists', async () => {
  const { bakari, anders } = await world()
  await change(`INSERT INTO core.organization_alias (organization_id, alias) VALUES ($1, 'Quai Charles')`, [anders.organizationId])
  expect(await find(bakari, 'quai charles')).toEqual(['Anders Kivimaa'])
  await change(`DELETE FROM core.organization_alias WHERE alias = 'Quai Charles'`)
  expect(await find(bakari, 'quai charles')).toEqual([])
  await change(`UPDATE core.organization SET name_order = 'aaa' WHERE id = $1`, [anders.organizationId])
  expect((await listContacts(bakari.viewer, 'en', directoryParams.parse({ sort: 'organization' }))).rows[0]?.name).toBe('Anders Kivimaa')
})
