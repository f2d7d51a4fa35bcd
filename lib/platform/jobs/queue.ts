import 'server-only'
import { PgBoss } from 'pg-boss'

/** What may be done later, and how; a job's data is ids, never text. */
export type Queue = {
  /** Offers a mail job for each message id; one that waits or runs already is not offered twice. */
  offerMail(ids: readonly string[]): Promise<void>
  stop(): Promise<void>
}

/** What the jobs do. They never throw: pg-boss would keep the error with its text. */
export type Work = { mail(id: string): Promise<void>; upkeep(): Promise<void> }

const names = { mail: 'mail', upkeep: 'upkeep' }
const nightly = '17 3 * * *'

// The schema is a migration's (prisma/migrations/0003), so the worker's role makes nothing. What would need a table of its own a day,
// the right to rebuild an index or a text in the database is switched off.
const quiet = {
  schema: 'pgboss',
  migrate: false,
  createSchema: false,
  reindex: false,
  monitorVacuum: false,
  persistWarnings: false,
  persistQueueStats: false,
  registerInstance: false,
  openTelemetry: { enabled: false },
} as const

/** The queue in the database is not the one that the package knows: a migration is missing, or the package is older. */
class OtherQueue extends Error {
  override readonly name = 'the queue in the database is of another version'
}

/**
 * Joins the queue that all workers share (pg-boss on the same PostgreSQL) and begins to work. `onFault` hears what goes wrong in it.
 * @throws where the database is away; OtherQueue where its queue is of another version than the package
 */
export async function joinQueue(databaseUrl: string, work: Work, onFault: (error: unknown) => void): Promise<Queue> {
  const boss = new PgBoss({ ...quiet, connectionString: databaseUrl, application_name: 'gctcp worker', max: 4 })
  boss.on('error', onFault)
  await boss.start().catch((error: unknown) => {
    throw error instanceof Error && /not installed|requires migrations/.test(error.message) ? new OtherQueue(error.message) : error
  })
  try {
    await boss.createQueue(names.mail, { policy: 'exclusive', retryLimit: 0, expireInSeconds: 900, retentionSeconds: 86_400, deleteAfterSeconds: 3600 })
    await boss.createQueue(names.upkeep, { policy: 'exclusive', retryLimit: 0, expireInSeconds: 3600, deleteAfterSeconds: 86_400 })
    await boss.schedule(names.upkeep, nightly)
    const wakened = await beginMail(boss, work)
    await boss.work(names.upkeep, { pollingIntervalSeconds: 60 }, () => work.upkeep())
    return {
      offerMail: (ids) => offer(boss, ids).then(() => boss.notifyWorker(wakened)),
      stop: () => boss.stop({ graceful: true, timeout: 8000 }),
    }
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
}

// Ten at a time and again at once while there are ten: a job costs one round trip, not one poll.
const beginMail = (boss: PgBoss, work: Work) =>
  boss.work<{ id: string }>(names.mail, { batchSize: 10, localConcurrency: 3, pollingIntervalSeconds: 2, burstWhenBatchFull: true }, async (jobs) => {
    for (const { data } of jobs) await work.mail(data.id)
  })

async function offer(boss: PgBoss, ids: readonly string[]): Promise<void> {
  await boss.insert(names.mail, ids.map((id) => ({ data: { id }, singletonKey: id })))
}
