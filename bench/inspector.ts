import { z } from 'zod'
import { Refusal } from '../bin/launch/refusal.ts'

const listing = z.array(z.object({ webSocketDebuggerUrl: z.string() }))
const reply = z.object({ id: z.number().optional(), result: z.unknown().optional(), error: z.object({ message: z.string() }).optional() })

/** The inspector of another process of this machine, started with `--inspect` (Chrome DevTools Protocol). */
export type Inspector = { call(method: string, parameters?: object): Promise<unknown>; close(): void }

export async function inspect(port: number): Promise<Inspector> {
  const [target] = listing.parse(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json())
  if (!target) throw new Refusal('There is nothing to inspect.')
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = reply.parse(JSON.parse(String(data)))
    const asker = waiting.get(id ?? 0)
    if (error) asker?.reject(new Error(error.message))
    else asker?.resolve(result)
  })
  let last = 0
  const call = (method: string, params: object = {}) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  return { call, close: () => socket.close() }
}
