import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Order = { key: string; body: string }

/** What the carrier does with an order: answers as Resend would, fails, or takes it and never says so. */
export type Mood = 'take' | 'busy' | 'broken' | 'take-silently'

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
    if (mood === 'busy') return answer(response, 429, { name: 'rate_limit_exceeded' }, { 'retry-after': '7' })
    if (mood === 'broken') return answer(response, 500, { name: 'internal_server_error' })
    const before = accepted.get(order.key)
    if (before !== undefined && before !== order.body)
      return answer(response, 409, { name: 'invalid_idempotent_request' })
    accepted.set(order.key, order.body)
    if (mood === 'take-silently') return response.destroy()
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
