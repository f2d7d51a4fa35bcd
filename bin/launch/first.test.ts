import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkout } from '../database/place.ts'

const folder = mkdtempSync(join(tmpdir(), 'gctcp-first-'))
const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const lock = (version: string) => put('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } } }))

// A stand-in for npm that installs nothing but a Node, and says what it was asked.
const npm = `#!/bin/sh
mkdir -p node_modules/.bin && ln -sf "${process.execPath}" node_modules/.bin/node
echo "npm $*; own node on the path: $(echo "$PATH" | grep -c "$PWD/node_modules")"
exit \${NPM_FAILS:-0}
`

beforeAll(() => {
  for (const name of ['bin/launch', 'path']) mkdirSync(join(folder, name), { recursive: true })
  copyFileSync(join(checkout, 'bin/launch/first.mjs'), join(folder, 'bin/launch/first.mjs'))
  put('bin/hello.mjs', `import { goOn } from './launch/first.mjs'\nawait goOn('hello')\n`)
  put('bin/launch/hello.ts', `const words: string[] = process.argv.slice(2)\nconsole.log('hello', ...words)\nprocess.exit(words.length)\n`)
  put('path/npm', npm)
  chmodSync(join(folder, 'path/npm'), 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

function hello(more: Record<string, string> = {}, ...words: string[]) {
  const PATH = [join(folder, 'path'), join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'bin/hello.mjs'), ...words], { encoding: 'utf8', env: { ...process.env, PATH, ...more } })
  return { said: stdout + stderr, status }
}

test('the first start installs, without the Node that is about to be replaced, and hands on words and exit code', () => {
  lock('1.0.0')
  const { said, status } = hello({}, 'to', 'you')
  expect(said).toContain('npm ci --no-audit')
  expect(said).toContain('own node on the path: 0')
  expect(said).toMatch(/hello to you\n$/)
  expect(status).toBe(2)
})

test('the second does not, until the lock file is another', () => {
  expect(hello().said).toBe('hello\n')
  lock('2.0.0')
  expect(hello().said).toContain('npm ci')
  expect(hello().said).toBe('hello\n')
})

test('what a developer installed by hand counts, if it is what the lock file wants', () => {
  lock('3.0.0')
  put('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '3.0.0' } } }))
  expect(hello().said).toBe('hello\n')
  lock('4.0.0')
  expect(hello().said).toContain('npm ci')
})

test('an installation that fails stops the command and is done again', () => {
  lock('5.0.0')
  const { said, status } = hello({ NPM_FAILS: '1' })
  expect(said).toMatch(/npm ci did not succeed: its message stands above\.\n$/)
  expect(status).toBe(1)
  expect(existsSync(join(folder, 'node_modules/.installed-from'))).toBe(false)
  expect(hello().said).toContain('npm ci')
})
