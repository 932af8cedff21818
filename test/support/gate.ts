import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** Something that can be held back and let go. */
export function aGate() {
  let open = Promise.resolve()
  let release = () => {}
  let arrived = () => {}
  return {
    /** Whoever comes from now on waits; the promise tells that somebody does. */
    hold: () => {
      open = new Promise<void>((resolve) => {
        release = resolve
      })
      return new Promise<void>((resolve) => {
        arrived = resolve
      })
    },
    letGo: () => release(),
    pass: () => {
      arrived()
      return open
    },
  }
}

/** A database server behind a gate: so a test knows when a request is in flight. What was sent is done, also if the sender is gone. */
export async function behindAGate(target: string) {
  const gate = aGate()
  const under = new Set<Promise<unknown>>()
  const server = createServer((request, response) => {
    const work = forward(target, gate.pass, request, response).catch(() => response.destroy())
    under.add(work)
    void work.finally(() => under.delete(work))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const settled = async () => {
    while (under.size > 0) await Promise.all(under)
  }
  return { ...gate, settled, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function forward(
  target: string,
  pass: () => Promise<void>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  await pass()
  const answer = await fetch(target + request.url, {
    method: request.method ?? 'GET',
    headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
    ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
  })
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
  response.end(Buffer.from(await answer.arrayBuffer()))
}
