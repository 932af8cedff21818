import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { randomIds } from '../../../src/adapters/chance.ts'
import { openFile } from '../../../src/adapters/libsql-file.ts'
import { openServer } from '../../../src/adapters/libsql-server.ts'
import { rawBatch } from '../raw-batch.ts'

const page = `<input name="submission" value="x">${'x'.repeat(20_000)}`

/**
 * `bench.js --bare PORT DATABASE`: what no application could be faster than. Constant pages, and a raw guarded batch for each form
 * that is sent. A process of its own, as the application is.
 */
export async function bareServer([port = '', database = '']: string[]): Promise<void> {
  const path = /^file:(.*)/.exec(database)?.[1]
  const { client } = path ? await openFile(path) : openServer(database, undefined)
  const write = await rawBatch(client, randomIds, { rows: 0, quotas: 1 })
  const app = new Hono()
    .get('/*', (c) => c.html(page))
    .post('/e/:slug/registration', async (c) => {
      await c.req.parseBody()
      await write()
      return c.redirect('/', 303)
    })
  serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' })
}
