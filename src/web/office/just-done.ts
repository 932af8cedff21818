import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { AppEnv, Context } from '../env.ts'

/**
 * Where an act of the office sends its browser, the address says what was done. The browser keeps that address for a minute, so
 * that an address which somebody else made up says nothing.
 */
export const keepsJustDone = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const there = c.res.headers.get('location')
  if (c.res.status !== 303 || !there || !/[?&]done=/.test(there)) return
  const secure = c.env.config.publicUrl.startsWith('https:')
  setCookie(c, 'done', there, { path: '/office', maxAge: 60, sameSite: 'Strict', httpOnly: true, secure })
})

/** What the address says about an act, if it was the act that sent this browser here. */
export function justDone(c: Context, name: 'done' | 'since' | 'moved' | 'seen'): string | undefined {
  const here = new URL(c.req.url)
  const there = URL.parse(getCookie(c, 'done') ?? '/', here)
  const value = c.req.query(name)
  return there?.pathname === here.pathname && there.searchParams.get(name) === value ? value : undefined
}
