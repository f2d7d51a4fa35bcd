import { countryRows } from './country-rows.ts'
import { organizationRows } from './organization-rows.ts'
import type { Reference } from './read.ts'

/** The rows of a table as the database has them, in the order in which keys allow them. */
export type Table = { name: string; key: readonly string[]; rows: readonly Record<string, unknown>[] }

/** A row for each of the six languages. */
export const inSix = <T, R>(names: Readonly<Record<string, T>>, row: (lang: string, name: T) => R): R[] =>
  Object.entries(names).map(([lang, name]) => row(lang, name))

/** All reference tables, parents first. */
export function rowsOf(reference: Reference): Table[] {
  return [...regionRows(reference), ...countryRows(reference), ...classificationRows(reference), ...organizationRows(reference)]
}

function regionRows({ regions }: Reference): Table[] {
  // Parents first: the key to the parent is checked row by row.
  const depth = (m49: string): number => {
    const parent = regions.find((region) => region.m49 === m49)?.parent
    return parent ? depth(parent) + 1 : 0
  }
  const sorted = regions.toSorted((a, b) => depth(a.m49) - depth(b.m49))
  return [
    { name: 'region', key: ['m49'], rows: sorted.map(({ m49, parent }) => ({ m49, parent })) },
    { name: 'region_name', key: ['m49', 'lang'], rows: regions.flatMap(({ m49, names }) => inSix(names, (lang, name) => ({ m49, lang, name }))) },
  ]
}

function classificationRows({ pillars, themes, languages, dutyStations }: Reference): Table[] {
  const number = (slug: string) => pillars.find((pillar) => pillar.slug === slug)?.number
  return [
    { name: 'pillar', key: ['number'], rows: pillars.map((pillar) => ({ number: pillar.number })) },
    {
      name: 'pillar_name',
      key: ['number', 'lang'],
      rows: pillars.flatMap((pillar) => inSix(pillar.names, (lang, { name, certainty }) => ({ number: pillar.number, lang, name, certainty }))),
    },
    { name: 'theme', key: ['slug'], rows: themes.map(({ slug }, position) => ({ slug, position })) },
    {
      name: 'theme_name',
      key: ['slug', 'lang'],
      rows: themes.flatMap(({ slug, names }) => inSix(names, (lang, { name, certainty }) => ({ slug, lang, name, certainty }))),
    },
    { name: 'theme_pillar', key: ['slug', 'number'], rows: themes.flatMap(({ slug, pillars: of }) => of.map((one) => ({ slug, number: number(one) }))) },
    { name: 'language', key: ['code'], rows: languages.map(({ code }) => ({ code })) },
    { name: 'language_name', key: ['code', 'lang'], rows: languages.flatMap(({ code, names }) => inSix(names, (lang, name) => ({ code, lang, name }))) },
    { name: 'duty_station', key: ['slug'], rows: dutyStations.map(({ slug, country, timeZone }) => ({ slug, alpha2: country, time_zone: timeZone })) },
    { name: 'duty_station_name', key: ['slug', 'lang'], rows: dutyStations.flatMap(({ slug, names }) => inSix(names, (lang, name) => ({ slug, lang, name }))) },
  ]
}
