import { expect, test } from 'vitest'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { hour } from '../../../src/lib/dates.ts'
import { linkOf } from '../../support/a-delegation.ts'
import { aGuest } from '../../support/a-guest.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { readCalendar } from '../../support/read-calendar.ts'
import { privacyVersion } from '../../support/registering.ts'

type Letter = Awaited<ReturnType<ReturnType<typeof deliveredTo>>>[number]

const unfolded = (text: string) => text.replaceAll('\r\n ', '')

function objectsIn({ attachments }: Letter) {
  return attachments.flatMap((file) => {
    if (!('content' in file) || !file.contentType.startsWith('text/calendar')) return []
    const text = unfolded(file.content)
    const value = (name: string) => new RegExp(`^${name}(?:;[^:]*)?:(.*)\r$`, 'm').exec(text)?.[1] ?? ''
    const [organizer] = /^ORGANIZER.*$/m.exec(text) ?? []
    return [
      { uid: value('UID'), method: value('METHOD'), sequence: value('SEQUENCE'), summary: value('SUMMARY'), organizer },
    ]
  })
}

async function aPlace(mode: 'file' | 'invitation' = 'file') {
  const here = await anEventWith('file', { sessions: [9, 9] }, { calendarMode: mode })
  const { deps, client, event, sessions } = here
  if (mode === 'invitation') await client.execute(`update hosts set organizer_email = 'zusagen@host.example'`)
  await client.execute({
    sql: 'update programme_items set starts_at = ? + position * 3600000, ends_at = ? + position * 3600000, before_change = null',
    args: [event.startsAt, event.startsAt + hour],
  })
  const feed = async (link: string) => (await aGuest(deps).get(`${link}/calendar.ics`)).html
  return { ...here, sessions, feed, deliver: deliveredTo(deps) }
}

test('a copy for who registered somebody is another entry than theirs, in letters and in the feed', async () => {
  const { deps, send, deliver, feed } = await aPlace('invitation')
  const { booking, people } = await send([person(1), person(2, { email: '' })], { contact })
  const letters = await deliver()
  const own = letters.filter(({ to }) => to === 'p1@x.example').flatMap(objectsIn)
  // Who has no address is inLetters of by two letters, of one entry.
  const inLetters = letters.filter(({ to }) => to === contact.email).flatMap(objectsIn)
  const copies = [...new Map(inLetters.map((one) => [one.uid, one])).values()]
  expect(own.map(({ uid, method }) => [uid, method])).toEqual([[people[0]?.id, 'REQUEST']])
  expect(copies.map(({ method, summary }) => [method, summary.split(':')[0]]).sort()).toEqual([
    ['PUBLISH', 'Dr. P 1 Muster'],
    ['PUBLISH', 'Dr. P 2 Muster'],
  ])
  const { entries } = readCalendar(await feed(await linkOf(deps, booking, 'b')))
  expect(entries.map(({ uid }) => uid).sort()).toEqual(copies.map(({ uid }) => uid).sort())
  for (const { uid } of copies) expect(people.map((one) => one?.id)).not.toContain(uid)
})

test('who registers themselves among others has one entry in their mailbox', async () => {
  const { deps, send, deliver, feed } = await aPlace()
  const { booking, people } = await send([person(1, { email: contact.email }), person(2)], { contact })
  const objects = (await deliver()).filter(({ to }) => to === contact.email).flatMap(objectsIn)
  expect(objects.map(({ uid, summary }) => [uid === people[0]?.id, summary.includes('P 2')])).toEqual([
    [true, false],
    [false, true],
  ])
  const { entries } = readCalendar(await feed(await linkOf(deps, booking, 'b')))
  expect(entries.map(({ uid }) => uid)).toEqual(objects.map(({ uid }) => uid))
})

test.each(['file', 'invitation'] as const)(
  'the organizer is one for every entry, whichever way it comes (%s), and the mail says whose it is',
  async (mode) => {
    const { deps, client, send, deliver, feed, sessions } = await aPlace(mode)
    const { registration } = await send([person(1, { sessions })])
    const organizers = new Map(
      (await deliver()).flatMap(objectsIn).map(({ uid, organizer }) => [uid, organizer?.trim()]),
    )
    // Another mailbox later is no other organizer of what is there: programs would not take its changes.
    await client.execute(`update hosts set organizer_email = 'neu@host.example'`)
    await client.execute(`update events set contact = json_set(contact, '$.email', 'anders@host.example')`)
    const text = await feed(await linkOf(deps, registration?.id ?? ''))
    const inFeed = unfolded(text)
      .match(/^ORGANIZER.*$/gm)
      ?.map((line) => line.trim())
    expect(inFeed).toEqual([...organizers.values()])
    const mailbox = mode === 'invitation' ? 'zusagen@host.example' : 'tagung@host.example'
    expect(new Set(inFeed)).toEqual(
      new Set([`ORGANIZER;CN="Deutscher Landkreistag";SENT-BY="mailto:${deps.config.sender}":mailto:${mailbox}`]),
    )
  },
)

test.each(['file', 'invitation'] as const)(
  'a new address gets entries of its own, and those at the old one are taken back there (%s)',
  async (mode) => {
    const { deps, send, deliver, feed, sessions, clock } = await aPlace(mode)
    const { registration } = await send([person(1, { sessions })])
    const id = registration?.id ?? ''
    const before = (await deliver()).flatMap(objectsIn)
    clock.pass(1000)
    const { sessions: _, ...typed } = person(1, { email: 'neu@x.example' })
    await changeRegistration(deps, office, id, typed)
    const letters = await deliver()
    const objectsTo = (to: string) => letters.filter((letter) => letter.to === to).flatMap(objectsIn)
    const gone = objectsTo('p1@x.example')
    expect(gone.map(({ uid, method }) => [uid, method]).sort()).toEqual(before.map(({ uid }) => [uid, 'CANCEL']).sort())
    for (const { uid, sequence } of gone)
      expect(Number(sequence)).toBeGreaterThan(Number(before.find((one) => one.uid === uid)?.sequence))
    const fresh = objectsTo('neu@x.example')
    expect(fresh).toHaveLength(3)
    for (const { uid } of fresh) expect(before.map((one) => one.uid)).not.toContain(uid)
    const toNew = letters.find(({ to, kind }) => to === 'neu@x.example' && kind === 'change')
    expect(toNew?.text).toContain('abonnieren Sie Ihren Kalender neu')
    expect(toNew?.text).toContain(`${await linkOf(deps, id, 'r', 1)}/calendar.ics`)
    expect(toNew?.text).not.toContain('von selbst')
    const [old, now] = [await feed(await linkOf(deps, id)), await feed(await linkOf(deps, id, 'r', 1))]
    expect(
      readCalendar(old)
        .entries.map(({ uid, status }) => [uid, status])
        .sort(),
    ).toEqual(before.map(({ uid }) => [uid, 'CANCELLED']).sort())
    expect(
      readCalendar(now)
        .entries.map(({ uid, status }) => [uid, status])
        .sort(),
    ).toEqual(fresh.map(({ uid }) => [uid, 'CONFIRMED']).sort())
    expect(unfolded(old)).not.toMatch(/Muster|P 1|x\.example/)
  },
)

test('the address of a calendar that was handed on says that its entries are over, until the event is forgotten', async () => {
  const { deps, send, deliver, feed, clock, event } = await aPlace()
  const { booking, people } = await send([person(1), person(2)], { contact })
  await deliver()
  const id = people[0]?.id ?? ''
  clock.pass(1000)
  await substitute(deps, office, id, { person: person(3), privacyVersion })
  const moved = { contact: { ...contact, email: 'neues-vorzimmer@x.example' } }
  await send([person(1), person(2)], moved, office)
  await deliver()
  const old = [await linkOf(deps, id), await linkOf(deps, booking, 'b')]
  for (const link of old) {
    const text = await feed(link)
    expect(new Set(readCalendar(text).entries.map(({ status }) => status))).toEqual(new Set(['CANCELLED']))
    expect(unfolded(text)).not.toMatch(/Muster|P [123]|Landrätin|x\.example/)
    expect((await aGuest(deps).get(link)).status).toBe(404)
  }
  const { status } = await aGuest(deps).get('/r/AAAAAAAAAAAAAAAAAAAAAA/calendar.ics')
  expect(status).toBe(404)
  clock.at = event.forgetAt + 1
  await forgetDueEvents(deps)
  for (const link of old) expect((await aGuest(deps).get(`${link}/calendar.ics`)).status).toBe(404)
})
