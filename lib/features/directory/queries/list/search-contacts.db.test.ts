import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asOwner, world, type Standing } from '@/test/world'
import { cast } from '@/test/cast'
import { addPeople } from '@/prisma/seed/people'
import { directoryParams } from '../../search-params'
import { listContacts } from '../list-contacts'

const list = (viewer: Viewer, q: string) => listContacts(viewer, 'en', directoryParams.parse({ q }))
const find = async (who: Standing, q: string) => (await list(who.viewer, q)).rows.map(({ name }) => name)

// Names that are written in other ways, and near to each other.
const others = [
  { name: 'Mohamed Benali', ownName: 'محمد بنعلي', ownNameLang: 'ar' },
  { name: 'Muhammad Saleh', ownName: null, ownNameLang: null },
  { name: 'Chen Yuelan', ownName: '陈月岚', ownNameLang: 'zh' },
  { name: 'Paulina Grześkowiak', ownName: null, ownNameLang: null },
  { name: 'Anders Kivi', ownName: null, ownNameLang: null },
  { name: 'Kivimaa Anders', ownName: null, ownNameLang: null },
  { name: 'Yélika N’Guessan', ownName: null, ownNameLang: null },
]

beforeAll(async () => {
  await world()
  await asOwner((client) => addPeople(client, others.map((other) => ({ ...cast.samira, organization: 'wco', account: null, ...other })), null))
})

describe('a contact is found', () => {
  test.each([
    ['by the whole name', 'Hana Al-Tarifi'],
    ['in any word order, without capitals', 'al-tarifi hana'],
    ['by the beginning of words', 'han tarif'],
    ['in the own script', 'هناء الطريفي'],
    ['without hamza, article and with the other ya', 'هنا طريفى'],
    ['by function', 'head border security unit'],
    ['by unit', 'ministry interior'],
    ['by organization in English', 'jordan'],
    ['in French', 'jordanie'],
    ['in Spanish', 'Jordania'],
    ['in Russian', 'иордания'],
    ['in Chinese', '约旦'],
    ['in Arabic, without hamza', 'الاردن'],
    ['by the formal name of the State', 'Hashemite Kingdom'],
    ['by theme', 'border security'],
    ['by theme in Russian, in any case', 'БЕЗОПАСНОСТЬ ГРАНИЦ'],
    ['by place in Russian', 'Амман'],
    ['by person and organization together', 'jordan hana'],
    ['with a typo in each word', 'Hannah Tarify'],
    ['with a typo in the organization', 'hana jordn'],
    ['by e-mail', 'h.altarifi@example.org'],
    ['by the beginning of an e-mail', 'h.altarifi@ex'],
  ])('%s', async (_how, q) => {
    const { adaeze } = await world()
    expect(await find(adaeze, q)).toContain('Hana Al-Tarifi')
  })

  test.each([
    ['an acronym', 'interpol'], ['its Russian form', 'Интерпол'], ['its Arabic form', 'إنتربول'], ['the Chinese short name', '国际刑警'], ['a misspelt name', 'Kivmaa'],
    ['half a name', 'Kivima'], ['a name and an acronym', 'anders interpol'],
  ])('by %s', async (_how, q) => {
    const { bakari } = await world()
    expect(await find(bakari, q)).toContain('Anders Kivimaa')
  })

  test.each(['Сейткалиева', 'аружан сейткалиева', 'Seitkalieva', 'Seitkaliyeva', 'سيتكالييفا'])('in whatever script: %s', async (q) => {
    const { bakari } = await world()
    expect(await find(bakari, q)).toContain('Aruzhan Seitkalieva')
  })

  test('Mohamed, Muhammad, محمد and Мухаммед are one name', async () => {
    const { bakari } = await world()
    for (const q of ['mohamed', 'Muhammad', 'محمد', 'Мухаммед']) expect(await find(bakari, q)).toEqual(expect.arrayContaining(['Mohamed Benali', 'Muhammad Saleh']))
  })

  test('with or without accents, apostrophes and capitals, in Chinese by two characters', async () => {
    const { bakari } = await world()
    for (const q of ['grzeskowiak', 'GRZEŚKOWIAK']) expect(await find(bakari, q)).toContain('Paulina Grześkowiak')
    for (const q of ['n’guessan', "N'GUESSAN", 'nguessan', 'guessan', 'yelika']) expect(await find(bakari, q)).toContain('Yélika N’Guessan')
    for (const q of ['月岚', '陈月', '陈']) expect(await find(bakari, q)).toContain('Chen Yuelan')
  })
})

test('the very name comes before its words, these before their beginnings; what is spelt alike comes where nothing else does', async () => {
  const { bakari } = await world()
  expect(await find(bakari, 'Anders Kivi')).toEqual(['Anders Kivi', 'Anders Kivimaa', 'Kivimaa Anders'])
  expect(await find(bakari, 'Kivimaa Anders')).toEqual(['Kivimaa Anders', 'Anders Kivimaa'])
  expect((await list(bakari.viewer, 'Kivmaa')).rows.map(({ rank }) => rank)).toEqual([7, 7])
  expect((await list(bakari.viewer, 'Kivimba')).rows.map(({ rank }) => rank)).toEqual([9, 9, 9])
})
