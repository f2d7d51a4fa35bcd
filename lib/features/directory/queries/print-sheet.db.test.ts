import { expect, test } from 'vitest'
import { asOwner, world } from '@/test/world'
import { logExport } from '../commands/log-export.ts'
import { directoryParams } from '../search-params'
import { contactIds } from './contact-ids.ts'
import { printSheet } from './print-sheet.ts'

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

test('a sheet is its taker’s, for an hour', async () => {
  const { bakari, hana } = await world()
  const id = await logExport(bakari.viewer, { format: 'PRINT', rows: 1, filter: 'q=hana&organization=jordan' })
  const sheet = await printSheet(bakari.viewer, 'fr', id)
  expect(sheet?.rows.map(({ name, email, organization }) => ({ name, email, organization }))).toEqual([{ name: 'Hana Al-Tarifi', email: 'h.altarifi@example.org', organization: 'Jordanie' }])
  expect(sheet?.params).toMatchObject({ q: 'hana', organization: ['jordan'] })
  expect(await printSheet(hana.viewer, 'fr', id)).toBeNull()
  expect(await printSheet(bakari.viewer, 'fr', 'none')).toBeNull()
  await asOwner((sql) => sql.query(`UPDATE core.export SET at = now() - interval '61 minutes' WHERE id = $1`, [id]))
  expect(await printSheet(bakari.viewer, 'fr', id)).toBeNull()
})

test('a file of cards is no sheet', async () => {
  const { bakari } = await world()
  expect(await printSheet(bakari.viewer, 'en', await logExport(bakari.viewer, { format: 'VCARD', rows: 1, filter: '' }))).toBeNull()
})
