import { createHmac, createSecretKey, hash, hkdfSync } from 'node:crypto'
import { deriveKeys, type Keys, type MacKey } from '../lib/tokens.ts'

/**
 * The keys of a secret in the hands of Node, which signs and digests at once: WebCrypto sends each message through a thread,
 * and a registration has several. What is signed is the same.
 */
export async function nodeKeys(secret: string): Promise<Keys> {
  const keys = await deriveKeys(secret)
  const own = Object.keys(keys).flatMap((purpose) =>
    purpose === 'sign-in' ? [] : [[purpose, signingAtOnce(secret, purpose)]],
  )
  const digest = (message: string) => hash('sha256', message, 'buffer')
  return { ...keys, ...Object.fromEntries(own), digest }
}

/** HKDF-SHA-256 (RFC 5869) as in `deriveKeys`, whose keys cannot be read out. */
function signingAtOnce(secret: string, purpose: string): MacKey {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'tagungsbuero', purpose, 32)))
  return { sign: (message) => createHmac('sha256', key).update(message).digest() }
}
