import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The floor of a page over HTTP: Hono with one constant page, in a process of its own. `bench.js --constant PORT BYTES` */
export function serveConstantPage(port: number, bytes: number): void {
  const page = 'x'.repeat(bytes)
  const app = new Hono().get('/', (c) => c.html(page))
  serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
}
