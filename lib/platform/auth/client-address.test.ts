import '@/test/own-secret.ts'
import { expect, test } from 'vitest'
import { forwardedFor, placeOf } from './client-address.ts'

const none: string[] = []
const balancers = ['10.0.0.0/8', '2001:db8:1::/48', '192.0.2.7']

test('without trusted proxies only the connection counts', () => {
  expect(forwardedFor('203.0.113.9', '198.51.100.1', none)).toBe('203.0.113.9')
  expect(forwardedFor('127.0.0.1', '198.51.100.1', none)).toBe('127.0.0.1')
})

test('a trusted proxy is believed about the hop before it, and no further', () => {
  expect(forwardedFor('10.1.2.3', '198.51.100.1', balancers)).toBe('198.51.100.1')
  expect(forwardedFor('10.1.2.3', '6.6.6.6, 198.51.100.1', balancers)).toBe('198.51.100.1')
  expect(forwardedFor('10.1.2.3', '6.6.6.6, 198.51.100.1, 192.0.2.7', balancers)).toBe('198.51.100.1')
  expect(forwardedFor('2001:db8:1::5', '2001:db8:9::1', balancers)).toBe('2001:db8:9::1')
})

test('what a stranger writes into the header changes nothing', () => {
  expect(forwardedFor('203.0.113.9', '10.0.0.1', balancers)).toBe('203.0.113.9')
  expect(forwardedFor('10.1.2.3', 'unknown, nonsense', balancers)).toBe('10.1.2.3')
  expect(forwardedFor('10.1.2.3', '', balancers)).toBe('10.1.2.3')
})

test('ports and mapped addresses are read as the addresses they are', () => {
  expect(forwardedFor('::ffff:10.1.2.3', '198.51.100.1:4711', balancers)).toBe('198.51.100.1')
  expect(forwardedFor('10.1.2.3', '[2001:db8:9::1]:443', balancers)).toBe('2001:db8:9::1')
})

test('an IPv6 subscriber is one place, however many addresses it has', () => {
  expect(placeOf('2001:db8:9:1::1')).toBe(placeOf('2001:0DB8:9:1:ffff:ffff:ffff:ffff'))
  expect(placeOf('2001:db8:9:1::1')).not.toBe(placeOf('2001:db8:9:2::1'))
  expect(placeOf('::1')).toBe('0:0:0:0')
  expect(placeOf('198.51.100.1')).toBe('198.51.100.1')
})
