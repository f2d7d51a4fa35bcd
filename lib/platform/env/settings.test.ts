import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fields } from './fields.ts'
import { isLoopback } from './loopback.ts'
import { ConfigurationError, readSettings } from './settings.ts'

const safe = { PUBLIC_URL: 'https://coordination.example.org', APP_SECRET: 'x'.repeat(32), SAMPLE_DATA: 'off' }

test('nothing set is a complete configuration for this machine', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', PUBLIC_URL: 'http://127.0.0.1:3000', SAMPLE_DATA: 'on', TRUSTED_PROXIES: [] })
})

test('an empty variable counts as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '  ' })).toMatchObject({ PORT: 3000 })
})

test('.env.example lists exactly the variables of the module, each with an explanation above it', () => {
  const lines = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8').split('\n')
  const listed = lines.flatMap((line, at) => (/^[A-Z_]+=/.test(line) ? [{ name: line.split('=')[0], explained: lines[at - 1]?.startsWith('# ') }] : []))
  expect(listed.map(({ name }) => name).sort()).toEqual(Object.keys(fields).sort())
  expect(listed.filter(({ explained }) => !explained)).toEqual([])
})

test('.env.example as it stands is a valid configuration', () => {
  const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')
  const pairs = text.split('\n').flatMap((line) => (/^[A-Z_]+=/.test(line) ? [line.split(/=(.*)/s).slice(0, 2)] : []))
  expect(readSettings(Object.fromEntries(pairs))).toEqual(readSettings({}))
})

describe('a wrong variable is named in one sentence', () => {
  test.each([
    [{ PORT: 'eighty' }, 'PORT must be a whole number from 1 to 65535, not "eighty".'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 1 to 65535, not "70000".'],
    [{ SAMPLE_DATA: 'yes' }, 'SAMPLE_DATA must be on or off, not "yes".'],
    [{ DATABASE_URL: 'mysql://a' }, 'DATABASE_URL must be a PostgreSQL address such as postgresql://name:password@host:5432/database.'],
    [{ PUBLIC_URL: 'coordination' }, 'PUBLIC_URL must be an address such as https://coordination.example.org.'],
    [{ APP_SECRET: 'short' }, 'APP_SECRET must have 32 characters or more.'],
    [{ SAMPLE_PASSWORD: 'short' }, 'SAMPLE_PASSWORD must have 12 characters or more.'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES must be none, or addresses and networks such as 10.0.0.0/8, with commas between, not "10.0.0.0/33".'],
    [{ SESSION_IDLE_HOURS: '0' }, 'SESSION_IDLE_HOURS must be a whole number from 1 to 720, not "0".'],
  ])('%o', (given, sentence) => {
    expect(() => readSettings(given)).toThrow(new ConfigurationError(sentence))
  })
})

test('the connections of the serving roles come in pairs, or with the connection that makes them', () => {
  const [web, all] = ['postgresql://gctcp_web:x@db/coordination', 'postgresql://deployer:x@db/coordination']
  expect(() => readSettings({ DATABASE_URL_WEB: web })).toThrow('DATABASE_URL_SYSTEM is missing')
  expect(() => readSettings({ DATABASE_URL_SYSTEM: web })).toThrow('DATABASE_URL_WEB is missing')
  expect(readSettings({ DATABASE_URL_WEB: web, DATABASE_URL: all }).DATABASE_URL_WEB).toBe(web)
})

describe('a public address', () => {
  test('is accepted with a secret of its own and no sample accounts', () => {
    expect(readSettings(safe).PUBLIC_URL).toBe('https://coordination.example.org')
  })
  test.each([
    [{ ...safe, APP_SECRET: '' }, 'APP_SECRET'],
    [{ ...safe, SAMPLE_DATA: 'on' }, 'SAMPLE_DATA'],
    [{ ...safe, SAMPLE_DATA: '' }, 'SAMPLE_DATA'],
    [{ ...safe, SAMPLE_PASSWORD: 'correct horse battery' }, 'SAMPLE_PASSWORD'],
    [{ ...safe, COMPONENT_PAGE: 'on' }, 'COMPONENT_PAGE'],
    [{ HOST: '0.0.0.0' }, 'APP_SECRET'],
    [{ ...safe, PUBLIC_URL: 'http://coordination.example.org' }, 'it must begin with https,'],
  ])('refuses %o', (given, name) => {
    expect(() => readSettings(given)).toThrow(new RegExp(`^PUBLIC_URL is a public address .*: ${name} `))
  })
})

test('trusted proxies are a list', () => {
  expect(readSettings({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).TRUSTED_PROXIES).toEqual(['10.0.0.0/8', '::1'])
})

test.each([
  ['http://localhost:3000', true], ['http://app.localhost', true], ['http://127.9.9.9', true], ['http://[::1]:80', true],
  ['http://0.0.0.0', false], ['https://127.example.org', false], ['http://localhost.example.org', false], ['http://192.168.1.4', false],
])('%s is a loopback address: %s', (url, expected) => {
  expect(isLoopback(url)).toBe(expected)
})
