import { createMiddleware } from 'hono/factory'
import { Refusal } from '../../lib/refusal.ts'
import type { AppEnv } from '../env.ts'

const kb = 1024
/** What an entry passes on is short by itself (Node takes 16 kB for all of it), a Worker's edge lets more through. */
const most = { address: 16 * kb, step: 512, steps: 32, queries: 1000, headers: 32 * kb, cookies: 64 } as const

/** Address, query, cookies and headers are counted before anything reads them. Throws Refusal `too-long`. */
export const limitHead = createMiddleware<AppEnv>(async (c, next) => {
  const { url, headers } = c.req.raw
  if (url.length > most.address || countOf(url, '&') >= most.queries) throw new Refusal('too-long')
  const steps = c.req.path.split('/', most.steps + 2)
  if (steps.length > most.steps + 1 || steps.some(({ length }) => length > most.step)) throw new Refusal('too-long')
  let bytes = 0
  for (const [name, value] of headers) bytes += name.length + value.length
  if (bytes > most.headers || countOf(headers.get('cookie') ?? '', ';') >= most.cookies) throw new Refusal('too-long')
  await next()
})

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}
