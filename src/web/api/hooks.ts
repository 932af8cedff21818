import { Hono } from 'hono'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { takeReceivedMail } from '../../domain/calendar/replies/take-received-mail.ts'
import { takeDeliveryNews } from '../../domain/outbox/take-delivery-news.ts'
import type { CarrierHook } from '../../domain/outbox/taken-hook.ts'
import { wellFormedJson } from '../../lib/well-formed-json.ts'
import { sentBody } from '../body/sent-body.ts'
import type { AppEnv } from '../env.ts'

/** Which verb takes which message of the carrier; all others are none of our business. */
const takers: Readonly<Record<string, (deps: Deps, hook: CarrierHook) => Promise<unknown>>> = {
  'email.sent': takeDeliveryNews,
  'email.delivered': takeDeliveryNews,
  'email.delivery_delayed': takeDeliveryNews,
  'email.failed': takeDeliveryNews,
  'email.suppressed': takeDeliveryNews,
  'email.bounced': takeDeliveryNews,
  'email.complained': takeDeliveryNews,
  'email.received': takeReceivedMail,
}

/** What a message says of itself; carriers add fields as they like. */
const envelope = z.looseObject({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.record(z.string(), z.unknown()),
})

/** `/hooks/resend`: what the carrier tells after a letter has left. Only what bears its seal is read at all. */
export const hooks = new Hono<AppEnv>().post('/hooks/resend', async (c) => {
  const { hookSignature, clock, log } = c.env
  if (!hookSignature) return c.json({ error: 'not-found' }, 404)
  const id = c.req.header('svix-id') ?? ''
  const timestamp = c.req.header('svix-timestamp') ?? ''
  const signature = c.req.header('svix-signature') ?? ''
  const body = new TextDecoder().decode((await sentBody(c)).bytes)
  if (!id || !(await hookSignature.isGenuine({ id, timestamp, signature, body }, clock.now())))
    return c.json({ error: 'forged' }, 401)
  const { success, data: message } = envelope.safeParse(jsonOf(body))
  if (!success) {
    log.error('hook not understood', {})
    return c.json({ taken: false })
  }
  const take = Object.hasOwn(takers, message.type) ? takers[message.type] : undefined
  await take?.(c.env, { id, type: message.type, at: message.created_at.getTime(), data: message.data })
  return c.json({ taken: take !== undefined })
})

function jsonOf(text: string): unknown {
  try {
    return wellFormedJson(text)
  } catch {
    return undefined
  }
}
