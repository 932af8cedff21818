import { createHmac, KeyObject } from 'node:crypto'
import type { deriveKeys, Keys, MacKey } from '../lib/tokens.ts'

/**
 * The keys in the hands of Node, which signs at once: WebCrypto sends each message through a thread, and a registration signs
 * three. What is signed is the same.
 */
export function nodeKeys(keys: Awaited<ReturnType<typeof deriveKeys>>): Keys {
  const own = Object.entries(keys).map(([purpose, key]) => [purpose, purpose === 'sign-in' ? key : signingAtOnce(key)])
  return Object.fromEntries(own) as Keys
}

function signingAtOnce(key: CryptoKey): MacKey {
  const own = KeyObject.from(key)
  return { sign: (message) => createHmac('sha256', own).update(message).digest() }
}
