import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.md'], { cwd: root, encoding: 'utf8' })
const documents = listed.split('\n').filter((path) => path && existsSync(join(root, path)))
const decisions = documents.filter((path) => path.startsWith('docs/decisions/'))

/** A document without its blocks of code, in which a bracket is no link. */
const prose = (path: string) => read(path).replace(/^```[\s\S]*?^```/gm, '')

/** Where the links of a document lead, as far as that is inside the project: a path from its root, and a place on the page. */
function links(path: string): { target: string; place: string }[] {
  const all = [...prose(path).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link)
  return all
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => link.split('#'))
    .map(([file, place = '']) => ({ target: file ? normalize(join(dirname(path), file)) : path, place }))
}

/** The places of a document, as its readers' programs name its headings. */
const places = (path: string) => [...prose(path).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => words.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-'))

/** The cells of each row of a table whose first cell is a name in backquotes. */
const rows = (text: string) => [...text.matchAll(/^\| `([A-Z_]+)` \| (.*?) \|/gm)].map(([, name = '', second = '']) => ({ name, second }))

test('the documents that a reader looks for are there', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/access.md', 'docs/glossary.md']))
})

test('every link inside the project leads somewhere', () => {
  const all = documents.flatMap((path) => links(path).map((link) => ({ path, ...link })))
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter(({ target }) => !existsSync(join(root, target))).map(({ path, target }) => `${path}: ${target}`)).toEqual([])
  const lost = all.filter(({ target, place }) => place !== '' && target.endsWith('.md') && !places(target).includes(place))
  expect(lost.map(({ path, target, place }) => `${path}: ${target}#${place}`)).toEqual([])
})

test('the README lists the variables of .env.example, in its order, with its defaults', () => {
  const defaults = [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => ({ name, second: value === '' ? '' : `\`${value}\`` }))
  expect(defaults.length).toBeGreaterThan(10)
  expect(rows(read('README.md'))).toEqual(defaults)
})

test('the sample sign-ins that the README names are accounts of the sample world', () => {
  const world = read('prisma/seed/sample-world.json')
  const named = [...read('README.md').matchAll(/`([a-z.-]+@example\.org)`/g)].map(([, address = '']) => address)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((address) => !world.includes(`"${address}"`))).toEqual([])
})

test('every command that a document or a container names is one of package.json, and each of those stands in a document', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))
  const commands = (path: string) => [...read(path).replaceAll('", "', ' ').matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, plain]) => run ?? plain ?? '')
  expect([...commands('compose.yaml'), ...commands('Dockerfile')]).toEqual(expect.arrayContaining(['migrate', 'start']))
  expect(['compose.yaml', 'Dockerfile', ...documents].flatMap(commands).filter((name) => !(name in scripts))).toEqual([])
  const told = new Set(documents.flatMap(commands))
  expect(Object.keys(scripts).filter((name) => !told.has(name))).toEqual([])
})

test('containers are given only variables that the platform reads', () => {
  const [serving = '', rest = ''] = read('compose.yaml').split('\nservices:\n')
  const given = [...serving.matchAll(/^  ([A-Z_]+):/gm), ...rest.matchAll(/^      (DATABASE_URL):/gm), ...read('Dockerfile').matchAll(/\b(HOST|PORT|DATA_DIR)=/g)].map(([, name = '']) => name)
  expect(given).toContain('DATABASE_URL_SYSTEM')
  expect(given.filter((name) => !read('.env.example').includes(`\n${name}=`))).toEqual([])
})

test('a decision is short, has its three parts, and a number of its own', () => {
  expect(decisions.length).toBeGreaterThan(7)
  const odd = decisions.filter((path) => !/^docs\/decisions\/\d{3}-[a-z0-9-]+\.md$/.test(path))
  expect(odd).toEqual([])
  expect(decisions.filter((path) => read(path).split('\n').length - 1 > 40)).toEqual([])
  for (const path of decisions) {
    expect([...read(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading), path).toEqual(['Context', 'Decision', 'Consequences'])
  }
  const numbers = decisions.map((path) => path.slice(15, 18))
  expect(decisions.filter((path) => !read(path).startsWith(`# ${path.slice(15, 18)} `))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('every decision that the code or a document names by number exists', () => {
  const grep = execFileSync('git', ['grep', '-hoE', 'docs/decisions/[0-9]{3}', '--', ':!test/documents.test.ts'], { cwd: root, encoding: 'utf8' })
  const numbers = new Set(decisions.map((path) => path.slice(0, 18)))
  expect([...new Set(grep.trim().split('\n'))].filter((name) => !numbers.has(name))).toEqual([])
})

/** The paths of the drawing under "Layout": two blanks deeper is one folder further in; what has a placeholder in it is left out. */
function layout(): string[] {
  const [, drawing = ''] = /^## Layout\n[\s\S]*?^```\n([\s\S]*?)^```/m.exec(read('ARCHITECTURE.md')) ?? []
  const above: string[] = []
  return drawing.split('\n').flatMap((line) => {
    const [, blanks = '', names = ''] = /^( *)(\S+(?: \S+)*?)(?: {2,}|$)/.exec(line) ?? []
    const depth = blanks.length / 2
    above.length = depth
    above[depth] = names.split(' ')[0] ?? ''
    return names.split(' ').filter((name) => name && !/[<…*]|NNN/.test(above.join('') + name)).map((name) => [...above.slice(0, depth), name].join(''))
  })
}

test('what the layout of ARCHITECTURE.md shows is there, and every folder at the top is shown', () => {
  const shown = layout()
  expect(shown.length).toBeGreaterThan(30)
  expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([])
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n')
  const folders = [...new Set(tracked.filter((path) => path.includes('/') && !path.startsWith('.')).map((path) => `${path.split('/')[0]}/`))]
  expect(folders.filter((folder) => !shown.includes(folder))).toEqual([])
})

test('ARCHITECTURE.md names the features and the length of a file as the code has them', () => {
  const text = read('ARCHITECTURE.md')
  const [, ladder = ''] = /^`([a-z-]+`(?: → `[a-z-]+`)+)\.?$/m.exec(text) ?? []
  expect(ladder.match(/[a-z-]+/g)?.toSorted()).toEqual(readdirSync(join(root, 'lib/features')).toSorted())
  const [, most] = /longer\[path\] \?\? (\d+)/.exec(read('test/architecture.test.ts')) ?? []
  expect(text).toContain(`at most ${most} lines`)
})

test('the licence is the unchanged text of Apache-2.0, and the package says so', () => {
  expect(createHash('sha256').update(read('LICENSE')).digest('hex')).toBe('cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30')
  expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'Apache-2.0' })
})

test('documents are written in United Nations spelling', () => {
  const british = /\b(organis(?:e|es|ed|ing|ation|ations|ational)|authoris\w+|recognis\w+|prioritis\w+|summaris\w+|standardis\w+|minimis\w+)\b/gi
  // The glossary also has columns of other languages.
  const found = documents.filter((path) => path !== 'docs/glossary.md').flatMap((path) => [...prose(path).matchAll(british)].map(([word]) => `${path}: ${word}`))
  expect(found).toEqual([])
})
