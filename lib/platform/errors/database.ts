import { Prisma } from '@/lib/platform/db/generated/client.ts'

/** What kind of fault the database answered with, as far as a person can do something about it. */
export type DatabaseFault = 'away' | 'full' | 'refused' | 'taken' | 'missing' | 'other'

const byState: Readonly<Record<string, DatabaseFault>> = {
  '53100': 'full',
  '53200': 'full',
  '42501': 'refused',
  '23505': 'taken',
  '23503': 'missing',
}
// No way to it, or it starts, stops, is full of others, or is a standby for the moment.
const awayCodes = new Set(
  [
    ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
    // What Prisma's adapter calls it, where a raw query has no code of its own.
    ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'],
    ['08000', '08001', '08003', '08004', '08006', '25006', '53300', '57014', '57P01', '57P02', '57P03'],
  ].flat(),
)
// What pg and its pool say without a code; Prisma hands it on as it is.
const awayWords = /(^|\n)(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client (was closed|has encountered a connection error) and is not queryable)/

/**
 * The one translator of database errors, by Prisma code and SQLSTATE (PostgreSQL, appendix A).
 * The detail of an error ("Key (x)=(y) already exists") is never passed on: it can tell what may not be seen.
 * @returns null when the error is not the database's
 */
export function databaseFault(error: unknown): DatabaseFault | null {
  const states = statesOf(error)
  if (states.some((state) => awayCodes.has(state)) || (error instanceof Error && awayWords.test(error.message))) return 'away'
  if (states.includes('P2025')) return 'missing'
  if (states.includes('P2002')) return 'taken'
  const known = states.map((state) => byState[state]).find((fault) => fault !== undefined)
  if (known) return known
  return error instanceof Prisma.PrismaClientKnownRequestError || error instanceof Prisma.PrismaClientUnknownRequestError ? 'other' : null
}

/** Whether the fault is one of the moment and no page's own: the database is away or without room. */
export const isPassing = (error: unknown): boolean => ['away', 'full'].includes(databaseFault(error) ?? '')

/** Every code in the error and its causes: Prisma keeps the real SQLSTATE inside P2039 and P2010. */
function statesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 6) return []
  const found = ['code', 'originalCode', 'kind'].map((key) => read(error, key)).filter((code) => typeof code === 'string')
  return [...found, ...['meta', 'cause', 'driverAdapterError'].flatMap((key) => statesOf(read(error, key), depth + 1))]
}

const read = (from: object, key: string): unknown => Reflect.get(from, key)
