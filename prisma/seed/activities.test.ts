import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files } from '../reference/shapes.ts'
import { sampleActivities } from './activities.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const { activities } = sampleActivities.parse(json('activities.json'))
const { organizations } = files.organizations.parse(json('../reference/organizations.json'))
const { states } = files.states.parse(json('../reference/states.json'))
const { workingGroups } = files['working-groups'].parse(json('../reference/working-groups.json'))
const themes = new Set(files.themes.parse(json('../reference/themes.json')).themes.map(({ slug }) => slug))
const regions = new Set(files.regions.parse(json('../reference/regions.json')).regions.map(({ m49 }) => m49))
const slugs = new Set([...organizations, ...states].map(({ slug }) => slug))
const countries = new Set(states.map(({ alpha2 }) => alpha2))
const groups = new Set(workingGroups.map(({ slug }) => slug))

test('sample activities stand on the reference lists, are many, and are written in all six languages', () => {
  expect(activities.length).toBeGreaterThan(100)
  expect(activities.flatMap(({ lead, partners }) => [lead, ...partners]).filter((slug) => !slugs.has(slug))).toEqual([])
  expect(activities.flatMap((one) => one.countries).filter((country) => !countries.has(country))).toEqual([])
  expect(activities.flatMap((one) => one.regions).filter((region) => !regions.has(region))).toEqual([])
  expect(activities.flatMap((one) => one.themes).filter((theme) => !themes.has(theme))).toEqual([])
  expect(activities.flatMap(({ group, owner, ownerIsGroup }) => [group ?? [], ownerIsGroup ? owner : []].flat()).filter((slug) => !groups.has(slug))).toEqual([])
  expect([...new Set(activities.map(({ lang }) => lang))].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
})

test('what is unflattering is that of the invented State alone: stale, suspended, cancelled, assessed', () => {
  const days = { MONTH: 30, QUARTER: 90, HALF_YEAR: 180, YEAR: 365 }
  const stale = activities.filter(({ rhythm, updatedDaysAgo, status }) => updatedDaysAgo > 2 * days[rhythm] - 5 && status !== 'CLOSED')
  expect(stale.length).toBeGreaterThan(2)
  const unflattering = [...stale, ...activities.filter(({ status, type }) => ['CANCELLED', 'SUSPENDED'].includes(status) || type === 'ASSESSMENT_VISIT')]
  expect(unflattering.filter((one) => one.countries.join() !== 'XS')).toEqual([])
  expect(stale.filter(({ owner }) => owner !== 'sample-state')).toEqual([])
})
