import { Agent, request } from 'node:http'

/** An answer as it came over the wire: `body` is still compressed, `ms` runs from asking to the last byte. */
export type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer; ms: number }
export type Question = { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: Uint8Array }

/** Connections that are kept, as a browser keeps them. */
export const connection = (most: number) => new Agent({ keepAlive: true, maxSockets: most })

/** Asks a server of this machine once. */
export function ask(agent: Agent, url: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const asked = request(url, { agent, method, headers: { ...headers, ...(body && { 'content-length': String(body.length) }) }, timeout: 20_000 }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => void parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts), ms: performance.now() - began }))
    })
    asked.on('error', reject).on('timeout', () => asked.destroy(new Error(`${url} did not answer within 20 s`)))
    asked.end(body)
  })
}

/** The cookies that an answer sets, as they are sent back. */
export function cookiesOf({ headers }: Answer): string {
  const set = headers['set-cookie'] ?? []
  return [set].flat().map((line) => line.split(';')[0]).join('; ')
}
