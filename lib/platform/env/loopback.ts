import { isIPv4 } from 'node:net'

/** Whether an address (URL) can be reached from this machine alone (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
export function isLoopback(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  if (isIPv4(host)) return host.startsWith('127.')
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1'
}
