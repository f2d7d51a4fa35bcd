import { expect, test } from 'vitest'
import { world } from '@/test/world'
import { searchAll } from './search-all.ts'

const nouns = async (who: 'bakari' | 'ines', q: string) => (await searchAll((await world())[who].viewer, 'en', q)).map(({ noun, rows }) => `${noun} ${rows.map(({ title }) => title).join(', ')}`)

test('one line looks through all nouns, and each leads to its own list', async () => {
  const { bakari } = await world()
  const found = await searchAll(bakari.viewer, 'en', 'Jordan')
  expect(found.map(({ noun }) => noun)).toEqual(['directory', 'organizations'])
  expect(found[0]?.rows.map(({ title }) => title)).toContain('Hana Al-Tarifi')
  expect(found[1]).toMatchObject({ href: '/organizations?q=Jordan', more: false })
})

test('a slip, another script and other words are found; what is hidden and what is nonsense are not', async () => {
  expect(await nouns('bakari', 'hana tarify')).toEqual([expect.stringContaining('Hana Al-Tarifi')])
  expect(await nouns('bakari', 'Иордания')).toEqual(expect.arrayContaining([expect.stringContaining('organizations')]))
  expect(await nouns('bakari', 'Tariq Obeidat')).toEqual([])
  expect(await nouns('ines', 'Tariq Obeidat')).toEqual([expect.stringContaining('Tariq')])
  expect(await nouns('bakari', 'xq zzw')).toEqual([])
})
