import { expect, test } from 'vitest'
import { secondsAheadIn, transitionsIn } from './transitions.ts'

const told = (zone: string, year: number) => transitionsIn(zone, year).map(({ at, before, after }) => `${at.toISOString().slice(0, 16)} ${before / 60} ${after / 60}`)

test('a year has the changes of its clocks, with how far ahead they are before and after', () => {
  expect(told('America/New_York', 2026)).toEqual(['2026-03-08T07:00 -300 -240', '2026-11-01T06:00 -240 -300'])
  expect(told('Australia/Lord_Howe', 2026)).toEqual(['2026-04-04T15:00 660 630', '2026-10-03T15:30 630 660'])
})

test('a zone whose clocks stay has none, also where they once changed', () => {
  expect(told('Africa/Nairobi', 2026)).toEqual([])
  expect(told('Africa/Cairo', 2018)).toEqual([])
  expect(told('Africa/Cairo', 2023)).toHaveLength(2)
})

test('a year begins with the hours that it began with', () => {
  expect(secondsAheadIn('Australia/Lord_Howe', 2026)).toBe(39_600)
  expect(secondsAheadIn('America/St_Johns', 2026)).toBe(-12_600)
})
