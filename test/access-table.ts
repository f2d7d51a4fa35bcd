import { readFileSync } from 'node:fs'

/** One cell of docs/access.md: for this role and verb, `word` names the rows. */
export type Rule = { table: string; verb: 'see' | 'add' | 'change' | 'remove'; role: string; word: string }

const document = readFileSync(new URL('../docs/access.md', import.meta.url), 'utf8')

/** Every cell of the tables under "See" and "Change". */
export function statedRules(): Rule[] {
  return [...rules('See', () => 'see'), ...rules('Change', (row) => verbOf(row['verb']))]
}

/** Every row of the table under "Addresses": what is answered there, by role. */
export const statedAddresses = (): { address: string; words: Record<string, string> }[] =>
  rowsUnder('Addresses').map(({ address = '', ...words }) => ({ address: address.replaceAll('`', ''), words }))

/** The roles that docs/access.md names. */
export const statedRoles = (): string[] => rowsUnder('Roles in the tables').map((row) => row['role'] ?? '')

function rules(heading: string, verb: (row: Record<string, string>) => Rule['verb']): Rule[] {
  return rowsUnder(heading).flatMap((row) =>
    statedRoles().map((role) => ({ table: row['table'] ?? '', verb: verb(row), role, word: row[role] ?? '' })),
  )
}

function verbOf(word = ''): Rule['verb'] {
  if (word === 'add' || word === 'change' || word === 'remove') return word
  throw new Error(`docs/access.md: no such verb: ${word}`)
}

/** The first table under a heading, each row by the names of its columns. */
function rowsUnder(heading: string): Record<string, string>[] {
  const section = document.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const block = section.split('\n\n').find((part) => part.startsWith('| ')) ?? section
  const [head = [], , ...body] = block
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  return body.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])))
}
