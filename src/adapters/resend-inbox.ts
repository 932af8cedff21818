import type { Resend } from 'resend'
import { longestMail, type ReceivedMail } from '../ports/mailer.ts'

const patienceMs = 15_000

/**
 * A mail that came in, as its raw bytes. The address to fetch it from comes from the API alone, and is followed only to
 * the API's own site. @see https://resend.com/docs/api-reference/emails/retrieve-received-email
 */
export async function receivedMail(resend: Resend, id: string): Promise<ReceivedMail> {
  const signal = AbortSignal.timeout(patienceMs)
  try {
    const { data, error } = await resend.emails.receiving.get(encodeURIComponent(id), {}, { signal })
    if (error) return { as: error.name === 'not_found' ? 'never' : 'later' }
    const address = data.raw?.download_url
    if (!address || !isOfSite(address, resend.baseUrl)) return { as: 'never' }
    return await download(address, signal)
  } catch {
    return { as: 'later' }
  }
}

/** The API's own origin, or by https a host beside it: api.resend.com and inbound-cdn.resend.com. */
function isOfSite(address: string, baseUrl: string): boolean {
  const url = URL.parse(address)
  const api = URL.parse(baseUrl)
  if (!url || !api) return false
  if (url.origin === api.origin) return true
  const site = api.hostname.split('.').slice(-2).join('.')
  return url.protocol === 'https:' && /[a-z]/.test(site) && url.hostname.endsWith(`.${site}`)
}

async function download(address: string, signal: AbortSignal): Promise<ReceivedMail> {
  const { ok, status, body } = await fetch(address, { signal, redirect: 'manual' })
  if (!ok || !body) return { as: status === 404 || status === 410 ? 'never' : 'later' }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > longestMail) return { as: 'too-large' }
    chunks.push(chunk)
  }
  return { as: 'received', bytes: joined(chunks, size) }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
