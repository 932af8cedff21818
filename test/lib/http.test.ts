import { expect, test } from 'vitest'
import { encodingFor, isKnown } from '../../src/lib/http.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, BR;q=0.2', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['br; q=0.0, gzip ; q=0.5', 'gzip'],
  ['identity', undefined],
  ['brotli, xgzip', undefined],
  ['*', undefined],
  ['', undefined],
  [null, undefined],
])('who accepts %s is sent %s', (accepted, encoding) => {
  expect(encodingFor(accepted, ['br', 'gzip'])).toBe(encoding)
})

test('nobody is sent what is not at hand', () => {
  expect(encodingFor('br, gzip', ['gzip'])).toBe('gzip')
  expect(encodingFor('br, gzip', [])).toBe(undefined)
})

test.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", W/"abc"', true],
  ['*', true],
  ['W/*', false],
  ['W/W/"abc"', false],
  ['abc', false],
  ['"abcd"', false],
  ['"ab', false],
  [null, false],
])('who knows %s of W/"abc": %s', (known, is) => {
  expect(isKnown(known, 'W/"abc"')).toBe(is)
  expect(isKnown(known, '"abc"')).toBe(is)
})
