import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { events } from '../../../src/db/schema/events.ts'
import { eventSeries } from '../../../src/db/schema/series.ts'
import { hour, instantOf } from '../../../src/lib/dates.ts'
import { aGuest } from '../../support/a-guest.ts'
import { aHost, anEvent } from '../../support/an-event.ts'
import { readCalendar } from '../../support/read-calendar.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { world } from '../../support/world.ts'

const both = (de: string, en = de) => ({ de, en })
const day = (date: string) => ({
  startsAt: instantOf(date, '10:00', 'Europe/Berlin'),
  endsAt: instantOf(date, '16:00', 'Europe/Berlin'),
})

/** Two hosts with an event each; that of the first one belongs to a series. */
async function twoHosts() {
  const here = await world()
  const { deps } = here
  const [one, other] = [await aHost(deps, 'landkreistag'), await aHost(deps, 'staedtetag')]
  const series = {
    id: deps.ids.next(),
    hostId: one.id,
    slug: 'netzwerk',
    title: both('Netzwerk', 'Network'),
    createdAt: 1,
  }
  await deps.store.write((draft) => [draft.insert(eventSeries).values(series)])
  await anEvent(deps, { hostId: one.id, seriesId: series.id, title: both('Treffen'), ...day('2027-12-02') })
  await anEvent(deps, { hostId: one.id, title: both('Tagung'), ...day('2027-12-03') })
  await anEvent(deps, { hostId: other.id, title: both('Städte'), ...day('2027-12-01') })
  return { ...here, guest: aGuest(deps) }
}

test('the feed holds what is public, keeps what was called off as cancelled, and no drafts', async () => {
  const { deps } = await world()
  const open = await anEvent(deps, { title: both('Offen'), ...day('2027-12-02') })
  const off = await anEvent(deps, { title: both('Weg'), status: 'cancelled', ...day('2027-12-03') })
  await anEvent(deps, { title: both('Entwurf'), status: 'draft' })
  const { status, headers, html } = await aGuest(deps).get('/calendar.ics')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(headers.get('content-disposition')).toBe('inline')
  const { entries, property } = readCalendar(html)
  expect(entries.map(({ uid, summary, status }) => [uid, summary, status])).toEqual([
    [open.id, 'Offen', 'CONFIRMED'],
    [off.id, 'Abgesagt: Weg', 'CANCELLED'],
  ])
  expect(property('method')).toBeUndefined()
})

test('a feed says what it is, where it lies and how often to look', async () => {
  const { guest } = await twoHosts()
  const { property } = readCalendar((await guest.get('/series/netzwerk/calendar.ics?lang=en')).html)
  const names = ['name', 'x-wr-calname', 'url', 'source', 'color', 'refresh-interval', 'x-published-ttl']
  expect(names.map(property)).toEqual([
    'Network',
    'Network',
    'http://tagung.example/?lang=en',
    'http://tagung.example/series/netzwerk/calendar.ics?lang=en',
    'teal',
    'PT1H',
    'PT1H',
  ])
})

test('each host and each series has a feed of its own', async () => {
  const { guest } = await twoHosts()
  const summaries = async (path: string) => readCalendar((await guest.get(path)).html).summaries
  expect(await summaries('/calendar.ics')).toEqual(['Städte', 'Treffen', 'Tagung'])
  expect(await summaries('/hosts/landkreistag/calendar.ics')).toEqual(['Treffen', 'Tagung'])
  expect(await summaries('/hosts/staedtetag/calendar.ics')).toEqual(['Städte'])
  expect(await summaries('/series/netzwerk/calendar.ics')).toEqual(['Treffen'])
})

test.each(['/hosts/nobody/calendar.ics', '/series/nothing/calendar.ics', '/e/nothing/calendar.ics', '/e/nothing.ics'])(
  '%s leads nowhere',
  async (path) => {
    const { guest } = await twoHosts()
    expect((await guest.get(path)).status).toBe(404)
  },
)

test('a draft has no calendar', async () => {
  const { deps } = await world()
  const { slug } = await anEvent(deps, { status: 'draft' })
  const guest = aGuest(deps)
  expect((await guest.get(`/e/${slug}.ics`)).status).toBe(404)
  expect((await guest.get(`/e/${slug}/calendar.ics`)).status).toBe(404)
})

test('an application without a public event has an empty calendar that is one all the same', async () => {
  const { deps } = await world()
  await aHost(deps, 'landkreistag')
  const { status, headers, html } = await aGuest(deps).get('/hosts/landkreistag/calendar.ics')
  expect([status, headers.get('last-modified')]).toEqual([200, null])
  expect(readCalendar(html).entries).toEqual([])
})

test('an unchanged feed is 304, a changed one is not', async () => {
  const { deps, clock } = await world()
  const event = await anEvent(deps)
  const guest = aGuest(deps)
  const first = await guest.get('/calendar.ics')
  const tag = first.headers.get('etag') ?? ''
  expect(first.headers.get('last-modified')).toBe('Mon, 08 Nov 2027 08:00:00 GMT')
  expect(first.headers.get('cache-control')).toBe('no-cache')
  const again = await guest.get('/calendar.ics', { 'if-none-match': `"other", ${tag}` })
  expect([again.status, again.html, again.headers.get('etag')]).toEqual([304, '', tag])
  clock.pass(hour)
  await deps.store.write((draft) => [
    draft
      .update(events)
      .set({ title: both('Anders'), changedAt: clock.now() })
      .where(eq(events.id, event.id)),
  ])
  const changed = await guest.get('/calendar.ics', { 'if-none-match': tag })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(tag)
})

test('whoever asks by HEAD learns whether it changed, and gets nothing else', async () => {
  const { deps } = await world()
  await anEvent(deps)
  const { headers } = await aGuest(deps).get('/calendar.ics')
  const head = await createApp().request('/calendar.ics', { method: 'HEAD' }, deps)
  expect([head.status, await head.text()]).toEqual([200, ''])
  for (const name of ['etag', 'last-modified', 'content-type']) expect(head.headers.get(name)).toBe(headers.get(name))
})

test('what leaves a feed changes its tag, too', async () => {
  const { deps, guest } = await twoHosts()
  const tag = async () => (await guest.get('/series/netzwerk/calendar.ics')).headers.get('etag')
  const before = await tag()
  await deps.store.write((draft) => [draft.update(events).set({ seriesId: null })])
  expect(await tag()).not.toBe(before)
})

test('the language belongs to the tag', async () => {
  const { guest } = await twoHosts()
  const german = (await guest.get('/calendar.ics')).headers.get('etag') ?? ''
  expect((await guest.get('/calendar.ics?lang=en', { 'if-none-match': german })).status).toBe(200)
})

test('the language is that of the address, not of a cookie', async () => {
  const { deps } = await world()
  const event = await anEvent(deps, { title: both('Räume', 'Areas') })
  const guest = aGuest(deps)
  const summary = async (path: string) => readCalendar((await guest.get(path, { cookie: 'lang=en' })).html).summaries[0]
  expect(await summary(`/e/${event.slug}.ics`)).toBe('Räume')
  expect(await summary(`/e/${event.slug}.ics?lang=en`)).toBe('Areas')
  expect(await summary('/calendar.ics?lang=en')).toBe('Areas')
})

test('the file of an event is a download with the UID of the feed', async () => {
  const { deps } = await world()
  const event = await anEvent(deps)
  const { headers, html } = await aGuest(deps).get(`/e/${event.slug}.ics`)
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${event.slug}.ics"`)
  expect(readCalendar(html).entries.map(({ uid }) => uid)).toEqual([event.id])
})

test('many events come in pages, each once and in order; a small feed costs one question and, before, whether it is kept', async () => {
  const { deps, client } = await world()
  const { id } = await aHost(deps, 'landkreistag')
  const guest = aGuest(deps)
  const trips = roundTrips(client)
  const seedEvents = async (from: number, to: number) => {
    for (let n = from; n < to; n++)
      await anEvent(deps, { hostId: id, title: both(`Tagung ${n}`), startsAt: n - (n % 3), endsAt: 10_000_000 })
    trips()
  }
  await seedEvents(0, 1)
  expect(readCalendar((await guest.get('/calendar.ics')).html).summaries).toHaveLength(1)
  expect(trips()).toBe(2)
  await guest.get('/calendar.ics')
  expect(trips()).toBe(1)
  await seedEvents(1, 501)
  const { summaries } = readCalendar((await guest.get('/calendar.ics')).html)
  expect(trips()).toBe(3)
  expect(new Set(summaries)).toEqual(new Set(Array.from({ length: 501 }, (_, n) => `Tagung ${n}`)))
  expect(summaries).toHaveLength(501)
  const known = (await guest.get('/calendar.ics')).headers.get('etag') ?? ''
  trips()
  await guest.get('/calendar.ics', { 'if-none-match': known })
  expect(trips()).toBe(2)
})
