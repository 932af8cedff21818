/**
 * The UID of a session's entry in one person's calendar: always the same for both, and it tells nothing of them. 122 bits of
 * a SHA-256, marked as UUID of version 8 (RFC 9562 § 5.8, RFC 7986 § 5.3).
 */
export async function sessionUid(registrationId: string, sessionId: string): Promise<string> {
  const named = new TextEncoder().encode(`${registrationId}/${sessionId}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', named))
  const hex = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
