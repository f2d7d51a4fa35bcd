import { connect, createServer, type Socket } from 'node:net'

/**
 * A line to a server of this machine that can be cut: what is sent then neither arrives nor is refused, as when a network
 * fails or a server hangs. Mended, it carries on where it was.
 */
export type Line = { port: number; cut(): void; mend(): void; end(): Promise<void> }

export async function layLine(to: number): Promise<Line> {
  const ends = new Set<Socket>()
  let cut = false
  const join = (one: Socket, other: Socket) => {
    ends.add(one)
    if (cut) one.pause()
    one.on('data', (bytes: Buffer) => other.write(bytes))
    one.on('error', () => other.destroy())
    one.on('close', () => (ends.delete(one), other.destroy()))
  }
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    join(near, far)
    join(far, near)
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(address && typeof address === 'object' ? address.port : 0)
    })
  })
  return {
    port,
    cut: () => {
      cut = true
      for (const one of ends) one.pause()
    },
    mend: () => {
      cut = false
      for (const one of ends) one.resume()
    },
    end: () =>
      new Promise((resolve) => {
        for (const one of ends) one.destroy()
        server.close(() => resolve())
      }),
  }
}

/** The same connection string through a line. */
export function through({ port }: Line, url: string): string {
  const changed = new URL(url)
  changed.port = String(port)
  return changed.href
}
