import { expect, test } from 'vitest'
import { networkOf } from '../../src/lib/network-of.ts'

test('an IPv4 address is a network, mapped into IPv6 or not', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::FFFF:192.0.2.7')).toBe('192.0.2.7')
})

test('all IPv6 addresses of one /64 are one network, however they are written', () => {
  const one = [
    '2001:db8:0:17::1',
    '2001:0DB8:0000:0017:abcd:ef01:2345:6789',
    '2001:db8:0:17:ffff::',
    '2001:db8:0:17::%eth0',
  ]
  expect([...new Set(one.map(networkOf))]).toEqual(['2001:db8:0:17::/64'])
  expect(networkOf('2001:db8:0:18::1')).toBe('2001:db8:0:18::/64')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
})

test('what is no address stays as it is', () => {
  expect(networkOf('')).toBe('')
  expect(networkOf('unknown')).toBe('unknown')
})
