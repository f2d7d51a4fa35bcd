import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** The address at the other end of the connection, written by this process into each request; nobody else's counts. */
export const peerHeader = 'x-peer-address'

/**
 * Lets pages and actions know the peer: Next hands on headers but not the socket, and fills X-Forwarded-For
 * only where the client sent none. Once, when the server starts.
 */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[peerHeader] = request.socket.remoteAddress ?? ''
  })
}
