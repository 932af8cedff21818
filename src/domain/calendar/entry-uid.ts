import type { Recipient } from '../../db/schema/calendar.ts'

type Entry = {
  registrationId: string
  /** Empty for the event itself. */
  sessionId: string
  recipient: Recipient
  /** Of the person's entries (`calendar_generation`), or of the links of a contact: another address has another calendar. */
  generation: number
}

/**
 * The UID of an entry in one calendar: always the same there, never that of a copy in somebody else's, and it tells nothing.
 * The first entry of a person bears the id of the registration, which is a UUID (RFC 7986 § 5.3); the others are derived.
 */
export async function entryUid({ registrationId, sessionId, recipient, generation }: Entry): Promise<string> {
  if (recipient === 'contact') return derived([registrationId, sessionId, 'contact', String(generation)])
  if (generation > 0) return derived([registrationId, sessionId, String(generation)])
  return sessionId === '' ? registrationId : derived([registrationId, sessionId])
}

/** 122 bits of a SHA-256, marked as UUID of version 8 (RFC 9562 § 5.8). */
async function derived(names: string[]): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(names.join('/'))))
  const hex = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
