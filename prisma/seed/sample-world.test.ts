import { readFileSync } from 'node:fs'
import parsePhone from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { files, type Seat } from '../reference/shapes.ts'
import { groupPlace, person, type Person } from './person.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const text = readFileSync(new URL('sample-world.json', import.meta.url), 'utf8')
const shape = z.object({ source: z.string(), people: z.array(person), groups: z.array(groupPlace), hidingGroups: z.array(z.string()) })
const { people, groups, hidingGroups } = shape.parse(json('sample-world.json'))
const { organizations } = files.organizations.parse(json('../reference/organizations.json'))
const { states } = files.states.parse(json('../reference/states.json'))
const { workingGroups } = files['working-groups'].parse(json('../reference/working-groups.json'))
const stations = new Map(files['duty-stations'].parse(json('../reference/duty-stations.json')).dutyStations.map((one) => [one.slug, one]))
const themes = new Set(files.themes.parse(json('../reference/themes.json')).themes.map(({ slug }) => slug))
const languages = new Set(files.languages.parse(json('../reference/languages.json')).languages.map(({ code }) => code))
const countries = new Set(states.map(({ alpha2 }) => alpha2))

const byOrganization = new Map<string, Person[]>()
for (const one of people) byOrganization.set(one.organization, [...(byOrganization.get(one.organization) ?? []), one])
const byAccount = new Map(people.flatMap((one) => (one.account ? [[one.account.email, one]] : [])))
const account = (email: string) => byAccount.get(email)
const isState = new Map(states.map((state) => [state.slug, state]))
const emails = (one: Person) => one.reach.filter(({ kind }) => kind === 'EMAIL')
const faults = (wrong: (one: Person) => boolean) => people.filter(wrong).map(({ name }) => name)

test('the world is of a size to find people in: all entities, most States, both observer States', () => {
  expect(people.length).toBeGreaterThanOrEqual(700)
  expect(organizations.filter(({ slug }) => !byOrganization.has(slug))).toEqual([])
  const present = states.filter(({ slug }) => byOrganization.has(slug)).map(({ alpha2 }) => alpha2)
  expect(present.length).toBeGreaterThanOrEqual(60)
  expect(present).toEqual(expect.arrayContaining(['CN', 'FR', 'GB', 'RU', 'US', 'PS', 'VA', 'XS']))
  for (const [, colleagues] of byOrganization) expect(colleagues.length).toBeGreaterThanOrEqual(2)
})

test('organizations, places, zones, themes, languages and countries are those of the reference lists', () => {
  expect([...byOrganization.keys()].filter((slug) => !isState.has(slug) && !organizations.some((one) => one.slug === slug))).toEqual([])
  expect(faults(({ place, timeZone, countryCode }) => stations.get(place)?.timeZone !== timeZone || stations.get(place)?.country !== countryCode)).toEqual([])
  expect(faults((one) => one.themes.length === 0 || one.themes.some((slug) => !themes.has(slug)))).toEqual([])
  expect(faults((one) => one.languages.length === 0 || one.languages.some((code) => !languages.has(code)))).toEqual([])
  expect(faults((one) => one.countries.some((code) => !countries.has(code)))).toEqual([])
  expect(faults((one) => [one.themes, one.languages, one.countries].some((list) => new Set(list).size !== list.length))).toEqual([])
})

test('a State\'s people cover their own State first', () => {
  expect(faults((one) => isState.has(one.organization) && one.countries[0] !== isState.get(one.organization)?.alpha2)).toEqual([])
})

test('every organization has one lead and one focal point under the addresses that the sign-in page names', () => {
  for (const [slug, colleagues] of byOrganization) {
    expect(account(`lead.${slug}@example.org`)).toMatchObject({ organization: slug, seat: 'PRIMARY', account: { role: 'LEAD_FOCAL_POINT', state: 'ACTIVE' } })
    expect(account(`focal.${slug}@example.org`)).toMatchObject({ organization: slug, account: { role: 'FOCAL_POINT', state: 'ACTIVE' } })
    for (const seat of ['PRIMARY', 'ALTERNATE']) expect(colleagues.filter((one) => one.seat === seat).length, slug).toBeLessThanOrEqual(1)
  }
  const vacant = [...byOrganization].filter(([, colleagues]) => colleagues.every((one) => one.seat !== 'ALTERNATE'))
  expect(vacant.length).toBeGreaterThan(10)
  expect(byAccount.size).toBe(people.filter((one) => one.account).length)
})

test('the accounts with a part of their own are there', () => {
  expect(account('secretariat@example.org')).toMatchObject({ organization: 'unoct', account: { role: 'SECRETARIAT', state: 'ACTIVE' } })
  expect(account('suspended@example.org')).toMatchObject({ organization: 'sample-state', account: { state: 'SUSPENDED' } })
  expect(account('ended@example.org')).toMatchObject({ organization: 'sample-state', account: { state: 'ENDED' } })
  expect(isState.get(account('observer.pcve@example.org')?.organization ?? '')?.kind).toBe('MEMBER_STATE')
  expect(groups).toContainEqual({ group: 'pcve', email: 'observer.pcve@example.org', role: 'OBSERVER' })
})

test('names are unique; an own name says its language and is in another script', () => {
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
  expect(faults(({ name }) => !/^[\p{sc=Latin}\p{M}'’ -]+$/u.test(name))).toEqual([])
  expect(faults(({ ownName, ownNameLang }) => (ownName === null) !== (ownNameLang === null) || /\p{sc=Latin}/u.test(ownName ?? ''))).toEqual([])
  const scripts = new Set(people.flatMap(({ ownNameLang }) => ownNameLang ?? []))
  expect([...scripts]).toEqual(expect.arrayContaining(['ar', 'ru', 'zh', 'hi', 'th', 'ka', 'ko', 'ja', 'el', 'am']))
  const functions = new Set(people.map(({ functionLang }) => functionLang))
  expect([...functions].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
})

test('one name in many spellings is there to be searched', () => {
  for (const spelling of ['Mohamed', 'Mohammed', 'Mohammad', 'Muhammad', 'Muhammed', 'Mohamad', 'Mukhammed']) {
    expect(people.some(({ name }) => name.startsWith(`${spelling} `)), spelling).toBe(true)
  }
  for (const spelling of ['محمد', 'Мухаммед', 'Муҳаммад']) expect(people.some(({ ownName }) => ownName?.startsWith(`${spelling} `)), spelling).toBe(true)
  expect(byOrganization.get('cote-d-ivoire')?.length).toBeGreaterThanOrEqual(3)
})

test('addresses are unique and at example.org; telephones are valid E.164 and belong to one person', () => {
  const values = people.flatMap(({ reach }) => reach.map(({ value }) => value))
  expect(new Set(values).size).toBe(values.length)
  const wrong = people.flatMap(({ reach }) => reach).filter(({ kind, value }) =>
    kind === 'EMAIL' ? !z.email().safeParse(value).success || !value.endsWith('@example.org') : parsePhone(value)?.number !== value || !parsePhone(value)?.isValid())
  expect(wrong).toEqual([])
  expect(faults((one) => emails(one).length === 0)).toEqual([])
  expect(faults((one) => one.preferredChannel !== null && one.reach.every(({ kind }) => kind !== one.preferredChannel))).toEqual([])
})

test('most entries were confirmed this quarter, some long ago, a few never', () => {
  const share = (of: (days: number | null) => boolean) => people.filter((one) => of(one.confirmedDaysAgo)).length / people.length
  expect(share((days) => days !== null && days <= 90)).toBeGreaterThan(0.5)
  expect(share((days) => days !== null && days > 180)).toBeGreaterThan(0.03)
  expect(share((days) => days === null)).toBeGreaterThan(0.01)
})

test('who is out of office has a colleague as stand-in and comes back', () => {
  const absent = people.filter(({ outOfOffice }) => outOfOffice !== null)
  expect(absent.length).toBeGreaterThan(10)
  for (const { organization, name, outOfOffice } of absent) {
    const colleagues = byOrganization.get(organization)?.map((one) => one.name).filter((other) => other !== name)
    expect(colleagues).toContain(outOfOffice?.standIn)
    expect(outOfOffice?.untilDays).toBeGreaterThanOrEqual(Math.max(0, outOfOffice?.fromDays ?? 0))
  }
})

test('who sits in a group sits for an organization that has a seat there, in the same part', () => {
  const seats = new Map(workingGroups.map(({ slug, seats: all }) => [slug, all]))
  const seatOf = (group: string, email: string): Seat | undefined =>
    seats.get(group)?.find(({ organization }) => organization === account(email)?.organization)
  for (const { group, email, role } of groups) expect(seatOf(group, email)?.role === 'OBSERVER', email).toBe(role === 'OBSERVER')
  expect(new Set(groups.map(({ group, email }) => `${group} ${email}`)).size).toBe(groups.length)
  expect(groups.filter(({ email }) => account(email)?.account?.state !== 'ACTIVE')).toEqual([])
  for (const slug of seats.keys()) expect(groups.filter(({ group }) => group === slug).length, slug).toBeGreaterThan(8)
  expect(hidingGroups.filter((slug) => !seats.has(slug))).toEqual([])
})

test('nobody is given a form of address', () => {
  expect(text).not.toMatch(/\b(Mr|Mrs|Ms|Dr|H\.E|Mme)\.\s?\p{Lu}|Ambassador|先生|女士|السيد/u)
})
