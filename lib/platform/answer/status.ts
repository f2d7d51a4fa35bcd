import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { headers } from 'next/headers'

/** Names the answer that is being written, in the request that asks for it; a client's own value is overwritten. */
const answerHeader = 'x-answer'

// The start of the server and the pages are bundled apart: what they share stands with the process.
const shared: { gctcpAnswers?: Map<string, ServerResponse> } = globalThis as { gctcpAnswers?: Map<string, ServerResponse> }
const answers = (shared.gctcpAnswers ??= new Map())

/** Lets a page give its answer a status: Next lets only a thrown error do that. Once, when the server starts. */
export function noteAnswers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const name = randomUUID()
    request.headers[answerHeader] = name
    answers.set(name, response)
    response.once('close', () => answers.delete(name))
  })
}

/**
 * Answers this request with 404 (RFC 9110, 15.5.5). For a page that says "not found" itself: Next sends an empty page for
 * notFound() until script fills it (vercel/next.js issue 62228), which a reader without script would see for ever.
 */
export async function answerNotFound(): Promise<void> {
  const answer = answers.get((await headers()).get(answerHeader) ?? '')
  if (answer && !answer.headersSent) answer.statusCode = 404
}

/** Whether notFound() of next/navigation threw this. */
export function isNotFound(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && Reflect.get(fault, 'digest') === 'NEXT_HTTP_ERROR_FALLBACK;404'
}
