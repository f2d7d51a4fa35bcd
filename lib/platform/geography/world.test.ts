import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files } from '@/prisma/reference/shapes.ts'
import { everyLand, landOf, mapSize, middleOf, placeOf, worldDrawing } from './world.ts'

const { states } = files.states.parse(JSON.parse(readFileSync(new URL('../../../prisma/reference/states.json', import.meta.url), 'utf8')))

const drawn = [...worldDrawing().matchAll(/<path id="(\w+)" d="([^"]*)"\/>/g)].map(([, id = '', d = '']) => ({ id, d }))
const ids = drawn.map(({ id }) => id)

test('every land has a code of three digits, and no path runs off the map', () => {
  expect(ids[0]).toBe('lands')
  expect(ids.slice(1).filter((id) => !/^m\d{3}$/.test(id))).toEqual([])
  const numbers = drawn.flatMap(({ d }) => d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  expect(Math.max(...numbers)).toBeLessThanOrEqual(mapSize.width)
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
})

test('what a map names stands in the drawing', () => {
  const named = [everyLand, ...states.flatMap(({ m49 }) => landOf(m49)?.shape ?? [])]
  expect(named.length).toBeGreaterThan(150)
  expect(named.filter((address) => !ids.includes(address.replace('/world.svg#', '')))).toEqual([])
})

test('each State is a shape that can be seen, or has a place for its dot: its capital, or the middle of its shape', () => {
  const place = ({ capital, m49 }: (typeof states)[number]) => (capital?.longitude && capital.latitude ? placeOf(capital.longitude, capital.latitude) : middleOf(m49))
  const unseen = states.filter((state) => state.slug !== 'sample-state' && (landOf(state.m49)?.small ?? true) && place(state) === null)
  expect(unseen.map(({ slug }) => slug)).toEqual([])
})

test('areas that United Nations maps do not draw apart are part of the State that holds them', () => {
  expect(landOf('158')).toBeNull()
  expect(drawn.find(({ id }) => id === 'm156')?.d.length).toBeGreaterThan(100)
})
