import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { moveCategory } from '../../../src/domain/registrations/changing/move-category.ts'
import { minute } from '../../../src/lib/dates.ts'
import { linkOf } from '../../support/a-delegation.ts'
import { aGuest } from '../../support/a-guest.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { readCalendar } from '../../support/read-calendar.ts'

const url = 'https://konferenz.example/a'

async function aHybridEvent() {
  const here = await anEventWith(
    'file',
    { event: 3, categories: [9, 9] },
    { attendanceModes: ['on-site', 'online'], onlineUrl: url },
  )
  const { deps, client, clock, categories, send } = here
  const in0 = { categoryId: categories[0] ?? null }
  const { registration } = await send([person(1, in0)])
  const group = await send([person(2, in0), person(3, { ...in0, email: '' })], { submission: 's2', contact })
  const waiting = await send([person(4, in0)], { submission: 's3' })
  const deliver = deliveredTo(deps)
  await deliver()
  clock.pass(1000)
  const letters = async () =>
    (await deliver()).map(({ kind, to, subject, text, attachments }) => ({
      ...{ letter: `${kind} → ${to}`, subject: subject.replace(/ – Integration in ländlichen Räumen/, '') },
      lines: (text.split('Das gilt jetzt')[0] ?? '').split('\n').filter((line) => line.startsWith('- ')),
      text,
      places: attachments.flatMap((file) =>
        'content' in file ? [/^LOCATION:(.*)\r$/m.exec(file.content.replaceAll('\r\n ', ''))?.[1]] : [],
      ),
    }))
  const id = registration?.id ?? ''
  return {
    ...here,
    id,
    group: group.people.map((one) => one?.id ?? ''),
    waits: waiting.registration?.id ?? '',
    letters,
    client,
  }
}

test('who comes online instead hears from what to what, and the entry in their calendar goes along', async () => {
  const { deps, id, letters, categories } = await aHybridEvent()
  await moveCategory(deps, office, id, { attendance: 'online' })
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    ...{ letter: 'change → p1@x.example', subject: 'Geändert: online statt vor Ort' },
    lines: ['- Teilnahme: jetzt online; bisher vor Ort'],
    places: [url],
  })
  expect(letter?.text).toContain(`Online teilnehmen: ${url}`)
  await moveCategory(deps, office, id, { attendance: 'on-site', categoryId: categories[1] })
  const [back] = await letters()
  expect(back?.lines).toEqual([
    '- Teilnahme: jetzt vor Ort; bisher online',
    '- Zielgruppe: jetzt Category 1; bisher Category 0',
  ])
  expect(back?.places).toEqual(['Presse- und Informationsamt\\, Reichstagsufer 14\\, 10117 Berlin'])
})

test('who registered them hears for whom, with the copies; who has no address by that alone', async () => {
  const { deps, group, letters } = await aHybridEvent()
  await moveCategory(deps, office, group[0] ?? '', { attendance: 'online' })
  expect((await letters()).map(({ letter, lines, places }) => [letter, lines, places]).sort()).toEqual([
    [
      `booking-change → ${contact.email}`,
      ['- Teilnahme: jetzt online; bisher vor Ort (betrifft Dr. P 2 Muster)'],
      // The access goes to who has an address of their own, and never into the calendar of an office.
      ['Online'],
    ],
    ['change → p2@x.example', ['- Teilnahme: jetzt online; bisher vor Ort'], [url]],
  ])
  await moveCategory(deps, office, group[1] ?? '', { attendance: 'online' })
  const [letter, ...more] = await letters()
  expect([letter?.letter, letter?.places, more]).toEqual([`booking-change → ${contact.email}`, ['Online'], []])
  expect(letter?.text).toContain(`Online teilnehmen: ${url}`)
})

test('another access is told to who has an address, and to the contact only for who has none', async () => {
  const { deps, client, clock, event, group, letters } = await aHybridEvent()
  const setUrl = async (onlineUrl: string) => {
    clock.pass(1000)
    await client.execute({
      sql: 'update events set online_url = ?, changed_at = ? where id = ?',
      args: [onlineUrl, clock.at, event.id],
    })
    clock.pass(11 * minute)
    await announceChanges(deps)
    return (await letters()).map(({ letter, lines }) => [letter, lines]).sort()
  }
  await moveCategory(deps, office, group[0] ?? '', { attendance: 'online' })
  await letters()
  const line = '- Zugang zur Online-Teilnahme: jetzt https://konferenz.example/b; bisher https://konferenz.example/a'
  expect(await setUrl('https://konferenz.example/b')).toEqual([['change → p2@x.example', [line]]])
  await moveCategory(deps, office, group[1] ?? '', { attendance: 'online' })
  await letters()
  const [contacts, theirs] = await setUrl('https://konferenz.example/c')
  expect([contacts?.[0], theirs?.[0]]).toEqual([`booking-change → ${contact.email}`, 'change → p2@x.example'])
  expect(contacts?.[1]).toEqual([expect.stringMatching(/jetzt .*\/c; bisher .*\/b \(betrifft Dr. P 3 Muster\)$/)])
})

test('the overview tells the access of who has no address once they have a seat', async () => {
  const { deps, categories, group, letters, send } = await aHybridEvent()
  const online = person(8, { email: '', attendance: 'online', categoryId: categories[0] ?? null })
  await send([online], { submission: 's8', contact })
  const [waits] = await letters()
  expect([waits?.letter, waits?.text.includes(url)]).toEqual([`booking → ${contact.email}`, false])
  for (const id of group) await cancelRegistration(deps, office, id)
  const last = (await letters()).findLast(({ text }) => text.includes('P 8 Muster'))
  expect(last?.text).toContain(`Online teilnehmen: ${url}`)
})

test('who waits hears it without a file, and a category alone is written to nobody', async () => {
  const { deps, id, waits, letters, categories } = await aHybridEvent()
  await moveCategory(deps, office, waits, { attendance: 'online' })
  expect((await letters()).map(({ letter, lines, places }) => [letter, lines, places])).toEqual([
    ['change → p4@x.example', ['- Teilnahme: jetzt online; bisher vor Ort'], []],
  ])
  await moveCategory(deps, office, id, { categoryId: categories[1] })
  expect(await letters()).toEqual([])
})

test('to and fro before anything left is nothing to tell', async () => {
  const { deps, id, letters, clock } = await aHybridEvent()
  await moveCategory(deps, office, id, { attendance: 'online' })
  clock.pass(1000)
  await moveCategory(deps, office, id, { attendance: 'on-site' })
  expect(await letters()).toEqual([])
  const { entries } = readCalendar((await aGuest(deps).get(`${await linkOf(deps, id)}/calendar.ics`)).html)
  expect(entries[0]?.location).toContain('Berlin')
})

test('when the event is online alone, whoever would have come hears it with their entry, who waits without; and back', async () => {
  const { deps, client, clock, event, id, letters } = await aHybridEvent()
  await moveCategory(deps, office, id, { attendance: 'online' })
  await letters()
  const setModes = async (modes: string) => {
    clock.pass(1000)
    await client.execute({
      sql: 'update events set attendance_modes = ?, changed_at = ? where id = ?',
      args: [modes, clock.at, event.id],
    })
    clock.pass(11 * minute)
    await announceChanges(deps)
    return (await letters())
      .map(({ letter, subject, lines: [line], places }) => [
        letter,
        subject,
        line?.replace(/.*Teilnahme: /, ''),
        places,
      ])
      .sort()
  }
  const venue = 'Presse- und Informationsamt\\, Reichstagsufer 14\\, 10117 Berlin'
  const heard = (subject: string, line: string, place: string) => [
    [
      `booking-change → ${contact.email}`,
      `${subject} (Dr. P 2 Muster, Dr. P 3 Muster)`,
      line,
      [place === url ? 'Online' : place, place === url ? 'Online' : place],
    ],
    ['change → p2@x.example', subject, line, [place]],
    ['event-moved → p4@x.example', subject, line, []],
  ]
  const [toOnline, toSite] = ['jetzt online; bisher vor Ort', 'jetzt vor Ort; bisher online']
  expect(await setModes('["online"]')).toEqual(heard('Geändert: online statt vor Ort', toOnline, url))
  expect(await setModes('["online","on-site"]')).toEqual(heard('Geändert: vor Ort statt online', toSite, venue))
  // And who comes online, when everybody comes to the place.
  expect(await setModes('["on-site"]')).toEqual([
    ['change → p1@x.example', 'Geändert: vor Ort statt online', toSite, [venue]],
  ])
})
