import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Answer, ask, connection } from './ask.ts'
import { asBrowsers } from './load.ts'

/** Bytes over the wire, compressed as they were served, of a page and what it asks for at once; `bare` is the HTML's length unpacked. */
export type Weight = { html: number; bare: number; css: number; script: number }

function unpacked({ headers, body }: Answer): string {
  const how = headers['content-encoding']
  return (how === 'br' ? brotliDecompressSync(body) : how === 'gzip' ? gunzipSync(body) : body).toString()
}

const addresses = (html: string, pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, address = '']) => address))]

/** A browser's first visit, with an empty cache. */
export async function firstVisit(url: string, cookie = ''): Promise<Weight> {
  const agent = connection(4)
  const headers = { ...asBrowsers, ...(cookie && { cookie }) }
  const sizes = async (found: string[]) => {
    const answers = await Promise.all(found.map((address) => ask(agent, new URL(address, url).href, { headers: { ...headers, accept: '*/*' } })))
    const lost = answers.find(({ status }) => status !== 200)
    if (lost) throw new Error(`${url} names a file that answers ${lost.status}`)
    return answers.reduce((sum, { body }) => sum + body.length, 0)
  }
  try {
    const page = await ask(agent, url, { headers })
    const html = unpacked(page)
    return {
      html: page.body.length,
      bare: Buffer.byteLength(html),
      css: await sizes(addresses(html, /<link rel="stylesheet" href="([^"]+)"/g)),
      // A browser that knows modules leaves out what is for those that do not.
      script: await sizes(addresses(html.replace(/<script[^>]*\bnoModule\b[^>]*>/gi, ''), /<script[^>]* src="([^"]+)"/g)),
    }
  } finally {
    agent.destroy()
  }
}
