import 'server-only'
import { BlockList, isIP, isIPv4 } from 'node:net'
import { settings } from '@/lib/platform/env/settings'
import { peerHeader } from './peer-address'

/**
 * The address that a request came from. X-Forwarded-For counts only as far as it was written by TRUSTED_PROXIES:
 * read from the end, the first address that is not one of them. Anything else in it a client may have made up.
 * @returns '' where it is not known
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  return forwardedFor(bare(headers.get(peerHeader) ?? ''), headers.get('x-forwarded-for') ?? '', settings().TRUSTED_PROXIES)
}

/** The same without request and settings. @param trusted addresses and networks (RFC 4632) */
export function forwardedFor(peer: string, forwarded: string, trusted: readonly string[]): string {
  const proxies = listOf(trusted)
  const hops = forwarded.split(',').map((hop) => bare(hop.trim()))
  const isProxy = (address: string) => isIP(address) !== 0 && proxies.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
  let nearest = peer
  while (isProxy(nearest)) {
    const hop = hops.pop() ?? ''
    // What a trusted proxy could not name is charged to the proxy.
    if (isIP(hop) === 0) return nearest
    nearest = hop
  }
  return nearest
}

/** What is counted as one place: an IPv4 address, or the /64 that a single IPv6 subscriber is given (RFC 6177). */
export function placeOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [start = '', end = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const before = start.split(':').filter(Boolean)
  const after = end.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}

/** IPv4 inside IPv6 (RFC 4291, section 2.5.5.2) and a port that some proxies add are taken off. */
function bare(address: string): string {
  const unmapped = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(unmapped) ? unmapped.replace(/:\d+$/, '') : unmapped.replace(/^\[(.*)\](:\d+)?$/, '$1')
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}
