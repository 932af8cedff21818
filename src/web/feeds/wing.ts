import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { eventCalendar, publicFeed } from '../../domain/calendar/public-calendar.ts'
import { calendarContentType } from '../../formats/ics.ts'
import { isLanguage, type Language } from '../../lib/languages.ts'
import type { Ask, House } from '../env.ts'

/**
 * Calendars that anybody may read or subscribe to. They speak the language of their address alone, whatever cookie comes
 * along, and are asked for again each time: unchanged they are 304.
 */
export const feedsWing = new Hono<House>()
  .get('/calendar.ics', etag(), async (c) => calendar(c, await publicFeed(c.env, languageOf(c)), 'inline'))
  .get('/e/:file{[a-z0-9-]+\\.ics}', etag(), async (c) => {
    const slug = c.req.param('file').slice(0, -'.ics'.length)
    return calendar(c, await eventCalendar(c.env, slug, languageOf(c)), `attachment; filename="${slug}.ics"`)
  })

function calendar(c: Ask, text: string, disposition: string): Response {
  return c.body(text, 200, {
    'Content-Type': calendarContentType(),
    'Content-Disposition': disposition,
    'Cache-Control': 'no-cache',
  })
}

function languageOf(c: Ask): Language {
  const asked = c.req.query('lang')
  return isLanguage(asked) ? asked : 'de'
}
