import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { z } from 'zod'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { webClient, type Tx } from './client'
import { refuseBypass } from './bypass'

type Open = { viewerId: string; tx: Tx }
const open = new AsyncLocalStorage<Open>()
const uuid = z.uuid()

/**
 * The only way to the database for a viewer: one transaction that first says whose it is.
 * A call inside joins the open transaction; another viewer inside is an error.
 * No slow work (mail, files, fetch) inside.
 * @throws whatever `work` throws; the transaction is then rolled back.
 */
export async function asViewer<T>(viewer: Pick<Viewer, 'id'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  const current = open.getStore()
  if (current) {
    if (current.viewerId !== viewer.id) throw new Error('a transaction has one viewer')
    return work(current.tx)
  }
  const id = uuid.parse(viewer.id)
  await refuseBypass()
  return webClient().$transaction(async (tx) => {
    // No parallel workers: to start one takes longer than a page may (10 ms and more where others are at work), and sixteen pages at
    // once have no use for them. A kept statement (statement-names.ts) is parsed once, but planned for what is asked: a plan for
    // any country and any word reads the whole calendar for one of them.
    await tx.$executeRaw`SELECT set_config('app.member', ${id}, true), set_config('max_parallel_workers_per_gather', '0', true),
      set_config('plan_cache_mode', 'force_custom_plan', true)`
    return open.run({ viewerId: id, tx }, () => work(tx))
  })
}
