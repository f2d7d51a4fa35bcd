import { expect, test } from 'vitest'
import { asOwner, world } from '@/test/world'
import { directoryParams } from '../search-params'
import { contactIds } from '../queries/contact-ids.ts'
import { takeSheet } from './take-sheet.ts'

const all = directoryParams.parse({})

test('a list is taken whole, in its order, as its reader sees it', async () => {
  const { bakari, hana, tariq, gaston, edmund } = await world()
  const ids = await contactIds(bakari.viewer, 'en', { params: all, most: 1000 })
  expect(ids).toContain(edmund.contactId)
  for (const hidden of [tariq, gaston]) expect(ids).not.toContain(hidden.contactId)
  const jordan = directoryParams.parse({ organization: 'jordan', sort: '-name' })
  expect((await contactIds(hana.viewer, 'en', { params: jordan, most: 1000 })).at(-1)).toBe(hana.contactId)
  expect(await contactIds(hana.viewer, 'en', { params: jordan, most: 2 })).toHaveLength(2)
})

test('a search is taken nearest first', async () => {
  const { bakari, hana } = await world()
  expect(await contactIds(bakari.viewer, 'en', { params: directoryParams.parse({ q: 'hana tarifi' }), most: 10 })).toEqual([hana.contactId])
})

test('what may not leave is not taken', async () => {
  const { bakari, comfort } = await world()
  await asOwner((sql) => sql.query(`UPDATE core.contact SET marking = 'AMBER' WHERE id = $1`, [comfort.contactId]))
  expect(await contactIds(bakari.viewer, 'en', { params: all, most: 1000 })).not.toContain(comfort.contactId)
})

test('a sheet is read and put on record in one go', async () => {
  const { bakari } = await world()
  const sheet = await takeSheet(bakari.viewer, 'fr', directoryParams.parse({ q: 'hana', organization: 'jordan' }))
  expect(sheet).toMatchObject({ full: false, rows: [{ name: 'Hana Al-Tarifi', email: 'h.altarifi@example.org', organization: 'Jordanie', onRequest: true }] })
  expect(sheet.rows).toHaveLength(1)
  const taken = await asOwner(async (sql) => (await sql.query('SELECT noun, format, rows, marking, filter FROM core.export WHERE member_id = $1', [bakari.memberId])).rows)
  expect(taken).toEqual([{ noun: 'contact', format: 'PRINT', rows: 1, marking: 'GREEN', filter: 'q=hana&organization=jordan' }])
})
