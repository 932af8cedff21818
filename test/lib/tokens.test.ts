import { expect, test } from 'vitest'
import { base64url, deriveKeys, mac, personalToken, sha256 } from '../../src/lib/tokens.ts'

const secret = 'k8Jd0s-92jKx_qPz77hVbN3mTyUwR5eC'

test('the same secret, registration and generation always give the same link', async () => {
  const [one, two] = await Promise.all([deriveKeys(secret), deriveKeys(secret)])
  expect(await personalToken(one, 'r1', 0)).toBe(await personalToken(two, 'r1', 0))
})

test('another registration, generation or secret gives another link', async () => {
  const [keys, others] = await Promise.all([deriveKeys(secret), deriveKeys(`${secret}x`)])
  const tokens = await Promise.all([
    personalToken(keys, 'r1', 0),
    personalToken(keys, 'r1', 1),
    personalToken(keys, 'r10', 0),
    personalToken(keys, 'r1/1', 0),
    personalToken(others, 'r1', 0),
  ])
  expect(new Set(tokens).size).toBe(5)
})

test('a token is 128 bits in 22 characters that need no escaping in an address', async () => {
  expect(await personalToken(await deriveKeys(secret), 'r1', 0)).toMatch(/^[\w-]{22}$/)
})

test('each purpose has a key of its own', async () => {
  const keys = await deriveKeys(secret)
  const macs = await Promise.all([
    mac(keys['personal-link'], 'x'),
    mac(keys['network-address'], 'x'),
    mac(keys['sign-in'], 'x'),
  ])
  expect(new Set(macs).size).toBe(3)
})

test('the keys of links and networks cannot be read out again', async () => {
  const keys = await deriveKeys(secret)
  expect([keys['personal-link'].extractable, keys['network-address'].extractable]).toEqual([false, false])
})

test('what is stored of a token is its SHA-256', async () => {
  expect(await sha256('abc')).toBe(
    base64url(new Uint8Array(Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex'))),
  )
})

test('base64url has no plus, slash or padding', () => {
  expect(base64url(new Uint8Array([0xfb, 0xef, 0xff, 0xfe]))).toBe('--___g')
  expect(base64url(new Uint8Array())).toBe('')
})
