import { minute, second } from '../lib/dates.ts'
import type { HookSignature } from '../ports/hook-signature.ts'

const utf8 = new TextEncoder()

/** How old or how far ahead of our clock a message may be, so that a recorded one is soon worth nothing. */
const toleranceMs = 5 * minute

/**
 * Standard Webhooks as Svix and Resend sign them: HMAC-SHA-256 over id, timestamp (s) and body, in base64; several signatures
 * while a secret is being changed. @see https://www.standardwebhooks.com
 */
export function svixSignature(secret: string): HookSignature {
  const key = crypto.subtle.importKey(
    'raw',
    bytesOf(secret.replace(/^whsec_/, '')) ?? new Uint8Array(),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  )
  return {
    isGenuine: async ({ id, timestamp, signature, body }, now) => {
      const ageMs = now - Number(timestamp) * second
      if (!/^\d+$/.test(timestamp) || Math.abs(ageMs) > toleranceMs) return false
      const signed = utf8.encode(`${id}.${timestamp}.${body}`)
      for (const each of signature.split(' ').slice(0, 8)) {
        const [version, text = ''] = each.split(',')
        const bytes = version === 'v1' ? bytesOf(text) : undefined
        if (bytes && (await crypto.subtle.verify('HMAC', await key, bytes, signed))) return true
      }
      return false
    },
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
