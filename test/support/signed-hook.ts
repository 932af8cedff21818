import { createHmac } from 'node:crypto'

export const hookSecret = `whsec_${Buffer.from('the carrier and we know it').toString('base64')}`

type Hook = {
  type: string
  data: Record<string, unknown>
  at?: number
  id?: string
  secret?: string
  signedAt?: number
}

/** A message of the carrier as it is posted to `/hooks/resend`; the same id again is a repeat. */
export function aSignedHook({ type, data, at = 0, id = `msg_${++nr}`, secret = hookSecret, signedAt = at }: Hook) {
  const body = JSON.stringify({ type, created_at: new Date(at).toISOString(), data })
  const timestamp = String(Math.floor(signedAt / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  const headers = { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` }
  return { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }
}

let nr = 0
