import { expect, test } from 'vitest'
import { sources, type Source } from './source.ts'

const all = sources()
const tests = (path: string) => /\.(test|db\.test|corpus\.test|spec)\.tsx?$/.test(path) || /^(test|e2e|bench)\//.test(path)
const product = all.filter(({ path }) => !tests(path))
const under = (...folders: string[]) => product.filter(({ path }) => folders.some((folder) => path.startsWith(folder)))

/** Files of `where` that import something `forbidden` says, as "file imports what". */
function wrong(where: readonly Source[], forbidden: (target: string, from: Source) => boolean): string[] {
  return where.flatMap((from) => from.imports.filter((target) => forbidden(target, from)).map((target) => `${from.path} imports ${target}`))
}

const ladder = ['organizations', 'sign-in', 'members', 'directory', 'audience', 'groups', 'calendar', 'activities', 'projects', 'search']
const feature = (path: string) => /^lib\/features\/([^/]+)/.exec(path)?.[1]
const room = (path: string) => /^lib\/features\/[^/]+\/([^/.]+)/.exec(path)?.[1]

test('there is something to look at', () => {
  expect(product.length).toBeGreaterThan(100)
  expect(product.flatMap(({ imports }) => imports).length).toBeGreaterThan(300)
})

test('a feature stands on the ladder and imports only from those below it, and only their queries, policy and types', () => {
  const features = under('lib/features/')
  expect([...new Set(features.map(({ path }) => feature(path)))].filter((name) => !ladder.includes(name ?? ''))).toEqual([])
  const upward = wrong(features, (target, { path }) => ladder.indexOf(feature(target) ?? '') > ladder.indexOf(feature(path) ?? ''))
  expect(upward).toEqual([])
  const throughTheWrongRoom = wrong(features, (target, { path }) => {
    const other = feature(target)
    return other !== undefined && other !== feature(path) && ['commands', 'actions'].includes(room(target) ?? '')
  })
  expect(throughTheWrongRoom).toEqual([])
})

test('platform knows no feature, component or page', () => {
  expect(wrong(under('lib/platform/'), (target) => /^(lib\/features|components|app)\//.test(target))).toEqual([])
})

test('pages hold no commands, no SQL and no rules', () => {
  const pages = under('app/').filter(({ path }) => !path.endsWith('route.ts'))
  // A printed list leaves the platform: it is put on record as it is read.
  const sheets = ['directory', 'calendar', 'activities', 'projects'].map((noun) => `app/(paper)/${noun}/print/page.tsx imports lib/features/${noun}/commands/take-sheet`)
  const known = [...sheets, 'app/(paper)/groups/[slug]/topics/[id]/print/page.tsx imports lib/features/groups/commands/take-topic',
    // What is shown is read: without script, nothing but the page itself could say so.
    'app/(member)/groups/[slug]/topics/[id]/page.tsx imports lib/features/groups/commands/read-topic']
  const found = wrong(pages, (target) => /^lib\/features\/[^/]+\/(commands|policy)/.test(target) || /platform\/db\/(client|generated|as-system)/.test(target) || target === 'npm:@prisma/client')
  expect(found.filter((line) => !known.includes(line))).toEqual([])
})

test('components read through props: no queries at run time, no policy, no database', () => {
  const values = under('components/').map((file) => ({ ...file, imports: valueImports(file) }))
  expect(wrong(values, (target) => /^lib\/features\/[^/]+\/(queries|commands|policy)/.test(target) || /platform\/db\//.test(target))).toEqual([])
})

test('the primitives of the look import nothing with a domain in it', () => {
  const values = under('components/ui/').map((file) => ({ ...file, imports: valueImports(file) }))
  expect(wrong(values, (target) => /^(lib\/features|components\/(?!ui\/)|app)/.test(target))).toEqual([])
})

test('queries and commands know nothing of the request', () => {
  const rooms = under('lib/features/').filter(({ path }) => ['queries', 'commands', 'policy', 'input'].includes(room(path) ?? ''))
  expect(wrong(rooms, (target) => /^npm:next(\/|$)/.test(target) || target === 'npm:next/headers')).toEqual([])
})

test('policy and input are pure', () => {
  const pure = under('lib/features/').filter(({ path }) => ['policy', 'input', 'search-params'].includes(room(path) ?? ''))
  expect(pure.length).toBeGreaterThan(3)
  expect(pure.filter(({ text }) => /\bawait\b|\basync\b|new Date\(\)|Date\.now/.test(text)).map(({ path }) => path)).toEqual([])
})

test('actions are doors: no database, no rules, no try', () => {
  const doors = under('lib/features/').filter(({ path }) => room(path) === 'actions')
  expect(wrong(doors, (target) => /platform\/db\//.test(target))).toEqual([])
  expect(doors.filter(({ text }) => /\btry\s*\{/.test(text)).map(({ path }) => path)).toEqual([])
})

test('nobody writes SQL past the parameters, and nobody opens a second way to the database', () => {
  expect(all.filter(({ path, text }) => path !== 'test/architecture.test.ts' && /\$(queryRaw|executeRaw)Unsafe|Prisma\.raw\(/.test(text)).map(({ path }) => path)).toEqual([])
  const direct = wrong(under('app/', 'components/', 'lib/features/'), (target) => target === 'npm:pg' || /platform\/db\/client$/.test(target))
  // The type of a transaction stands beside the client; only the type may be taken from there.
  // The health check asks the system's pool whether the database answers.
  const known = ['app/health/route.ts imports lib/platform/db/client']
  expect(direct.filter((line) => !typeOnlyClient(line) && !known.includes(line))).toEqual([])
})

test('no answer is built from what the statistics or the planner say', () => {
  expect(product.filter(({ text }) => /reltuples|n_live_tup|\bEXPLAIN\s/.test(text)).map(({ path }) => path)).toEqual([])
})

test('names say what a thing is', () => {
  const vague = /(^|\/)(utils?|helpers?|misc|common|shared|types|constants|service|manager|index)(\.tsx?|\/)/
  expect(all.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([])
  expect(all.filter(({ path }) => !/^[a-z0-9()[\]./-]+$/.test(path)).map(({ path }) => path)).toEqual([])
})

test('files are short', () => {
  // A reason for each that is longer.
  const longer: Record<string, number> = {}
  expect(all.filter(({ path, lines }) => lines > (longer[path] ?? 150)).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
})

test('types are not given up on', () => {
  const given = all.filter(({ path, text }) => path !== 'test/architecture.test.ts' && (/@ts-(ignore|expect-error|nocheck)/.test(text) || /:\s*any\b|\bas any\b|<any>/.test(code(text))))
  expect(given.map(({ path }) => path)).toEqual([])
  const cast = under('app/', 'components/', 'lib/features/').filter(({ text }) => /\bas (?!const\b|=)[A-Z]\w*[\s,;)<[]/.test(code(text).replace(/import[\s\S]*?from '[^']+'/g, '')))
  expect(cast.map(({ path }) => path)).toEqual([])
})

test('messages are formatted: the build keeps them parsed, and has no raw text to give', () => {
  expect(under('app/', 'components/', 'lib/').filter(({ text }) => /\bt\.raw\(/.test(text)).map(({ path }) => path)).toEqual([])
})

test('styles are logical, so that Arabic mirrors whole', () => {
  const physical = /["'\s`](?:-?(?:ml|mr|pl|pr)-|(?:text|float|clear)-(?:left|right)\b|(?:left|right)-\d|border-[lr]\b|rounded-[lr]\b)/
  expect(under('app/', 'components/').filter(({ text }) => physical.test(text)).map(({ path }) => path)).toEqual([])
})

/** A file without comments and text. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|`[^`]*`|'[^'\n]*'/g, '')

function valueImports({ path, text }: Source): string[] {
  const withoutTypes = text.replace(/import type[\s\S]*?from '[^']+'/g, '')
  const found = all.find((file) => file.path === path)
  return (found?.imports ?? []).filter((target) => withoutTypes.includes(`'@/${target}'`) || withoutTypes.includes(`'${target.replace('npm:', '')}'`) || withoutTypes.includes(`/${target.split('/').at(-1)}'`))
}

function typeOnlyClient(line: string): boolean {
  const [path = ''] = line.split(' imports ')
  const text = all.find((file) => file.path === path)?.text ?? ''
  return /import type \{ Tx \} from '@\/lib\/platform\/db\/client'/.test(text) && !/import \{[^}]*\} from '@\/lib\/platform\/db\/client'/.test(text)
}
