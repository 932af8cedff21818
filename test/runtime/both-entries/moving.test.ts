import { expect, inject, test } from 'vitest'
import { daysLater } from '../../../src/lib/clock-shift.ts'
import { aVisitor, formOf } from '../../support/a-visitor.ts'
import { anOrganiser } from '../../support/an-organiser.ts'
import { CalendarClient } from '../../support/itip-client.ts'
import { enclosed, lettersTo, untilLetter } from '../../support/mailbox.ts'
import { readCalendar } from '../../support/read-calendar.ts'

// One story in order: a conference with a workshop moves by a week, its workshop by half an hour, and comes again next year.
const url = inject('url')
const organiser = anOrganiser()
const guest = aVisitor(url)
const slug = `umzug-${inject('entry')}`
const first = `${new Date().getFullYear() + 1}-11-20`
const moved = daysLater(first, 7)
const person = {
  firstName: 'Ada',
  lastName: 'Adler',
  organisation: 'Landkreis Harz',
  email: `ada-${slug}@harz.example`,
}
const contact = { contact: 'yes', contactName: 'Vorzimmer', contactEmail: `vz-${slug}@harz.example` }

let event = ''
let workshop = ''

test('a guest registers with the workshop, and a front office is told, too', async () => {
  const form = await organiser.open('/office/events/new?preset=conference')
  const made = await organiser.send(form, '/office/events', {
    ...{ 'title.de': 'Umzugstag', slug, startDate: first, startTime: '10:00', endTime: '16:00' },
  })
  event = new URL(made.address).pathname
  const session = { 'title.de': 'Werkstatt', date: first, startTime: '11:00', endTime: '12:00', bookable: 'on' }
  const items = await organiser.send(await organiser.open(`${event}/programme/new`), '/programme', session)
  workshop = /\/programme\/([\w-]{36})/.exec(items.html)?.[1] ?? ''
  await organiser.send(await organiser.open(event), '/publication')
  const chosen = { [`session-${workshop}`]: 'on' }
  await guest.send(await guest.open(`/e/${slug}/registration`), '/registration', { ...person, ...contact, ...chosen })
  await untilLetter(url, person.email, 'confirmation')
  await untilLetter(url, contact.contactEmail, 'booking')
})

test('the office looks at a move, leaves the workshop behind and is stopped, and moves everything', async () => {
  const asked = await organiser.open(`${event}/rescheduling?days=7`)
  expect(asked.html).toMatch(/an 1 Person mit Platz[\s\S]*an 1 Vorzimmer oder Kontakt[\s\S]*Programmpunkt: Werkstatt/)
  const alone = await organiser.send(asked, '/rescheduling', { [`moving-item:${workshop}`]: '' })
  expect([alone.status, alone.html.includes('Das liegt außerhalb der Veranstaltung.')]).toEqual([422, true])
  expect((await feed()).map(({ start }) => start)).toEqual([`${first}T10:00:00`, `${first}T11:00:00`])
  const done = await organiser.send(asked, '/rescheduling')
  expect([done.status, done.address]).toEqual([200, expect.stringContaining('done=rescheduled')])
  expect((await organiser.send(asked, '/rescheduling')).address).toBe(done.address)
})

test('the workshop goes by half an hour, after a look', async () => {
  const form = await organiser.open(`${event}/programme/move`)
  const preview = await organiser.send(form, '/programme/move', { [`items-${workshop}`]: 'on', minutes: '30' })
  expect(preview.html).toMatch(/11:00–12:00\u00a0Uhr[\s\S]*11:30–12:30\u00a0Uhr[\s\S]*1 Person hat etwas davon gewählt/)
  const done = await organiser.send(preview, '/programme/move')
  expect([done.status, done.address]).toEqual([200, expect.stringContaining('/programme?done=saved')])
  expect((await feed()).map(({ start }) => start)).toEqual([`${moved}T10:00:00`, `${moved}T11:30:00`])
})

test('both letters name what changed, from when to when, and the calendar shows what the feed shows', async () => {
  await organiser.send(await organiser.open(event), '/announcement')
  const letter = await untilLetter(url, person.email, 'change')
  const [day, month] = [first, moved].map((date) => `${Number(date.slice(8))}. November`)
  expect(letter.text).toMatch(new RegExp(`${day}[\\s\\S]*${month}|${month}[\\s\\S]*${day}`))
  expect(letter.text).toContain('11:30')
  expect((await untilLetter(url, contact.contactEmail, 'booking-change')).text).toContain('Ada Adler')
  const wanted = (await feed()).map(({ start }) => new Date(`${start}+01:00`).toISOString())
  await expect.poll(shownInCalendar, { timeout: 20_000 }).toEqual(wanted)
})

test('the same once more is a draft with everything dated on its day, and nobody in it', async () => {
  const form = await organiser.open(`${event}/copy`)
  expect(formOf(form, '/copy').values['title.de']).toBe('Umzugstag')
  const again = { slug: `${slug}-wieder`, startDate: daysLater(moved, 364) }
  const made = await organiser.send(form, '/copy', again)
  const copy = new URL(made.address).pathname
  expect([made.status, copy === event, made.html.includes('Entwurf')]).toEqual([200, false, true])
  expect(new URL((await organiser.send(form, '/copy', again)).address).pathname).toBe(copy)
  expect((await organiser.open(`${copy}/programme`)).html).toMatch(/11:30–12:30[\s\S]*Werkstatt/)
  expect((await organiser.open(`${copy}/attendees`)).html).not.toContain('Adler')
  expect((await guest.open(`/e/${again.slug}`)).status).toBe(404)
  await organiser.send(made, '/publication')
  expect((await feed(again.slug)).map(({ start }) => start)).toEqual([
    `${again.startDate}T10:00:00`,
    `${again.startDate}T11:30:00`,
  ])
})

/** What the person's calendar shows of the mails so far; each entry comes in a mail of its own. */
async function shownInCalendar() {
  const calendar = new CalendarClient(person.email)
  for (const letter of await lettersTo(url, person.email)) for (const file of enclosed(letter)) calendar.receive(file)
  return Object.values(calendar.shown())
    .map(({ start }) => start)
    .toSorted()
}

async function feed(of = slug) {
  const { entries } = readCalendar(await (await guest.ask(`/e/${of}/calendar.ics`)).text())
  return entries.toSorted((one, other) => ((one.start ?? '') < (other.start ?? '') ? -1 : 1))
}
