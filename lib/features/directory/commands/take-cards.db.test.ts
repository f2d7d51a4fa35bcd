import { expect, test } from 'vitest'
import { asOwner, world, type Standing } from '@/test/world'
import { takeCard, takeCards } from './take-cards.ts'

const exportsOf = (who: Standing) => asOwner(async (sql) => (await sql.query('SELECT noun, format, rows, marking, filter FROM core.export WHERE member_id = $1 ORDER BY at', [who.memberId])).rows)

test('one contact leaves with what its reader sees of it, and is on record', async () => {
  const { bakari, adaeze, hana } = await world()
  const card = await takeCard(bakari.viewer, 'fr', hana.contactId)
  expect(card).toMatchObject({ name: 'Hana Al-Tarifi', ownName: 'هناء الطريفي', organization: 'Jordanie', languages: ['ar', 'en'], reach: [{ kind: 'EMAIL', value: 'h.altarifi@example.org' }] })
  expect(await exportsOf(bakari)).toEqual([{ noun: 'contact', format: 'VCARD', rows: 1, marking: 'GREEN', filter: `id=${hana.contactId}` }])
  expect((await takeCard(adaeze.viewer, 'en', hana.contactId))?.reach).toHaveLength(2)
})

test('what is not seen does not leave, and leaves no record either', async () => {
  const { anders, tariq, gaston } = await world()
  for (const id of [tariq.contactId, gaston.contactId, '00000000-0000-4000-8000-000000000000']) expect(await takeCard(anders.viewer, 'en', id)).toBeNull()
  expect(await exportsOf(anders)).toEqual([])
})

test('a selection leaves in its order, without what is not seen; the record says how many, before the first one leaves', async () => {
  const { comfort, hana, tariq, adaeze, edmund } = await world()
  const ids = [edmund, tariq, adaeze, hana].map(({ contactId }) => contactId)
  const pages = takeCards(comfort.viewer, 'en', { ids, filter: 'pick' })
  expect(await exportsOf(comfort)).toEqual([])
  const { value } = await pages.next()
  expect(await exportsOf(comfort)).toEqual([{ noun: 'contact', format: 'VCARD', rows: 3, marking: 'GREEN', filter: 'pick' }])
  expect(value?.map(({ name }: { name: string }) => name)).toEqual(['Edmund Wairimu Oyelaran', 'Adaeze Ferreira-Holm', 'Hana Al-Tarifi'])
  expect(value?.[0]?.reach).toEqual([])
})

test('a right that ends while an export runs ends the export', async () => {
  const { matteo } = await world()
  const all: string[] = await asOwner(async (sql) => {
    await sql.query(`INSERT INTO core.contact (organization_id, owner_id, audience_id, name, function, function_lang, time_zone)
      SELECT c.organization_id, c.owner_id, c.audience_id, 'Many ' || n, 'x', 'en', 'UTC' FROM core.contact c, generate_series(1, 600) n WHERE c.id = $1`, [(await world()).hana.contactId])
    return (await sql.query(`SELECT id FROM core.contact WHERE name LIKE 'Many %'`)).rows.map(({ id }) => id)
  })
  const pages = takeCards(matteo.viewer, 'en', { ids: all, filter: '' })
  expect((await pages.next()).value).toHaveLength(500)
  await asOwner((sql) => sql.query(`UPDATE core.member SET state = 'SUSPENDED' WHERE id = $1`, [matteo.memberId]))
  expect((await pages.next()).value).toEqual([])
})
