import { expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { hour } from '../../../src/lib/dates.ts'
import { linkOf } from '../../support/a-delegation.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { readCalendar } from '../../support/read-calendar.ts'
import { roundTrips } from '../../support/round-trips.ts'

/** An event with two sessions that have their times, and a front office that registered two people for the first of them. */
async function aDelegation(more: Parameters<typeof anEventWith>[1] = {}) {
  const here = await anEventWith('file', { sessions: [null, null], ...more })
  const { deps, client, event, sessions, send } = here
  await client.execute({
    sql: 'update programme_items set starts_at = ? + position * 3600000, ends_at = ? + position * 3600000',
    args: [event.startsAt, event.startsAt + hour],
  })
  const chosen = sessions.slice(0, 1)
  const people = [1, 2].map((n) => person(n, { sessions: chosen }))
  const { booking, people: registered } = await send(people, { contact })
  const ids = registered.map((one) => one?.id ?? '')
  const links = await Promise.all(ids.map((id) => linkOf(deps, id)))
  return { ...here, ids, links, bookingLink: await linkOf(deps, booking, 'b'), guest: aGuest(deps) }
}

const feedOf = (link: string | undefined) => `${link}/calendar.ics`

test('the personal feed has the event and the sessions one holds, a name, and no link of one’s own', async () => {
  const { guest, links, ids } = await aDelegation()
  const { html, headers, status } = await guest.get(feedOf(links[0]))
  expect([status, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
    200,
    'no-store',
    'no-referrer',
  ])
  expect(headers.get('content-disposition')).toBe('inline')
  const { property, entries, summaries } = readCalendar(html)
  expect(summaries).toEqual(['Integration in ländlichen Räumen', 'Session 0 – Integration in ländlichen Räumen'])
  expect(entries[0]?.uid).toBe(ids[0])
  expect([property('name'), property('refresh-interval'), property('source')]).toEqual([
    'Integration in ländlichen Räumen',
    'PT1H',
    undefined,
  ])
  expect(html.replaceAll('\r\n ', '')).not.toContain(links[0])
})

test('as a file it has the same entries and no name, so that no program opens it as a calendar of its own', async () => {
  const { guest, links, event } = await aDelegation()
  const [feed, file] = [await guest.get(feedOf(links[0])), await guest.get(`${feedOf(links[0])}?file`)]
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${event.slug}.ics"`)
  expect(readCalendar(file.html).property('x-wr-calname')).toBeUndefined()
  expect(readCalendar(file.html).entries).toEqual(readCalendar(feed.html).entries)
})

test('unchanged it is 304, and a change makes it new', async () => {
  const { deps, guest, links, ids, sessions, clock } = await aDelegation()
  const tag = (await guest.get(feedOf(links[0]))).headers.get('etag') ?? ''
  expect((await guest.get(feedOf(links[0]), { 'if-none-match': tag })).status).toBe(304)
  clock.pass(hour)
  await changeSessions(deps, office, ids[0] ?? '', sessions)
  const changed = await guest.get(feedOf(links[0]), { 'if-none-match': tag })
  expect([changed.status, readCalendar(changed.html).entries.length]).toEqual([200, 3])
})

test('what was taken back stays as cancelled: a session, the registration, the event', async () => {
  const { deps, guest, links, ids, clock } = await aDelegation()
  const states = async (link: string | undefined) =>
    readCalendar((await guest.get(feedOf(link))).html).entries.map(({ status }) => status)
  await deliverDueLetters(deps, letterRenderers)
  expect(await states(links[0])).toEqual(['CONFIRMED', 'CONFIRMED'])
  clock.pass(hour)
  await changeSessions(deps, office, ids[0] ?? '', [])
  expect(await states(links[0])).toEqual(['CONFIRMED', 'CANCELLED'])
  await cancelRegistration(deps, office, ids[0] ?? '')
  expect(await states(links[0])).toEqual(['CANCELLED', 'CANCELLED'])
  expect(await states(links[1])).toEqual(['CONFIRMED', 'CONFIRMED'])
})

test('an event that is called off is cancelled in every feed', async () => {
  const { deps, guest, links, bookingLink, event } = await aDelegation()
  await cancelEvent(deps, office, event.id)
  for (const link of [links[0], bookingLink, `/e/${event.slug}`]) {
    const { entries } = readCalendar((await guest.get(feedOf(link))).html)
    expect(new Set(entries.map(({ status }) => status))).toEqual(new Set(['CANCELLED']))
  }
})

test('the feed of a booking has everybody under their name, and nobody’s link', async () => {
  const { guest, links, bookingLink, ids } = await aDelegation()
  const { html, headers } = await guest.get(feedOf(bookingLink))
  expect(headers.get('cache-control')).toBe('no-store')
  const { entries, summaries } = readCalendar(html)
  expect(summaries).toEqual([
    'Dr. P 1 Muster: Integration in ländlichen Räumen',
    'Dr. P 1 Muster: Session 0 – Integration in ländlichen Räumen',
    'Dr. P 2 Muster: Integration in ländlichen Räumen',
    'Dr. P 2 Muster: Session 0 – Integration in ländlichen Räumen',
  ])
  for (const { uid } of entries) expect(ids).not.toContain(uid)
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(4)
  for (const link of [...links, bookingLink]) expect(html.replaceAll('\r\n ', '')).not.toContain(link)
  expect((await guest.get(feedOf(bookingLink))).html).toBe(html)
})

test('who waits is in no feed of a booking, which is an empty calendar then', async () => {
  const { guest, bookingLink, links } = await aDelegation({ event: 1, sessions: [null], rule: null })
  expect(readCalendar((await guest.get(feedOf(bookingLink))).html).summaries).toHaveLength(2)
  expect((await guest.get(feedOf(links[1]))).status).toBe(404)
})

test('a wrong link is 404, and so is one of a forgotten event', async () => {
  const { deps, guest, links, bookingLink, clock, event } = await aDelegation()
  expect((await guest.get('/r/wrong/calendar.ics')).status).toBe(404)
  expect((await guest.get('/b/wrong/calendar.ics')).status).toBe(404)
  clock.at = event.forgetAt + 1
  await forgetDueEvents(deps)
  expect((await guest.get(feedOf(links[0]))).status).toBe(404)
  expect((await guest.get(feedOf(bookingLink))).status).toBe(404)
  const { summaries } = readCalendar((await guest.get('/calendar.ics')).html)
  expect(summaries).toEqual(['Integration in ländlichen Räumen'])
})

test('a feed takes two round trips, however many come and whatever they chose, and one more to open the first link', async () => {
  const { client, guest, links, bookingLink } = await aDelegation()
  const trips = roundTrips(client)
  trips()
  await guest.get(feedOf(links[0]))
  expect(trips()).toBe(3)
  for (const link of [links[0], bookingLink]) {
    await guest.get(feedOf(link))
    expect([link, trips()]).toEqual([link, 2])
  }
})

test('a personal page offers the feed to one’s own calendar only, and each session by itself', async () => {
  const { guest, links, bookingLink } = await aDelegation()
  const { html } = await guest.get(links[0] ?? '')
  expect(html).toContain(`href="webcal://tagung.example${links[0]}/calendar.ics?lang=de"`)
  expect(textOf(html)).toContain('Session 0 – Integration in ländlichen Räumen')
  expect((await guest.get(bookingLink)).html).toContain(`webcal://tagung.example${bookingLink}/calendar.ics?lang=de`)
  const others = [...html.matchAll(/href="(https:[^"]*)"/g)].map(([, href]) => decodeURIComponent(href ?? ''))
  expect(others).toHaveLength(6)
  for (const href of others) expect(href).not.toContain(links[0])
})
