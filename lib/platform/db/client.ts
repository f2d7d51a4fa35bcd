import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { settings } from '@/lib/platform/env/settings'
import { PrismaClient, type Prisma } from './generated/client.ts'
import { statementNames } from './statement-names'

/** What a transaction offers: the models and tagged raw SQL. */
export type Tx = Prisma.TransactionClient

type Clients = { web: PrismaClient; system: PrismaClient }

// `next dev` reloads modules; the clients survive in the process, or each reload would open a pool.
const process_: { gctcpClients?: Clients } = globalThis as { gctcpClients?: Clients }

/** The longest that a statement may take, in ms: what hangs longer, a person takes for broken. */
const patience = 8000

/**
 * A connection that is given up with the first answer that does not come: the pool would hand it to the next one who asks,
 * and a network that was cut says nothing for a quarter of an hour.
 */
class Impatient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const ask = this.query.bind(this) as (...asked: unknown[]) => unknown
    const query = (...asked: unknown[]) => {
      const answer = ask(...asked)
      if (answer instanceof Promise) answer.catch((fault: unknown) => void (isSilence(fault) && this.leave()))
      return answer
    }
    Object.assign(this, { query })
  }

  private leave(): void {
    this.end().catch(() => undefined)
  }
}

const isSilence = (fault: unknown) => fault instanceof Error && fault.message === 'Query read timeout'

/** @param connectionString a PostgreSQL address @param max connections in the pool */
function client(connectionString: string, max: number): PrismaClient {
  const limits = { connectionTimeoutMillis: 4000, idleTimeoutMillis: 60_000, query_timeout: patience }
  const adapter = new PrismaPg({ connectionString, max, ...limits, Client: Impatient }, { statementNameGenerator: statementNames(300) })
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
