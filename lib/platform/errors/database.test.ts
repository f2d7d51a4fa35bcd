import { expect, test } from 'vitest'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { databaseFault } from './database'

const prisma = (code: string, cause: object = {}) =>
  new Prisma.PrismaClientKnownRequestError('a text that nobody may see', { code, clientVersion: '7', meta: { driverAdapterError: { name: 'DriverAdapterError', cause } } })
const coded = (code: string) => Object.assign(new Error('a text that nobody may see'), { code })

test.each([
  ['a server that refuses a connection for a transaction', prisma('P1001', { kind: 'DatabaseNotReachable' }), 'away'],
  ['one that refuses it for a raw query', prisma('P2010', { kind: 'DatabaseNotReachable' }), 'away'],
  ['one that is stopped under a query', prisma('P2010', { kind: 'postgres', originalCode: '57P01', code: '57P01' }), 'away'],
  ['one that starts', prisma('P2010', { kind: 'postgres', originalCode: '57P03', code: '57P03' }), 'away'],
  ['one without a connection left', prisma('P2037', { kind: 'TooManyConnections', originalCode: '53300' }), 'away'],
  ['a pool without a connection left', new Error('timeout exceeded when trying to connect'), 'away'],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), 'away'],
  ['a connection that broke before', new Error('Client has encountered a connection error and is not queryable'), 'away'],
  ['an answer that did not come', new Error('\nInvalid `prisma.$queryRaw()` invocation:\n\n\nQuery read timeout'), 'away'],
  ['a transaction that took too long', prisma('P2028'), 'away'],
  ['an address that is refused', coded('ECONNREFUSED'), 'away'],
  ['a disk that is full', prisma('P2010', { kind: 'postgres', originalCode: '53100', code: '53100' }), 'full'],
  ['a disk that is full for a model', prisma('P2039', { kind: 'postgres', originalCode: '53100', code: '53100' }), 'full'],
  ['a row that is not one’s own', prisma('P2039', { kind: 'postgres', originalCode: '42501', code: '42501' }), 'refused'],
  ['a key that is taken', prisma('P2002', { kind: 'UniqueConstraintViolation', originalCode: '23505' }), 'taken'],
  ['a parent that is not there', prisma('P2003', { kind: 'ForeignKeyConstraintViolation', originalCode: '23503' }), 'missing'],
  ['a row that is not there', prisma('P2025'), 'missing'],
  ['a NUL', prisma('P2010', { kind: 'postgres', originalCode: '22021', code: '22021' }), 'other'],
  ['a fault of our own', new TypeError('undefined is not a function'), null],
  ['a text that quotes another', new Error('he said: Connection terminated unexpectedly'), null],
  ['nothing', null, null],
  ['a word', 'ECONNREFUSED', null],
])('%s: %s', (_what, fault, kind) => {
  expect(databaseFault(fault)).toBe(kind)
})

test('an error that is its own cause is read once', () => {
  const round = coded('X')
  round.cause = round
  expect(databaseFault(round)).toBeNull()
})
