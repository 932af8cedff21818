import { asTyped } from './badge-codes.ts'
import { base64url, sha256 } from './tokens.ts'

const utf8 = new TextEncoder()

/** The most that workerd allows; the passphrase has 50 random bits of its own. */
export const passphraseRounds = 100_000

/**
 * What the passphrase of a desk derives (PBKDF2-HMAC-SHA-256, RFC 8018, then HKDF, RFC 5869): the AES-GCM key for the list on
 * the device, and a verifier by which the server knows that it was typed right. Derived on the device; the server keeps the
 * verifier alone, and tells it nobody.
 */
export async function deskKey(passphrase: string, salt: string): Promise<{ key: CryptoKey; verifier: string }> {
  const typed = utf8.encode(asTyped(passphrase))
  const password = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits'])
  const stretched = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: utf8.encode(salt), iterations: passphraseRounds },
    password,
    256,
  )
  const root = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey', 'deriveBits'])
  const part = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: utf8.encode(info),
  })
  const [key, verifier] = await Promise.all([
    crypto.subtle.deriveKey(part('list'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(part('verifier'), root, 128),
  ])
  return { key, verifier: base64url(new Uint8Array(verifier)) }
}

/** What a device keeps of the verifier, to tell without a network whether the passphrase was typed right: it opens nothing. */
export function verifierCheck(salt: string, verifier: string): Promise<string> {
  return sha256(`${salt}/${verifier}`)
}

/** How the list on a device names a code: by a hash that tells nothing and is of use at this desk only. */
export function codeHash(salt: string, code: string): Promise<string> {
  return sha256(`${salt}/${code}`)
}
