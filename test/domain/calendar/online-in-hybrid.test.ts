import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { minute } from '../../../src/lib/dates.ts'
import { linkOf } from '../../support/a-delegation.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { readCalendar } from '../../support/read-calendar.ts'

const venue = { name: 'Kreishaus', street: 'Platz 1', postcode: '38820', city: 'Halberstadt' }
const address = 'https://konferenz.example/raum'

async function aHybridEvent(onlineUrl: string) {
  const here = await anEventWith(
    'file',
    { sessions: [null] },
    { attendanceModes: ['on-site', 'online'], venue, onlineUrl },
  )
  const { deps, client, clock, event, sessions } = here
  await client.execute({
    sql: `update programme_items set starts_at = ?, ends_at = ?, room = 'Saal 2'`,
    args: [event.startsAt, event.startsAt + 60 * minute],
  })
  await client.execute('update programme_items set before_change = null')
  await client.execute('update events set announce_at = null')
  const { registration: atPlace } = await here.send([person(1, { sessions })], { submission: 'a' })
  const { registration: online } = await here.send([person(2, { sessions, attendance: 'online' })], { submission: 'b' })
  const deliver = deliveredTo(deps)
  const edit = async (set: string) => {
    await client.execute(`update events set ${set}, changed_at = ${clock.at}`)
    clock.pass(11 * minute)
    await announceChanges(deps)
    return (await deliver()).filter(({ kind }) => kind === 'change').map(({ to, text }) => ({ to, text }))
  }
  const feedOf = async (id = '') => {
    const { html } = await aGuest(deps).get(`${await linkOf(deps, id)}/calendar.ics`)
    return { html: html.replaceAll('\r\n ', ''), entries: readCalendar(html).entries }
  }
  return { ...here, deliver, edit, feedOf, atPlace: atPlace?.id ?? '', online: online?.id ?? '' }
}

test('who takes part online reads no venue and no room, but that the access follows, and then where to click', async () => {
  const { deps, deliver, edit, feedOf, online } = await aHybridEvent('')
  const letter = (await deliver()).find(({ to }) => to === 'p2@x.example')
  expect(letter?.text).toContain('Ort: online, der Zugang folgt')
  expect(letter?.text).not.toContain('Kreishaus')
  const before = await feedOf(online)
  expect(before.entries.map(({ location }) => location)).toEqual(['Online', 'Online'])
  expect(before.entries[0]?.description).toContain('Teilnahme online, der Zugang folgt.')
  expect(before.html).not.toContain('CONFERENCE')
  expect(textOf((await aGuest(deps).get(await linkOf(deps, online))).html)).toContain('online, der Zugang folgt')
  const letters = await edit(`online_url = '${address}'`)
  expect(letters.map(({ to }) => to)).toEqual(['p2@x.example'])
  expect(letters[0]?.text).toContain('Ort: Online')
  const after = await feedOf(online)
  expect(after.entries.map(({ location }) => location)).toEqual([address, address])
  expect(after.html.match(/^CONFERENCE/gm)).toHaveLength(2)
})

test('who comes reads the venue and no address, and nobody is letters what does not concern them', async () => {
  const { deliver, edit, feedOf, atPlace } = await aHybridEvent(address)
  const letter = (await deliver()).find(({ to }) => to === 'p1@x.example')
  expect(letter?.text).toContain('Ort: Kreishaus, Platz 1, 38820 Halberstadt')
  const { html, entries } = await feedOf(atPlace)
  const at = 'Kreishaus, Platz 1, 38820 Halberstadt'
  expect(entries.map(({ location }) => location)).toEqual([at, `Saal 2, ${at}`])
  expect(html).not.toContain(address)
  const letters = await edit(`venue = json_set(venue, '$.city', 'Quedlinburg')`)
  expect(letters.map(({ to }) => to)).toEqual(['p1@x.example'])
})

test('who cancelled keeps no address, and takes no time', async () => {
  const { deps, feedOf, online } = await aHybridEvent(address)
  await cancelRegistration(deps, office, online)
  const { html, entries } = await feedOf(online)
  const gone = ['Online', 'CANCELLED']
  // The session, too, though no letter has brought it: it could be read in the feed.
  expect(entries.map(({ location, status }) => [location, status])).toEqual([gone, gone])
  expect(html).not.toContain(address)
  expect(html).toContain('TRANSP:TRANSPARENT')
})

test('an event that is online alone says so to everybody', async () => {
  const { deps, client, event } = await aHybridEvent(address)
  await client.execute(`update events set attendance_modes = '["online"]'`)
  const { html } = await aGuest(deps).get(`/e/${event.slug}.ics`)
  expect(readCalendar(html).entries[0]?.location).toBe('Online')
  expect(textOf((await aGuest(deps).get(`/e/${event.slug}`)).html)).not.toContain('Kreishaus')
})
