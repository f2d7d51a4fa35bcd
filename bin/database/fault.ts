import { Refusal } from '../launch/refusal.ts'

/** What PostgreSQL found wrong in a file of SQL, with the file and the line. */
export function faultIn(path: string, text: string, error: unknown): Refusal {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : 0
  const line = position > 0 ? `:${text.slice(0, position).split('\n').length}` : ''
  return new Refusal(`${path}${line}: ${error instanceof Error ? error.message : String(error)}`)
}
