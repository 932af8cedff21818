import { expect, test } from 'vitest'
import { clientAddress } from '../../src/adapters/client-address.ts'

test('without proxies of ours the header counts for nothing', () => {
  expect(clientAddress('192.0.2.1', '6.6.6.6', 0)).toBe('192.0.2.1')
  expect(clientAddress(undefined, '6.6.6.6', 0)).toBe('')
})

test('with proxies the address stands as many entries from the end; what anyone wrote further left is ignored', () => {
  expect(clientAddress('10.0.0.1', '6.6.6.6, 192.0.2.7', 1)).toBe('192.0.2.7')
  expect(clientAddress('10.0.0.1', '6.6.6.6,192.0.2.7 , 10.0.0.2', 2)).toBe('192.0.2.7')
})

test('a header shorter than our proxies, or none, falls back to the socket', () => {
  expect(clientAddress('10.0.0.1', null, 1)).toBe('10.0.0.1')
  expect(clientAddress('10.0.0.1', '192.0.2.7', 3)).toBe('10.0.0.1')
})
