import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { files, languages } from './shapes.ts'

type Name = keyof typeof files
const folder = new URL('.', import.meta.url)
const raw = (name: Name) => readFileSync(new URL(`${name}.json`, folder), 'utf8')
const read = <T extends z.ZodType>(name: Name, shape: T): z.infer<T> => shape.parse(JSON.parse(raw(name)))

const readme = readFileSync(new URL('README.md', folder), 'utf8')

const { organizations } = read('organizations', files.organizations)
const { states } = read('states', files.states)
const { regions } = read('regions', files.regions)
const { pillars } = read('pillars', files.pillars)
const { themes } = read('themes', files.themes)
const { workingGroups } = read('working-groups', files['working-groups'])
const { regionalGroups } = read('regional-groups', files['regional-groups'])
const { dutyStations } = read('duty-stations', files['duty-stations'])
const { events, recurring } = read('events', files.events)
const { appeals } = read('funding', files.funding)
const names: Name[] = ['organizations', 'states', 'regions', 'pillars', 'themes', 'working-groups',
  'regional-groups', 'languages', 'duty-stations', 'events', 'funding']

const slugs = (rows: { slug: string }[]) => new Set(rows.map((row) => row.slug))
const real = states.filter((state) => !state.sample)
/** The rule of a State's slug: its English name without accents, words joined by hyphens. */
const kebab = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
const zone = (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone

test.each(names)('%s.json has its shape, a source, a date, and all names in six languages', (name) => {
  const file = read(name, files[name])
  expect(file.source.length).toBeGreaterThan(10)
  expect(file.asOf).toMatch(/\d/)
  const rows = Object.values(file).filter((value) => Array.isArray(value)).reduce((sum, list) => sum + list.length, 0)
  const said = readme.match(new RegExp(`\\| ${name}\\.json \\| ([\\d +]+) \\|`))?.[1]?.split('+').map(Number) ?? []
  expect(said.reduce((sum, number) => sum + number, 0), 'the number of rows in README.md').toBe(rows)
})

test('the Compact has 39 members and 7 observers, 42 of them of the United Nations', () => {
  const of = (membership: string) => organizations.filter((each) => each.membership === membership).length
  expect([organizations.length, of('MEMBER'), of('OBSERVER')]).toEqual([46, 39, 7])
  expect(organizations.filter((each) => each.unitedNations)).toHaveLength(42)
})

test('there are 193 Member States, 2 observer States and one invented State', () => {
  const of = (kind: string) => real.filter((state) => state.kind === kind).map((state) => state.alpha2)
  expect(of('MEMBER_STATE')).toHaveLength(193)
  expect(of('OBSERVER_STATE').sort()).toEqual(['PS', 'VA'])
  expect(states.filter((state) => state.sample).map((state) => state.slug)).toEqual(['sample-state'])
})

test('every Member State belongs to a region and a regional group; special situations are counted', () => {
  const members = real.filter((state) => state.kind === 'MEMBER_STATE')
  expect(members.filter((state) => state.regionalGroup === null || state.region === null)).toEqual([])
  const sizes = regionalGroups.map(({ slug }) => members.filter((state) => state.regionalGroup === slug).length)
  expect(Object.fromEntries(regionalGroups.map(({ slug }, at) => [slug, sizes[at]]))).toEqual({
    african: 54, 'asia-pacific': 54, 'latin-american-and-caribbean': 33, 'western-european-and-others': 29, 'eastern-european': 23,
  })
  expect(real.filter((state) => state.ldc)).toHaveLength(44)
  expect(real.filter((state) => state.lldc)).toHaveLength(32)
})

test('there are 4 pillars, 29 themes, 8 working groups and the Coordination Committee', () => {
  expect([pillars.length, themes.length, workingGroups.length]).toEqual([4, 29, 9])
  expect(workingGroups.map((group) => group.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null])
  expect([events.length, recurring.length, appeals.length]).toEqual([34, 5, 2])
})

test('slugs and codes are unique, and a State is addressed by its English name', () => {
  const lists = [organizations, states, pillars, themes, workingGroups, regionalGroups, dutyStations, events, recurring]
  for (const rows of lists) expect(slugs(rows).size).toBe(rows.length)
  const addresses = [...organizations, ...states].map((each) => each.slug)
  expect(new Set(addresses).size).toBe(addresses.length)
  const codes = states.flatMap((state) => [state.alpha2, state.alpha3, state.m49])
  expect(new Set(codes).size).toBe(3 * states.length)
  for (const state of states) expect(state.slug).toBe(kebab(state.names.en.name))
  const longest = addresses.map((slug) => `focal.${slug}`.length)
  expect(Math.max(...longest)).toBeLessThanOrEqual(64)
})

test('languages: 41 codes, the six official ones among them', () => {
  const list = read('languages', files.languages).languages
  expect(new Set(list.map((each) => each.code)).size).toBe(list.length)
  expect(list.filter((each) => each.official).map((each) => each.code).sort()).toEqual([...languages].sort())
})

test('no alias repeats the name it stands beside', () => {
  for (const { names: own, aliases } of [...organizations, ...states]) {
    const shown = languages.map((lang) => own[lang].name)
    expect(aliases.filter((alias) => shown.includes(alias))).toEqual([])
    expect(new Set(aliases).size).toBe(aliases.length)
  }
})

test('regions form one tree with the world on top, and States point into it', () => {
  const codes = new Set(regions.map((region) => region.m49))
  const parents = new Map(regions.map((region) => [region.m49, region.parent]))
  expect(regions.filter((region) => region.parent === null).map((region) => region.m49)).toEqual(['001'])
  for (const { parent } of regions) expect(parent === null || codes.has(parent)).toBe(true)
  for (const { slug, region, subRegion, intermediateRegion } of real) {
    const path = [intermediateRegion, subRegion, region].filter((code) => code !== null)
    path.forEach((code, at) => expect(parents.get(code), slug).toBe(path[at + 1] ?? '001'))
  }
})

test('groups, themes and appeals point at pillars, groups, themes and organizations that exist', () => {
  const [pillarSlugs, groupSlugs, themeSlugs] = [slugs(pillars), slugs(workingGroups), slugs(themes)]
  const everyone = slugs([...organizations, ...states])
  const unknown = [
    ...themes.flatMap((theme) => theme.pillars).filter((slug) => !pillarSlugs.has(slug)),
    ...themes.flatMap((theme) => theme.workingGroups).filter((slug) => !groupSlugs.has(slug)),
    ...workingGroups.filter(({ pillar, number }) => (pillar === null ? number !== null : !pillarSlugs.has(pillar))),
    ...workingGroups.flatMap((group) => group.seats).filter((seat) => !everyone.has(seat.organization)),
    ...real.flatMap((state) => state.regionalGroup ?? []).filter((slug) => !slugs(regionalGroups).has(slug)),
    ...appeals.flatMap((appeal) => appeal.entitiesNamed).filter((slug) => !everyone.has(slug)),
    ...appeals.flatMap((appeal) => appeal['themes'] ?? []).filter((slug) => typeof slug !== 'string' || !themeSlugs.has(slug)),
  ]
  expect(unknown).toEqual([])
})

test('a group has one seat for an organization, at least six of them, and samples are marked', () => {
  for (const { slug, seats } of workingGroups) {
    expect(new Set(seats.map((seat) => seat.organization)).size, slug).toBe(seats.length)
    expect(seats.length, slug).toBeGreaterThanOrEqual(6)
    for (const seat of seats) expect(seat.sample === true, slug).toBe(['MEMBER', 'OBSERVER'].includes(seat.role))
  }
})

test('time zones are known, and an organization keeps the time of its seat', () => {
  const zones = new Map(dutyStations.map((station) => [station.slug, station.timeZone]))
  const countries = new Set(states.map((state) => state.alpha2))
  for (const { country, timeZone } of dutyStations) expect([countries.has(country), zone(timeZone).length > 0]).toEqual([true, true])
  for (const { capital } of states) expect(zone(capital.timeZone)).toBeTruthy()
  for (const event of events) expect(event.timeZone === null || zone(event.timeZone)).toBeTruthy()
  for (const { seat } of organizations) expect(zones.get(seat.place)).toBe(seat.timeZone)
})

test.each(names)('%s.json names no person: no form of address, no transliterated name', (name) => {
  expect(raw(name)).not.toMatch(/\b(Mr|Mrs|Ms|Dr|H\.E|M|Mme|Sr|Sra)\.\s?\p{Lu}|\bAmbassador \p{Lu}|[\p{sc=Han}]·[\p{sc=Han}]|先生|女士|大使|السيد|г-(н|жа)\b/u)
})
