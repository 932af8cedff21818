/** Something that only the key of the desk opens (AES-256-GCM, NIST SP 800-38D); the 96-bit nonce is chance. */
export type Encrypted = { nonce: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

/** Encrypts a value for one place: moved to another, it does not open. */
export async function encrypt(key: CryptoKey, place: string, value: unknown): Promise<Encrypted> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  return { nonce, bytes: await crypto.subtle.encrypt(cipher(nonce, place), key, plain) }
}

/** Undefined if it was encrypted with another key or for another place, or was damaged. */
export async function decrypt<T>(key: CryptoKey, place: string, { nonce, bytes }: Encrypted): Promise<T | undefined> {
  try {
    const plain = await crypto.subtle.decrypt(cipher(nonce, place), key, bytes)
    return JSON.parse(new TextDecoder().decode(plain)) as T
  } catch {
    return undefined
  }
}

function cipher(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }
}
