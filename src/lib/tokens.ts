const utf8 = new TextEncoder()

/** What a key is for. One secret serves the whole application; each purpose derives a key of its own from it. */
type Purpose =
  | 'personal-link'
  | 'desk-link'
  | 'network-address'
  | 'opt-out'
  | 'sign-in'
  | 'sign-in-link'
  | 'fingerprint'
/** With `mark`, a token is not made: something stands for it until the letter it is in leaves. */
export type Keys = Record<Exclude<Purpose, 'sign-in'>, MacKey> & {
  'sign-in': CryptoKey
  mark?: (opens: Opens) => string
  /** SHA-256 by a runtime that computes it at once. */
  digest?: (message: string) => Uint8Array
}
/** What a token opens: enough to make it with the keys, and useless without. */
export type Opens = { purpose: Purpose; message: string }

/** A key of WebCrypto, which answers later, or one provided by a runtime that signs at once. */
export type MacKey = CryptoKey | { sign(message: string): Uint8Array }

/** Keys for every purpose from the one SECRET (HKDF-SHA-256, RFC 5869). A library signs in, so that one key can be read out. */
export async function deriveKeys(secret: string): Promise<Record<Purpose, CryptoKey>> {
  const root = await crypto.subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey'])
  const derive = (purpose: Purpose) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: utf8.encode('tagungsbuero'), info: utf8.encode(purpose) },
      root,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      purpose === 'sign-in',
      ['sign'],
    )
  const [personalLink, deskLink, networkAddress, optOut, signIn, signInLink, fingerprint] = await Promise.all([
    derive('personal-link'),
    derive('desk-link'),
    derive('network-address'),
    derive('opt-out'),
    derive('sign-in'),
    derive('sign-in-link'),
    derive('fingerprint'),
  ])
  return {
    'personal-link': personalLink,
    'desk-link': deskLink,
    'network-address': networkAddress,
    'opt-out': optOut,
    'sign-in': signIn,
    'sign-in-link': signInLink,
    fingerprint,
  }
}

/** By which a database knows its secret again; nothing can be derived from it. */
export function fingerprintOf(keys: Pick<Keys, 'fingerprint'>): Promise<string> {
  return mac(keys.fingerprint, 'secret')
}

/** HMAC-SHA-256 of a message, cut to 128 bits, as 22 characters of base64url. */
export async function mac(key: MacKey, message: string): Promise<string> {
  if ('sign' in key) return base64url(key.sign(message).subarray(0, 16))
  const bytes = await crypto.subtle.sign('HMAC', key, utf8.encode(message))
  return base64url(new Uint8Array(bytes, 0, 16))
}

/** SHA-256 as base64url: what is stored of a token, so that a stolen table opens no page; the name of a file by its bytes. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  return base64url(await sha256Bytes(content))
}

export async function sha256Bytes(content: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const bytes = typeof content === 'string' ? utf8.encode(content) : content
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** SHA-256 of a token, at once where the keys bring it along. */
export async function tokenDigest({ digest }: Pick<Keys, 'digest'>, token: string): Promise<string> {
  return digest ? base64url(digest(token)) : sha256(token)
}

/** The token of a personal link. The same registration and generation always give the same token; a new generation kills it. */
export function personalToken(keys: Keys, registrationId: string, generation: number): Promise<string> {
  return opening(keys, { purpose: 'personal-link', message: `${registrationId}/${generation}` })
}

/** The token of the link in a letter that opens the office. */
export function signInToken(keys: Keys, letter: string): Promise<string> {
  return opening(keys, { purpose: 'sign-in-link', message: letter })
}

/** A token that gives access; while a letter is rendered for the outbox, a mark that stands for it. */
export async function opening(keys: Keys, opens: Opens): Promise<string> {
  return keys.mark ? keys.mark(opens) : mac(keys[opens.purpose], opens.message)
}

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function isSameSecret(given: string, kept: string): boolean {
  let difference = given.length ^ kept.length
  for (let at = 0; at < kept.length; at++) difference |= given.charCodeAt(at % given.length) ^ kept.charCodeAt(at)
  return difference === 0
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
