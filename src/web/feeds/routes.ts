import { Hono } from 'hono'
import { eventFeed, eventFile } from '../../domain/calendar/event-calendar.ts'
import { type FeedOf, publicFeed } from '../../domain/calendar/public-feed.ts'
import { isLanguage, type Language } from '../../lib/languages.ts'
import type { AppEnv, Context } from '../env.ts'
import { kept, never } from '../middleware/kept-page.ts'
import { sendCalendar, sendCalendarText } from '../ui/send-calendar.ts'

/** Half a megabyte; larger feeds are streamed, so that none is ever whole in memory. */
const keptEvents = 500

/** Calendars that anybody may read or subscribe to. They speak the language of their address alone, whatever cookie comes along. */
export const feedsRoutes = new Hono<AppEnv>()
  .get('/calendar.ics', kept, (c) => feed(c, { of: 'all' }))
  .get('/hosts/:slug/calendar.ics', kept, (c) => feed(c, { of: 'host', slug: c.req.param('slug') }))
  .get('/series/:slug/calendar.ics', kept, (c) => feed(c, { of: 'series', slug: c.req.param('slug') }))
  .get('/e/:slug/calendar.ics', kept, async (c) => {
    const { text, changedAt } = await eventFeed(c.env, picked(c, c.req.param('slug')), languageOf(c))
    c.set('keptUntil', never)
    return sendCalendarText(c, text, { changedAt })
  })
  .get('/e/:file{[a-z0-9-]+\\.ics}', kept, async (c) => {
    const file = c.req.param('file')
    c.set('keptUntil', never)
    const slug = file.slice(0, -'.ics'.length)
    return sendCalendarText(c, await eventFile(c.env, picked(c, slug), languageOf(c)), { file })
  })

async function feed(c: Context, which: FeedOf): Promise<Response> {
  const { version, changedAt, events, stream } = await publicFeed(c.env, which, languageOf(c))
  if (events <= keptEvents) c.set('keptUntil', never)
  return sendCalendar(c, { version, changedAt, body: stream })
}

function picked(c: Context, slug: string) {
  return { slug, items: c.req.queries('item') ?? [] }
}

function languageOf(c: Context): Language {
  const asked = c.req.query('lang')
  return isLanguage(asked) ? asked : 'de'
}
