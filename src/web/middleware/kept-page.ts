import { createMiddleware } from 'hono/factory'
import { encodingFor, encodings, isKnown } from '../../lib/http.ts'
import type { KeptPage } from '../../lib/kept-pages.ts'
import { sha256 } from '../../lib/tokens.ts'
import type { AppEnv, Context } from '../env.ts'

/** For `keptUntil`: what the clock alone does not change. */
export const never = Number.POSITIVE_INFINITY

/**
 * Around pages that are the same for everybody who reads the language: kept as bytes until something that they show changes,
 * or the instant `keptUntil` that their handler sets. What sets none is not kept. Nothing personal and no secret may stand in
 * such a page; that is also why it may be packed together with what its address says (BREACH).
 */
export const kept = createMiddleware<AppEnv>(async (c, next) => {
  const { store, clock, pages } = c.env
  const key = keyOf(c)
  // Before anything is read: what changes meanwhile makes the page anew once more.
  const version = key === undefined ? '' : await store.pageVersion()
  const found = key === undefined ? undefined : pages.find(key)
  if (found && found.version === version && clock.now() < found.until) return answerWith(c, found)
  await next()
  const until = c.get('keptUntil')
  if (until === undefined || c.res.status !== 200) return
  const page = await pageOf(c.res, version, until)
  if (key !== undefined) pages.keep(key, page)
  c.res = undefined
  c.res = answerWith(c, page)
})

/** Addresses as our own pages write them: no query but a language. There are as many as pages, whatever strangers make up. */
function keyOf(c: Context): string | undefined {
  const { pathname, search } = new URL(c.req.url)
  if (!/^\/[a-z0-9./-]*$/.test(pathname) || !/^(\?lang=(de|en))?$/.test(search)) return undefined
  return `${c.var.language} ${pathname}${search}`
}

const keptHeaders = ['content-type', 'content-disposition', 'cache-control', 'last-modified']

async function pageOf(response: Response, version: string, until: number): Promise<KeptPage> {
  const { headers } = response
  const bytes = new Uint8Array(await response.arrayBuffer())
  return {
    ...{ version, until, bytes, packed: new Map() },
    tag: headers.get('etag') ?? `W/"${await sha256(bytes)}"`,
    headers: {
      'cache-control': 'no-cache',
      ...Object.fromEntries([...headers].filter(([name]) => keptHeaders.includes(name))),
    },
  }
}

function answerWith(c: Context, page: KeptPage): Response {
  const { pack } = c.env
  const isHtml = page.headers['content-type']?.startsWith('text/html')
  // All at once: a header that is added later makes the answer slow.
  const vary = [pack && 'Accept-Encoding', isHtml && 'Cookie'].filter(Boolean).join(', ')
  const headers: Record<string, string> = { ...page.headers, ETag: page.tag, ...(vary && { Vary: vary }) }
  if (isKnown(c.req.header('if-none-match'), page.tag)) {
    const { 'content-type': _, ...unchanged } = headers
    return c.body(null, 304, unchanged)
  }
  const encoding = pack ? encodingFor(c.req.header('accept-encoding'), encodings) : undefined
  if (!pack || !encoding) return c.body(page.bytes, 200, headers)
  const packed = page.packed.get(encoding) ?? pack(page.bytes, encoding)
  page.packed.set(encoding, packed)
  return c.body(packed, 200, { ...headers, 'Content-Encoding': encoding })
}
