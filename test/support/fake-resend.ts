import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Order = { key: string; body: string }

/** What the carrier does with an order: answers as Resend would, fails, or takes it and never says so. */
export type Mood = 'take' | 'take-silently' | 'take-and-break' | keyof typeof refusals

/** How Resend says no: status, name of the error, header fields. */
const refusals = {
  busy: [429, 'rate_limit_exceeded', { 'retry-after': '7' }],
  'used up for today': [429, 'daily_quota_exceeded', {}],
  'used up for the month': [429, 'monthly_quota_exceeded', {}],
  broken: [500, 'internal_server_error', {}],
  'in hand already': [409, 'concurrent_idempotent_requests', {}],
  'no such key': [401, 'missing_api_key', {}],
  'domain not verified': [403, 'validation_error', {}],
  'not an address': [422, 'validation_error', {}],
} as const satisfies Record<string, readonly [number, string, Record<string, string>]>

/**
 * Resend's POST /emails on loopback: one key is one letter; the same key with another body is refused with 409.
 * @see https://resend.com/docs/dashboard/emails/idempotency-keys
 */
export async function fakeResend(moodOf: (order: Order, nr: number) => Mood | Promise<Mood> = () => 'take') {
  const accepted = new Map<string, string>()
  const orders: Order[] = []
  const server = createServer(async (request, response) => {
    const order = { key: String(request.headers['idempotency-key']), body: await bodyOf(request) }
    orders.push(order)
    const mood = await moodOf(order, orders.length)
    if (mood in refusals) {
      const [status, name, headers] = refusals[mood as keyof typeof refusals]
      return answer(response, status, { name }, headers)
    }
    const before = accepted.get(order.key)
    if (before !== undefined && before !== order.body)
      return answer(response, 409, { name: 'invalid_idempotent_request' })
    accepted.set(order.key, order.body)
    if (mood === 'take-silently') return response.destroy()
    if (mood === 'take-and-break') return answer(response, 502, { name: 'application_error' })
    answer(response, 200, { id: `id-of-${order.key}` })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, orders, accepted, close }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  const text = status === 200 ? body : { statusCode: status, message: 'For a person named Łucja', ...body }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(text))
}
