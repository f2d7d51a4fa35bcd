import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { connected } from '../bin/database/roles.ts'
import { roles } from '../bin/database/urls.ts'
import { pause, until } from '../bin/launch/processes.ts'
import type { Worlds } from './worlds.ts'

/** A statement as the server was asked it. `parameters` are texts, as they came over the wire. */
export type Statement = { role: string; text: string; parameters: (string | null)[] }

/** A server by any of its databases, and where it writes what it was asked. */
export type Logged = Pick<Worlds, 'small' | 'log'>

const prefix = '{%u} '

/**
 * What `act` makes the web process ask the database, from the server's own log: nothing that the bench replays is written by
 * hand, so it cannot lag behind the product. Nobody else may be asking at the same time.
 */
export async function statementsOf({ small, log }: Logged, act: () => Promise<unknown>): Promise<Statement[]> {
  const from = statSync(log).size
  await listen(small.admin, 'all')
  try {
    await act()
  } finally {
    await listen(small.admin, 'none')
  }
  return parse(tail(log, from)).filter(({ role, text }) => [roles.web, roles.system].includes(role) && !/^(BEGIN|COMMIT|ROLLBACK)\b/.test(text))
}

/** What a page asked for its viewer, without the line that says who that is. */
export const asked = (statements: readonly Statement[]) => statements.filter(({ role, text }) => role === roles.web && !text.includes(`set_config('app.member'`))

async function listen(admin: string, what: 'all' | 'none'): Promise<void> {
  await connected(admin, async (client) => {
    await client.query(`ALTER SYSTEM SET log_statement = '${what}'`)
    await client.query(`ALTER SYSTEM SET log_line_prefix = '${prefix}'`)
    await client.query('SELECT pg_reload_conf()')
    const now = async () => (await client.query<{ log_statement: string }>('SHOW log_statement')).rows[0]?.log_statement === what
    if (!(await until(now, 5))) throw new Error('PostgreSQL does not take its settings anew')
  })
  // Every session takes a new setting before its next statement, once the postmaster's signal has come.
  await pause(200)
}

function tail(file: string, from: number): string {
  const bytes = Buffer.alloc(statSync(file).size - from)
  const handle = openSync(file, 'r')
  readSync(handle, bytes, 0, bytes.length, from)
  closeSync(handle)
  return bytes.toString()
}

/** Entries begin with the prefix; a line that goes on begins with a tab. */
export function parse(log: string): Statement[] {
  const entries = log.split(/\n(?=\{)/)
  return entries.flatMap((entry, at) => {
    const [, role = '', text] = /^\{(\w*)\} LOG: {2}(?:execute [^:]*|statement): ([\s\S]*)$/.exec(entry.replaceAll('\n\t', '\n').trim()) ?? []
    if (text === undefined) return []
    const [, detail = ''] = /^\{\w*\} DETAIL: {2}[Pp]arameters: ([\s\S]*)$/.exec(entries[at + 1]?.replaceAll('\n\t', '\n').trim() ?? '') ?? []
    return [{ role, text: text.trim(), parameters: parametersOf(detail) }]
  })
}

const parametersOf = (detail: string) =>
  [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, value]) => value?.replaceAll("''", "'") ?? null)
