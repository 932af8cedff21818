import { expect, test } from 'vitest'
import { programmeItems, speakers } from '../../../src/db/schema/events.ts'
import type { Deps } from '../../../src/deps.ts'
import { instantOf } from '../../../src/lib/dates.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anEvent } from '../../support/an-event.ts'
import { readCalendar } from '../../support/read-calendar.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { world } from '../../support/world.ts'

const both = (de: string, en = de) => ({ de, en })
const at = (time: string) => instantOf('2027-12-02', time, 'Europe/Berlin')

type Item = { title: string; from?: string; to?: string; description?: string; speaker?: string; room?: string }

/** A published event with this programme. */
async function aProgramme(deps: Deps, items: Item[], fields: Parameters<typeof anEvent>[1] = {}) {
  const event = await anEvent(deps, {
    slug: 'tagung',
    title: both('Tagung'),
    onlineUrl: 'https://meet.example/x',
    ...fields,
  })
  const rows = items.map((item, position) => ({ ...item, position, id: deps.ids.next() }))
  const of = { hostId: event.hostId, eventId: event.id }
  await deps.store.write((draft) => [
    ...rows.map(({ id, position, title, from, to, description, room }) =>
      draft.insert(programmeItems).values({
        ...{ ...of, id, position, title: both(title), room: room ?? '' },
        startsAt: from ? at(from) : null,
        endsAt: to ? at(to) : null,
        description: description ? both(description) : null,
      }),
    ),
    ...rows
      .flatMap(({ id, speaker }) =>
        ['confirmed' as const, 'declined' as const].flatMap((status, position) =>
          speaker
            ? [
                {
                  id: deps.ids.next(),
                  hostId: of.hostId,
                  itemId: id,
                  position,
                  name: both(`${speaker} ${status}`),
                  status,
                },
              ]
            : [],
        ),
      )
      .map((row) => draft.insert(speakers).values(row)),
  ])
  return { event, ids: rows.map(({ id }) => id) }
}

const day: Item[] = [
  { title: 'Vortrag', from: '10:00', speaker: 'Łucja Groß', room: 'Saal 1' },
  { title: 'Kaffee', from: '11:00', to: '11:30' },
  { title: 'Werkstatt', from: '11:30', description: 'Mit Übungen; und, Kommas' },
  { title: 'Ohne Zeit', description: 'Irgendwann' },
]

test('the feed of an event has the event and each timed item that is no pause, as entries of their own', async () => {
  const { deps } = await world()
  const { event, ids } = await aProgramme(deps, day)
  const { html, headers } = await aGuest(deps).get('/e/tagung/calendar.ics')
  expect(headers.get('content-disposition')).toBe('inline')
  const { entries, property } = readCalendar(html)
  expect(property('name')).toBe('Tagung')
  expect(entries.map(({ uid, start, end }) => [uid, start, end])).toEqual([
    [event.id, '2027-12-02T10:00:00', '2027-12-02T16:00:00'],
    [ids[0], '2027-12-02T10:00:00', '2027-12-02T11:00:00'],
    [ids[2], '2027-12-02T11:30:00', '2027-12-02T16:00:00'],
  ])
  expect(entries[1]?.location).toBe('Saal 1, Presse- und Informationsamt, Reichstagsufer 14, 10117 Berlin')
  expect(entries[1]?.description).toContain('Łucja Groß confirmed')
  expect(html).not.toContain('declined')
  expect(entries[2]?.description).toContain('Mit Übungen; und, Kommas')
})

test('what is picked is exactly what the file and the feed hold', async () => {
  const { deps } = await world()
  const { ids } = await aProgramme(deps, day)
  const guest = aGuest(deps)
  for (const path of ['/e/tagung.ics', '/e/tagung/calendar.ics']) {
    const { html } = await guest.get(`${path}?item=${ids[2]}&item=unknown&item=${ids[1]}`)
    expect(readCalendar(html).entries.map(({ uid }) => uid)).toEqual([ids[1], ids[2]])
  }
})

test('a feed whose items are all gone is empty, not broken', async () => {
  const { deps } = await world()
  await aProgramme(deps, day)
  const { status, html } = await aGuest(deps).get('/e/tagung/calendar.ics?item=gone')
  expect([status, readCalendar(html).entries]).toEqual([200, []])
})

test('an event that was called off calls off its sessions', async () => {
  const { deps } = await world()
  await aProgramme(deps, day, { status: 'cancelled' })
  const { entries } = readCalendar((await aGuest(deps).get('/e/tagung/calendar.ics')).html)
  expect(entries.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED'])
})

test('a session that was called off stays in the feed as cancelled, and is no longer offered', async () => {
  const { deps, client } = await world()
  const { ids } = await aProgramme(deps, day)
  await client.execute({ sql: 'update programme_items set called_off = 1 where id = ?', args: [ids[0] ?? ''] })
  const guest = aGuest(deps)
  const { entries } = readCalendar((await guest.get('/e/tagung/calendar.ics')).html)
  expect(entries.map(({ summary, status }) => [summary, status])).toEqual([
    ['Tagung', 'CONFIRMED'],
    ['Abgesagt: Vortrag – Tagung', 'CANCELLED'],
    ['Werkstatt – Tagung', 'CONFIRMED'],
  ])
  expect((await guest.get('/e/tagung/programme')).html).not.toContain(`value="${ids[0]}"`)
})

test('no public calendar tells where to take part online', async () => {
  const { deps } = await world()
  await aProgramme(deps, day, { attendanceModes: ['online'] })
  const guest = aGuest(deps)
  for (const path of ['/e/tagung.ics', '/e/tagung/calendar.ics', '/calendar.ics'])
    expect((await guest.get(path)).html).not.toContain('meet.example')
})

test('the page offers the timed items, ticks what is chosen, and leads to exactly those', async () => {
  const { deps } = await world()
  const { ids } = await aProgramme(deps, day)
  const guest = aGuest(deps)
  const before = await guest.get('/e/tagung/programme')
  expect(textOf(before.html)).not.toContain('Ohne Zeit')
  expect(textOf(before.html)).not.toContain('Kaffee')
  expect(before.html).not.toContain('.ics')
  const { html } = await guest.get(`/e/tagung/programme?item=${ids[2]}&item=unknown`)
  expect(html.match(/<input[^>]*checked[^>]*>/g)?.map((tag) => /value="([^"]*)"/.exec(tag)?.[1])).toEqual([ids[2]])
  expect(textOf(html)).toContain('1 Programmpunkt gewählt')
  expect(html).toContain(`href="/e/tagung.ics?item=${ids[2]}&amp;lang=de"`)
  expect(html).toContain(`href="webcal://tagung.example/e/tagung/calendar.ics?item=${ids[2]}&amp;lang=de"`)
})

test('a programme without times says so, and a draft has no page', async () => {
  const { deps } = await world()
  await aProgramme(deps, [{ title: 'Ohne Zeit', description: 'x' }])
  await anEvent(deps, { slug: 'entwurf', status: 'draft' })
  const guest = aGuest(deps)
  expect(textOf((await guest.get('/e/tagung/programme')).html)).toContain('Das Programm hat noch keine Uhrzeiten.')
  expect((await guest.get('/e/entwurf/programme')).status).toBe(404)
})

test('the feed of an event and its page cost the same for one item and for three', async () => {
  const { deps, client } = await world()
  await aProgramme(deps, day.slice(0, 1))
  await aProgramme(deps, [...day.slice(0, 1), ...day.slice(0, 2)], { slug: 'drei' })
  const guest = aGuest(deps)
  const trips = roundTrips(client)
  for (const path of ['/e/tagung/calendar.ics', '/e/drei/calendar.ics', '/e/tagung/programme', '/e/drei/programme']) {
    trips()
    await guest.get(path)
    const made = trips()
    await guest.get(path)
    // A feed also asks what has left it, in the same round trip to a server.
    expect([path, made, trips()]).toEqual([path, path.endsWith('.ics') ? 3 : 2, 1])
  }
})

test('hostile words stay words in every calendar and on the page', async () => {
  const { deps } = await world()
  const evil = '<img src=x onerror=alert(1)>\r\nATTACH:file:///etc/passwd\u2028END:VEVENT =1+1 {{name}} 🎪 ‮Łódź'
  const { ids } = await aProgramme(
    deps,
    [{ title: evil, from: '10:00', description: evil.repeat(40), speaker: evil, room: evil }],
    {
      title: both(evil),
    },
  )
  const guest = aGuest(deps)
  const { entries } = readCalendar((await guest.get('/e/tagung/calendar.ics')).html)
  expect(entries).toHaveLength(2)
  const { html } = await guest.get(`/e/tagung/programme?item=${ids[0]}`)
  expect(html).not.toContain('<img')
})
