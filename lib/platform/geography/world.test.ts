import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files } from '@/prisma/reference/shapes.ts'
import { landOf, lands, mapSize, middleOf, placeOf } from './world.ts'

const { states } = files.states.parse(JSON.parse(readFileSync(new URL('../../../prisma/reference/states.json', import.meta.url), 'utf8')))

test('every land has a code of three digits, and no path runs off the map', () => {
  expect(lands.filter(({ m49 }) => !/^\d{3}$/.test(m49)).map(({ m49 }) => m49)).toEqual([])
  const numbers = lands.flatMap(({ d }) => d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  expect(Math.max(...numbers)).toBeLessThanOrEqual(mapSize.width)
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
})

test('each State is a shape that can be seen, or has a place for its dot: its capital, or the middle of its shape', () => {
  const place = ({ capital, m49 }: (typeof states)[number]) => (capital?.longitude && capital.latitude ? placeOf(capital.longitude, capital.latitude) : middleOf(m49))
  const unseen = states.filter((state) => state.slug !== 'sample-state' && (landOf(state.m49)?.small ?? true) && place(state) === null)
  expect(unseen.map(({ slug }) => slug)).toEqual([])
})

test('areas that United Nations maps do not draw apart are part of the State that holds them', () => {
  expect(landOf('158')).toBeNull()
  expect(landOf('156')?.d.length).toBeGreaterThan(100)
})
