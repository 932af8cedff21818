import { expect, test } from 'vitest'
import { hour } from '../../../src/lib/dates.ts'
import { aChangingEvent } from '../../support/a-changing-event.ts'
import { contact, person } from '../../support/an-event-with.ts'

const [second, ninth] = ['Donnerstag, 2. Dezember 2027', 'Donnerstag, 9. Dezember 2027']
const moved = `Termin: jetzt ${ninth}, 10:00–16:00 Uhr; bisher ${second}, 10:00–16:00 Uhr`
const nameless = (n: number) => person(n, { email: '' })
const promises = /bestätigt\b|zugesagt|Ihr Platz|Sie nehmen teil|gilt weiter|Kalender|\.ics/

/** Registered by a contact, and before any letter left each stood like this; then the event moves by a week. */
async function movedWith(set: string, { people = [person(1), nameless(2)], seats = 0, by = contact } = {}) {
  const here = await aChangingEvent({ event: seats, sessions: [] })
  await here.send(people, { submission: 's1', contact: by })
  await here.client.execute(set)
  await here.letters()
  here.clock.pass(hour)
  await here.moveAll(7)
  return { ...here, hear: async () => (await here.announced()).map((one) => ({ ...one, is: `${one.kind} ${one.to}` })) }
}

const people = (text = '') => text.match(/(?<=^- Angemeldet: )Dr\. P \d Muster \(.*/gm)

test.each([
  ['waiting', 0, `state = 'waiting'`, 'auf der Warteliste'],
  ['offered', 2, `state = 'offered', expires_at = 1822000000000`, 'Platz angeboten'],
  ['under review', 0, `state = 'review'`, 'in Prüfung'],
])(
  '%s: a move is told to the person and the contact, from what to what, and promises nothing',
  async (_, seats, set, stands) => {
    const { hear } = await movedWith(`update claims set ${set}`, { seats })
    const letters = await hear()
    expect(letters.map(({ is }) => is)).toEqual(['event-moved p1@x.example', `booking-change ${contact.email}`])
    const [own, front] = letters
    expect(front?.subject).toBe('Geändert: 9. statt 2. Dezember (Dr. P 1 Muster, Dr. P 2 Muster)')
    expect(front?.lines).toEqual([moved])
    expect(people(front?.text)).toEqual([1, 2].map((n) => expect.stringContaining(`Dr. P ${n} Muster (${stands}`)))
    expect(front?.text.replaceAll('\n', ' ')).toContain(
      'Eine eigene Nachricht geht an: Dr. P 1 Muster. Ohne eigene E-Mail-Adresse, und deshalb nur über Sie zu erreichen: Dr. P 2 Muster.',
    )
    expect([own?.subject, own?.lines]).toEqual(['Geändert: 9. statt 2. Dezember', [moved]])
    expect(own?.text).toContain(`Stand Ihrer Anmeldung: ${stands}`)
    for (const one of letters) {
      expect(one.text).not.toMatch(promises)
      expect(one.attachments).toEqual([])
    }
    expect(await hear()).toEqual([])
  },
)

test('with and without a seat in one booking, the contact reads of everybody in one letter, with the files of the seats alone', async () => {
  const { hear } = await movedWith('select 1', { seats: 1 })
  const letters = await hear()
  expect(letters.map(({ is, attachments }) => `${is} ${attachments.length}`)).toEqual([
    'change p1@x.example 1',
    `booking-change ${contact.email} 1`,
  ])
  const front = letters[1]
  expect(front?.lines).toEqual([moved])
  expect(people(front?.text)).toEqual(['Dr. P 1 Muster (zugesagt)', 'Dr. P 2 Muster (auf der Warteliste)'])
})

test('a contact who is one of the people reads of themselves in their own letter, and of the others in that of the booking', async () => {
  const by = { name: 'P 1 Muster', email: 'P1@x.example' }
  const { hear } = await movedWith('select 1', { people: [person(1), person(2)], by })
  const letters = await hear()
  expect(letters.map(({ is }) => is)).toEqual([
    'event-moved p1@x.example',
    'event-moved p2@x.example',
    'booking-change P1@x.example',
  ])
  expect(letters[2]?.text).toContain('Eine eigene Nachricht geht an: Dr. P 2 Muster.')
})

test('a seat whose address is not confirmed waits to be told like those without one', async () => {
  const { hear } = await movedWith(`update registrations set confirm_by = 1822000000000 where email <> ''`, {
    seats: 9,
    people: [person(1)],
  })
  expect((await hear()).map(({ is, attachments }) => `${is} ${attachments.length}`)).toEqual([
    'event-moved p1@x.example 0',
    `booking-change ${contact.email} 0`,
  ])
})

test('a contact of whom nobody knows what they were told reads of the move from the day that was announced', async () => {
  const { client, hear } = await movedWith('select 1')
  await client.execute('delete from notified_facts')
  const front = (await hear()).find(({ kind }) => kind === 'booking-change')
  expect([front?.subject, front?.lines]).toEqual([
    'Geändert: 9. statt 2. Dezember (Dr. P 1 Muster, Dr. P 2 Muster)',
    [moved],
  ])
})

test('who waits for a seat online hears of another day, and not of another place', async () => {
  const { clock, edit, hear } = await movedWith('select 1', {
    people: [person(1, { attendance: 'online' }), person(2)],
  })
  await edit(`venue = json_set(venue, '$.city', 'Köln')`)
  const [online, there, front] = await hear()
  expect(online?.text).not.toContain('Köln')
  expect(there?.text).toContain('Köln')
  expect(front?.lines).toEqual([moved, expect.stringMatching(/^Ort: .*Köln.*\(betrifft Dr\. P 2 Muster\)$/)])
  clock.pass(hour)
  await edit(`venue = json_set(venue, '$.city', 'Bonn')`)
  expect((await hear()).map(({ is }) => is)).toEqual(['event-moved p2@x.example', `booking-change ${contact.email}`])
})
