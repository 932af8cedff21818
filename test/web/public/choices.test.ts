import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { programmeItems } from '../../../src/db/schema/events.ts'
import { categories as categoryTable } from '../../../src/db/schema/seats.ts'
import { endOfDay, instantOf } from '../../../src/lib/dates.ts'
import { fieldsAt, rowsIn } from '../../support/a-delegation.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import type { anEvent } from '../../support/an-event.ts'
import { aMonday, world } from '../../support/world.ts'

const zone = 'Europe/Berlin'
type Sizes = Parameters<typeof aSeatedEvent>[1]

async function anApp(sizes: Partial<Sizes> = {}, fields: Parameters<typeof anEvent>[1] = {}) {
  const app = await world()
  const all = { event: 10, categories: [], sessions: [], rule: null, ...sizes }
  const { event, categories, sessions } = await aSeatedEvent(app.deps, all, fields)
  const guest = aGuest(app.deps)
  const page = `/e/${event.slug}`
  const send = (fields: Record<string, string>, submission = app.deps.ids.next()) =>
    guest.post(`${page}/registration?send`, { submission, ...fieldsAt(0, {}), ...fields })
  const setCategory = (id: string, columns: Partial<typeof categoryTable.$inferInsert>) =>
    app.deps.store.write((draft) => [draft.update(categoryTable).set(columns).where(eq(categoryTable.id, id))])
  return { ...app, event, categories, sessions, guest, page, send, setCategory, rows: rowsIn(app) }
}

test('a closed category is on no page and is refused when it is sent all the same', async () => {
  const { categories, setCategory, guest, page, send, rows } = await anApp({ categories: [5, 5, 5] })
  const [, , closed = ''] = categories
  await setCategory(closed, { access: 'closed' })
  for (const path of [page, `${page}/registration`]) expect((await guest.get(path)).html).not.toContain('Category 2')
  const { status, html } = await send({ category: closed })
  expect(status).toBe(409)
  expect(textOf(html)).toContain('Diese Zielgruppe steht nicht offen.')
  expect(await rows('select * from bookings')).toEqual([])
})

test('a category has a window of its own: outside it is not to be chosen', async () => {
  const { categories, setCategory, guest, page, send } = await anApp({ categories: [5, 5, 5] })
  const [, later = '', over = ''] = categories
  await setCategory(later, { opensAt: aMonday + 1 })
  await setCategory(over, { closesAt: aMonday })
  const { html } = await guest.get(`${page}/registration`)
  expect(html).not.toContain('Category 1')
  expect(html).not.toContain('Category 2')
  expect((await send({ category: later })).status).toBe(409)
  expect((await send({ category: over })).status).toBe(409)
})

test('who chose no category reads so at the field', async () => {
  const { send } = await anApp({ categories: [5, 5] })
  const { status, html } = await send({})
  expect(status).toBe(422)
  expect(html).toContain('<a href="#field-category"')
  expect(textOf(html)).toContain('Bitte wählen Sie eine Zielgruppe.')
})

test('two sessions at the same time are told at the field, and both stay ticked', async () => {
  const { deps, sessions, send, rows } = await anApp({ sessions: [5, 5] })
  const [one = '', two = ''] = sessions
  const at = (id: string, from: string, to: string) => ({
    id,
    startsAt: instantOf('2027-12-02', from, zone),
    endsAt: instantOf('2027-12-02', to, zone),
  })
  await deps.store.write((draft) =>
    [at(one, '10:00', '11:30'), at(two, '11:00', '12:00')].map(({ id, ...times }) =>
      draft.update(programmeItems).set(times).where(eq(programmeItems.id, id)),
    ),
  )
  const { status, html } = await send({ [`session-${one}`]: 'on', [`session-${two}`]: 'on' })
  expect(status).toBe(422)
  expect(textOf(html)).toContain('„Session 0“ und „Session 1“ liegen gleichzeitig. Bitte wählen Sie einen davon ab.')
  expect(html).toContain('<a href="#field-sessions"')
  expect([...html.matchAll(/name="session-[^>]* checked/g)]).toHaveLength(2)
  expect(await rows('select * from bookings')).toEqual([])
})

test('a session that is not of this event is refused', async () => {
  const { send } = await anApp({ sessions: [5] })
  expect((await send({ 'session-nowhere': 'on' })).status).toBe(422)
})

test('a full session is said as a waiting list, on the page and in the form', async () => {
  const { sessions, send, guest, page } = await anApp({ sessions: [1] })
  await send({ [`session-${sessions[0]}`]: 'on' })
  expect(textOf((await guest.get(page)).html)).toContain('Platz bei der Anmeldung wählbar · Warteliste')
  expect(textOf((await guest.get(`${page}/registration`)).html)).toContain('Session 0 Warteliste')
})

test('on site or online is asked where there is both, and kept', async () => {
  const { send, guest, page, rows } = await anApp({}, { attendanceModes: ['on-site', 'online'] })
  expect((await guest.get(`${page}/registration`)).html).toMatch(/name="attendance" value="on-site" checked/)
  await send({ attendance: 'online' })
  expect(await rows('select attendance from registrations')).toEqual([{ attendance: 'online' }])
})

test('after the deadline the period of grace takes registrations for a decision, until it ends', async () => {
  const lateUntil = endOfDay('2027-11-22', zone)
  const { event, clock, send, guest, page, rows, deps } = await anApp({}, { lateUntil })
  clock.at = event.closesAt - 1
  expect(textOf((await guest.get(page)).html)).toContain('Nachmeldung bis Montag, 22. November 2027, 24 Uhr')
  expect(textOf((await guest.get(page)).html)).toContain('Jetzt anmelden')
  clock.at = event.closesAt
  expect(textOf((await guest.get(`${page}/registration`)).html)).toContain(
    'Bis Montag, 22. November 2027, 24 Uhr können Sie',
  )
  const submission = deps.ids.next()
  expect((await send({}, submission)).status).toBe(303)
  expect(await rows('select state from claims')).toEqual([{ state: 'review' }])
  const received = textOf((await guest.get(`${page}/registration/${submission}`)).html)
  expect(received).toContain(
    'Die Anmeldefrist ist am Donnerstag, 18. November 2027, 24 Uhr abgelaufen; Ihre Anmeldung wird dem Veranstalter zur Entscheidung vorgelegt.',
  )
  clock.at = lateUntil
  const refused = await send({ email: 'spaet@x.example' })
  expect(refused.status).toBe(409)
  expect(textOf(refused.html)).toContain(
    'Die Anmeldefrist endete am Montag, 22. November 2027, 24 Uhr. Bitte wenden Sie sich an Tagungsbüro, Telefon 030 23125 101.',
  )
  expect((await guest.get(`${page}/registration`)).html).not.toContain('name="submission"')
})

test('with approval, or with addresses to confirm, everyone reads the same about what comes next', async () => {
  const { deps, send, guest, page } = await anApp({}, { approval: true, confirmHours: 24 })
  const [first, second] = [deps.ids.next(), deps.ids.next()]
  await send({}, first)
  await send({}, second)
  const pages = await Promise.all(
    [first, second].map(async (id) => textOf((await guest.get(`${page}/registration/${id}`)).html)),
  )
  expect(pages[0]).toContain('Ihre Anmeldung wird geprüft.')
  expect(pages[0]).toContain('innerhalb von 24 Stunden')
  expect(pages[1]).toBe(pages[0])
})

test('a paused list with somebody on it is a waiting list for newcomers, though there is room', async () => {
  const { client, send, guest, page } = await anApp({ event: 1 })
  await send({})
  await send({ email: 'zweite@x.example' })
  await client.execute("update events set waiting_list = 'paused'")
  await client.execute("update quotas set size = 5 where scope = 'event'")
  for (const path of ['/', page]) expect(textOf((await guest.get(path)).html)).toContain('Warteliste')
  expect(textOf((await guest.get(page)).html)).toContain('Zurzeit führt der Weg über die Warteliste')
})
