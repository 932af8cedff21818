import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { isLanguage } from '../../lib/languages.ts'
import type { AppEnv } from '../env.ts'

/** German unless someone chose otherwise by the switch (`?lang=en`); the choice is kept in a session cookie. */
export const language = createMiddleware<AppEnv>(async (c, next) => {
  const chosen = c.req.query('lang')
  const kept = getCookie(c, 'lang')
  const now = isLanguage(chosen) ? chosen : isLanguage(kept) ? kept : 'de'
  if (isLanguage(chosen) && chosen !== kept) {
    setCookie(c, 'lang', chosen, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: c.env.config.publicUrl.startsWith('https:'),
    })
  }
  c.set('language', now)
  await next()
  const { headers } = c.res
  const isKnown = headers.get('vary')?.includes('Cookie')
  if (!isKnown && headers.get('content-type')?.startsWith('text/html')) headers.append('Vary', 'Cookie')
})
