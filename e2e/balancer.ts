import { createServer, request } from 'node:http'

/** One address for several web processes: each request goes to the next of them, whoever asks. */
export type Balancer = { origin: string; /** how many requests each has got */ counts: number[]; serve(origins: readonly string[]): void; end(): Promise<void> }

export async function startBalancer(): Promise<Balancer> {
  let [origins, next]: [readonly string[], number] = [[], 0]
  const counts: number[] = []
  const server = createServer((asked, answer) => {
    const at = (next += 1) % origins.length
    counts[at] = (counts[at] ?? 0) + 1
    const { hostname, port } = new URL(origins[at] ?? '')
    const onward = request({ hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.rawHeaders)
      answered.pipe(answer)
    })
    onward.on('error', () => answer.writeHead(502).end())
    asked.pipe(onward)
  })
  const origin = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`)
    })
  })
  return {
    origin,
    counts,
    serve: (those) => void (origins = those),
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
