import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { settings } from '@/lib/platform/env/settings'
import { PrismaClient, type Prisma } from './generated/client.ts'

/** What a transaction offers: the models and tagged raw SQL. */
export type Tx = Prisma.TransactionClient

type Clients = { web: PrismaClient; system: PrismaClient }

// `next dev` reloads modules; the clients survive in the process, or each reload would open a pool.
const process_: { gctcpClients?: Clients } = globalThis as { gctcpClients?: Clients }

/** @param connectionString a PostgreSQL address @param max connections in the pool */
function client(connectionString: string, max: number): PrismaClient {
  const adapter = new PrismaPg({ connectionString, max, connectionTimeoutMillis: 4000, idleTimeoutMillis: 60_000 })
  return new PrismaClient({ adapter, errorFormat: 'minimal', transactionOptions: { maxWait: 5000, timeout: 15_000 } })
}

function clients(): Clients {
  return (process_.gctcpClients ??= {
    web: client(settings().DATABASE_URL_WEB, 10),
    system: client(settings().DATABASE_URL_SYSTEM, 5),
  })
}

/** The client of the role that serves viewers, under row-level security. For `asViewer` alone. */
export const webClient = (): PrismaClient => clients().web

/** The client of the role for sign-in look-ups and jobs. For `asSystem`, the check of sessions and that of health alone. */
export const systemClient = (): PrismaClient => clients().system
