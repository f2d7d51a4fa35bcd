import { readdirSync, readFileSync } from 'node:fs'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { sources } from './source.ts'

const folder = new URL('../lib/platform/i18n/messages/', import.meta.url)
const locales = ['ar', 'es', 'fr', 'ru', 'zh']
const nouns = readdirSync(new URL('en/', folder)).map((file) => file.replace('.json', ''))
type Tree = { [key: string]: string | Tree }

const read = (locale: string, noun: string): Map<string, string> => flat(JSON.parse(readFileSync(new URL(`${locale}/${noun}.json`, folder), 'utf8')))

function flat(tree: Tree, above = ''): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[above + key, value]] : [...flat(value, `${above}${key}.`)])))
}

test('every noun stands in every language, and is registered', () => {
  const registry = readFileSync(new URL('../messages.ts', folder), 'utf8')
  for (const locale of ['en', ...locales]) expect(readdirSync(new URL(`${locale}/`, folder)).sort(), locale).toEqual(nouns.map((noun) => `${noun}.json`).sort())
  expect(nouns.filter((noun) => !registry.includes(`messages/en/${noun}.json`))).toEqual([])
})

describe.each(nouns)('%s', (noun) => {
  const english = read('en', noun)
  test.each(locales)('has the same keys and placeholders in %s, none empty', (locale) => {
    const other = read(locale, noun)
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort())
    const differing = [...english].filter(([key, text]) => placeholders(text) !== placeholders(other.get(key) ?? ''))
    expect(differing.map(([key]) => key)).toEqual([])
    expect([...other].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })
  test.each(['en', ...locales])('says every plural form that %s has', (locale) => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => form !== 'many' || !['es', 'fr'].includes(locale))
    const lacking = [...read(locale, noun)].filter(([, text]) => plurals(parse(text)).some((forms) => needed.some((form) => !forms.includes(form) && !(form === 'zero' && forms.includes('=0')))))
    expect(lacking.map(([key]) => key)).toEqual([])
  })
})

test('every key is used somewhere', () => {
  const code = sources().filter(({ path }) => !path.startsWith('test/')).flatMap(({ text }) => statements(text)).filter(saysSomething)
  const unused = nouns.flatMap((noun) => [...read('en', noun).keys()].filter((key) => !isUsed(noun, key, code)).map((key) => `${noun}.${key}`))
  expect(unused).toEqual([])
})

test('components say nothing of their own', () => {
  const literal = sources()
    .filter(({ path }) => /^(app|components)\/.*\.tsx$/.test(path))
    .flatMap(({ path, text }) => spoken(text).map((words) => `${path}: ${words}`))
  expect(literal).toEqual([])
})

/** Most statements have nothing to do with messages, and each would be asked for each key. */
const saysSomething = ({ quoted, stems, namespaces }: Statement) => namespaces.size > 0 || [...quoted, ...stems].some((text) => nouns.some((noun) => noun === text.split('.')[0]))

/** What a top-level statement says of messages. Two components of one file may call different namespaces "t". */
type Statement = { quoted: Set<string>; stems: Set<string>; namespaces: Set<string>; asksByVariable: boolean }

function statements(text: string): Statement[] {
  const types = text.match(/^type .*useTranslations.*$/gm)?.join('\n') ?? ''
  return text.split(/\n(?=\w)/).map((part) => said(`${types}\n${part}`))
}

function said(text: string): Statement {
  const all = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))
  const translators = [...all(/(\w+) = (?:await )?\(?(?:await )?(?:use|get)Translations/g), ...all(/(\w+): (?:\w+<)*ReturnType<typeof useTranslations/g), 't']
  return {
    // Or as a property of the messages themselves, where a request has no translator: problem.heavy.
    quoted: new Set([...all(/['"`]([\w.-]+)['"`]/g), ...all(/\b(problem\.\w+)\b/g)]),
    stems: all(/`([\w.-]+?)\.?\$\{/g),
    namespaces: all(/(?:Translations(?:<[^>]*>)?\(\s*|namespace: |Translations<)['"]([\w.-]+)['"]/g),
    asksByVariable: translators.some((name) => new RegExp(`\\b${name}\\((?!['"\`])`).test(text)),
  }
}

/**
 * A key is used when it stands in the code by its whole name or by its end under its namespace, when a template builds it
 * ("facets.${id}"), or when a statement takes its namespace and asks it by a variable.
 */
function isUsed(noun: string, key: string, code: readonly Statement[]): boolean {
  const ways = waysToAsk(`${noun}.${key}`.split('.'))
  return code.some((statement) => ways.some((way) => (way.namespace === '' || statement.namespaces.has(way.namespace)) && asks(statement, way)))
}

/** How a key is asked for: under a namespace (none: by its whole name), by what is left of it, or by a template that begins so. */
type Way = { namespace: string; rest: string; starts: string[]; last: boolean }

// Once for each key, not for each key and statement: there are thousands of both.
function waysToAsk(parts: readonly string[]): Way[] {
  return parts.map((_, at) => {
    const rest = parts.slice(at)
    const starts = rest.slice(0, -1).map((_part, end) => rest.slice(0, end + 1).join('.'))
    return { namespace: parts.slice(0, at).join('.'), rest: rest.join('.'), starts, last: at > 0 && rest.length === 1 }
  })
}

function asks({ quoted, stems, asksByVariable }: Statement, { rest, starts, last }: Way): boolean {
  return quoted.has(rest) || (last && asksByVariable) || starts.some((start) => stems.has(start))
}

/** Words between tags, and in the attributes that people read or hear. */
function spoken(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const between = [...code.matchAll(/(?<![=<-])>\s*([^<>{}]*\p{L}{2,}[^<>{}]*?)\s*<\/?[A-Za-z]/gu)].map(([, words]) => words ?? '')
  const attributes = [...code.matchAll(/\s(?:aria-label|title|alt|placeholder|label)="([^"]*\p{L}{2,}[^"]*)"/gu)].map(([, words]) => words ?? '')
  return [...between.filter((words) => !/^[A-Z ]+$/.test(words) && !/[;=()?&|]|=>|\bconst\b|\breturn\b/.test(words)), ...attributes]
}

function placeholders(text: string): string {
  return [...new Set(names(parse(text)))].sort().join(' ')
}

function names(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...names(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) return [element.value, ...Object.values(element.options).flatMap(({ value }) => names(value))]
    return [element.value]
  })
}

function plurals(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural) return [Object.keys(element.options), ...Object.values(element.options).flatMap(({ value }) => plurals(value))]
    if (element.type === TYPE.select) return Object.values(element.options).flatMap(({ value }) => plurals(value))
    return element.type === TYPE.tag ? plurals(element.children) : []
  })
}
