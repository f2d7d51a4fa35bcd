import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files } from '../reference/shapes.ts'
import { sampleProjects } from './projects.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const { projects } = sampleProjects.parse(json('projects.json'))
const { organizations } = files.organizations.parse(json('../reference/organizations.json'))
const { states } = files.states.parse(json('../reference/states.json'))
const themes = new Set(files.themes.parse(json('../reference/themes.json')).themes.map(({ slug }) => slug))
const slugs = new Set([...organizations, ...states].map(({ slug }) => slug))
const countries = new Set(states.map(({ alpha2 }) => alpha2))
const sum = (rows: readonly { share: number }[]) => rows.reduce((total, { share }) => total + share, 0)

test('sample projects stand on the reference lists, and their shares are whole', () => {
  expect(projects.flatMap((one) => one.organizations).filter(({ organization }) => !slugs.has(organization))).toEqual([])
  expect(projects.flatMap((one) => one.countries).filter(({ country }) => !countries.has(country))).toEqual([])
  expect(projects.flatMap((one) => one.themes).filter(({ theme }) => !themes.has(theme))).toEqual([])
  expect(projects.filter((one) => sum(one.themes) !== 10_000 || ![0, 10_000].includes(sum(one.countries)))).toEqual([])
  expect(new Set(projects.map(({ owner, identifier }) => `${owner} ${identifier}`)).size).toBe(projects.length)
})

test('what is unflattering happens to the invented State alone: no other is named as a donor, or as the place of what was cancelled', () => {
  const donors = projects.flatMap((one) => one.organizations.filter(({ role }) => role === 'FUNDING').map(({ organization }) => organization))
  expect([...new Set(donors)].sort()).toEqual(['sample-state', 'unoct'])
  expect(projects.filter(({ status }) => status === 'CANCELLED').flatMap((one) => one.countries.map(({ country }) => country))).toEqual(['XS'])
})
