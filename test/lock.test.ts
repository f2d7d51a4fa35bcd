import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Listed = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }
const lock: { packages: Record<string, Listed> } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))

test('package-lock.json names the optional packages of every platform, or "npm ci" refuses it ("npm run lock" mends it)', () => {
  const names = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)))
  const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies).filter((name) => !names.has(name)))
  expect(Object.keys(lock.packages).length).toBeGreaterThan(400)
  expect(missing).toEqual([])
})

test('package-lock.json names no registry, so that each machine asks its own', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([])
})
