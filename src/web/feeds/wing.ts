import { Hono } from 'hono'
import { eventFeed, eventFile } from '../../domain/calendar/event-calendar.ts'
import { type FeedOf, publicFeed } from '../../domain/calendar/public-feed.ts'
import { isLanguage, type Language } from '../../lib/languages.ts'
import type { Ask, House } from '../env.ts'
import { sendCalendar, sendCalendarText } from '../ui/send-calendar.ts'

/** Calendars that anybody may read or subscribe to. They speak the language of their address alone, whatever cookie comes along. */
export const feedsWing = new Hono<House>()
  .get('/calendar.ics', (c) => feed(c, { of: 'all' }))
  .get('/hosts/:slug/calendar.ics', (c) => feed(c, { of: 'host', slug: c.req.param('slug') }))
  .get('/series/:slug/calendar.ics', (c) => feed(c, { of: 'series', slug: c.req.param('slug') }))
  .get('/e/:slug/calendar.ics', async (c) => {
    const { text, changedAt } = await eventFeed(c.env, picked(c, c.req.param('slug')), languageOf(c))
    return sendCalendarText(c, text, { changedAt })
  })
  .get('/e/:file{[a-z0-9-]+\\.ics}', async (c) => {
    const file = c.req.param('file')
    const slug = file.slice(0, -'.ics'.length)
    return sendCalendarText(c, await eventFile(c.env, picked(c, slug), languageOf(c)), { file })
  })

async function feed(c: Ask, which: FeedOf): Promise<Response> {
  const { version, changedAt, stream } = await publicFeed(c.env, which, languageOf(c))
  return sendCalendar(c, { version, changedAt, body: stream })
}

function picked(c: Ask, slug: string) {
  return { slug, items: c.req.queries('item') ?? [] }
}

function languageOf(c: Ask): Language {
  const asked = c.req.query('lang')
  return isLanguage(asked) ? asked : 'de'
}
