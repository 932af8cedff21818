import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import type { PersonForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { day } from '../../../src/lib/dates.ts'
import { fieldOf } from '../../../src/lib/person/person-values.ts'
import { askedOf } from '../../../src/lib/person/person-words.ts'
import { aGuest, fieldsOf, textOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

/** An event, a guest, and the form that the guest opened. */
async function anOpenForm(fields: Parameters<typeof anEvent>[1] = {}) {
  const app = await world()
  const event = await anEvent(app.deps, fields)
  const guest = aGuest(app.deps)
  const path = `/e/${event.slug}/registration`
  const submission = async () => /name="submission" value="([^"]+)"/.exec((await guest.get(path)).html)?.[1] ?? ''
  const send = async (person: Partial<PersonForm>, as: string) =>
    guest.post(path, { ...fieldsOf(aPerson(person)), submission: as })
  const rows = async (sql: string) => (await app.client.execute(sql)).rows.map((row) => ({ ...row }))
  return { ...app, event, guest, path, submission, send, rows }
}

test('the form asks for everything, with the tokens by which a browser fills it in', async () => {
  const { guest, path } = await anOpenForm()
  const { html, headers } = await guest.get(path)
  const names = [...html.matchAll(/<(?:input|textarea|select)[^>]* name="(\w+)"/g)].map(([, name]) => name)
  const asked = askedOf('form').filter((name) => !fieldOf(name).consent?.ifPhotos)
  expect([...new Set(names)].sort()).toEqual([...asked, 'organisationAgs', 'people', 'submission'].sort())
  const lines = [
    ...html.matchAll(/<input\b[^>]* type="(?:text|email|tel)"[^>]*>|<input type="(?:text|email|tel)"[^>]*>/g),
  ]
  const tokens = lines.map(([input]) => / autocomplete="([\w-]+)"/.exec(input)?.[1])
  expect(tokens.filter((token) => token !== 'off')).toEqual([
    ...['honorific-prefix', 'given-name', 'family-name', 'organization', 'organization-title', 'email', 'tel'],
  ])
  expect(html).not.toMatch(/name="listed"[^>]* checked/)
  expect(headers.get('cache-control')).toBe('private, no-cache')
})

test('the form is sent to another address than its own, so that a browser that goes back finds the same form', async () => {
  const { guest, path, submission } = await anOpenForm()
  const action = /<form[^>]* action="([^"]+)"/.exec((await guest.get(path)).html)?.[1] ?? ''
  expect(action).not.toBe(path)
  const sent = await guest.post(action, { ...fieldsOf(aPerson()), submission: await submission() })
  expect(sent.status).toBe(303)
})

test('two forms have two submission ids', async () => {
  const { submission } = await anOpenForm()
  expect(await submission()).not.toBe(await submission())
})

test('errors come back with everything typed, a summary and a sentence at each field', async () => {
  const { send, rows, submission } = await anOpenForm()
  const id = await submission()
  const typed = {
    firstName: 'x'.repeat(81),
    email: 'nicht-ganz',
    remarks: 'x'.repeat(10_000),
    lastName: 'von und zu <b>',
    listed: true,
  }
  const { status, html } = await send(typed, id)
  expect(status).toBe(422)
  expect(html).toContain('<title>Fehler: Anmeldung')
  expect(textOf(html)).toContain('Bitte prüfen Sie 3 Angaben')
  expect([...html.matchAll(/<a href="#field-(\w+)"/g)].map(([, name]) => name).sort()).toEqual([
    'email',
    'firstName',
    'remarks',
  ])
  expect(html).toContain('value="nicht-ganz"')
  expect(html).toContain('value="von und zu &lt;b&gt;"')
  expect(html).toContain('x'.repeat(10_000))
  expect(html).toMatch(/name="listed"[^>]* checked/)
  expect(html).toContain(`name="submission" value="${id}"`)
  expect(textOf(html)).toContain('„Anmerkungen“ darf höchstens 2000 Zeichen lang sein.')
  expect(await rows('select * from bookings')).toEqual([])
})

test('a good form leads to a page that says what arrived and where the letter goes, and is kept by no cache', async () => {
  const { send, guest, path, submission, event } = await anOpenForm()
  const id = await submission()
  const sent = await send({ remarks: '=1+1 {{name}} 🎉 <script>' }, id)
  expect([sent.status, sent.location]).toEqual([303, `${path}/${id}`])
  const { status, html, headers } = await guest.get(`${path}/${id}`)
  expect(status).toBe(200)
  expect(textOf(html)).toContain('Sie geht an lucja.mueller@harz.example')
  expect(textOf(html)).toContain('Dr. Łucja Müller')
  expect(textOf(html)).toContain('=1+1 {{name}} 🎉 <script>')
  expect(textOf(html)).toContain(event.contact.phone)
  expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
})

test('who is registered already sees the same page as everyone else', async () => {
  const { send, guest, path, submission, rows } = await anOpenForm()
  const [first, second] = [await submission(), await submission()]
  const unknown = await send({}, first)
  const known = await send({}, second)
  expect(known.status).toBe(unknown.status)
  const pages = await Promise.all(
    [first, second].map(async (id) => (await guest.get(`${path}/${id}`)).html.replaceAll(id, 'ID')),
  )
  expect(pages[1]).toBe(pages[0])
  expect(await rows('select kind from letters order by id')).toEqual([
    { kind: 'confirmation' },
    { kind: 'existing-registration' },
  ])
})

test('a wrong address is corrected under the same submission id, and the page says so', async () => {
  const { send, guest, path, submission, rows } = await anOpenForm()
  const id = await submission()
  await send({ email: 'falsch@harz.example' }, id)
  const form = await guest.get(`${path}/${id}/correction`)
  expect(form.html).toContain('value="falsch@harz.example"')
  expect(textOf(form.html)).toContain('Berichtigung senden')
  expect(form.html).toContain(`name="submission" value="${id}"`)
  const again = await send({ email: 'richtig@harz.example' }, id)
  expect(again.location).toBe(`${path}/${id}`)
  const { html } = await guest.get(`${path}/${id}`)
  expect(textOf(html)).toContain('Ihre Berichtigung ist eingegangen')
  expect(textOf(html)).toContain('richtig@harz.example')
  expect(await rows('select email from registrations')).toEqual([{ email: 'richtig@harz.example' }])
})

test('after the deadline the form keeps what was typed and says so; a repeat still gets its first answer', async () => {
  const { send, clock, event, submission, path } = await anOpenForm()
  const [accepted, late] = [await submission(), await submission()]
  await send({}, accepted)
  clock.at = event.closesAt
  const refused = await send({ firstName: 'Zu', lastName: 'Spät' }, late)
  expect(refused.status).toBe(409)
  expect(textOf(refused.html)).toContain(
    'Die Anmeldefrist endete am Donnerstag, 18. November 2027, 24 Uhr. Bitte wenden Sie sich an Tagungsbüro, Telefon 030 23125 101.',
  )
  expect(refused.html).toContain('value="Spät"')
  expect((await send({}, accepted)).location).toBe(`${path}/${accepted}`)
})

test('a form whose registration was cancelled is offered again as a new one', async () => {
  const { deps, send, submission, rows } = await anOpenForm()
  const id = await submission()
  await send({}, id)
  const [row] = await rows('select id from registrations')
  const actor: Actor = { as: 'attendee', registrationId: String(row?.id) }
  await cancelRegistration(deps, actor, String(row?.id))
  // Unchanged, too: who cancelled, went back and sent it again must not read that it has arrived.
  for (const fields of [{ office: 'Kreisrätin' }, {}] as Record<string, string>[]) {
    const { status, html } = await send(fields, id)
    expect(status).toBe(409)
    expect(textOf(html)).toContain('Dieses Formular wurde schon verwendet')
    expect(html).toContain(`value="${fields.office ?? 'Łucja'}"`)
    expect(/name="submission" value="([^"]+)"/.exec(html)?.[1]).not.toBe(id)
  }
})

test('too many forms from one address are stopped with everything typed kept', async () => {
  const { send, submission } = await anOpenForm({ capacity: null })
  const statuses: number[] = []
  for (let n = 0; n < 21; n++) statuses.push((await send({ firstName: `Nr. ${n}` }, await submission())).status)
  expect(statuses).toEqual([...Array(20).fill(303), 429])
  expect((await send({ firstName: 'Bleibt' }, await submission())).html).toContain('value="Bleibt"')
})

test('a submission id that somebody could guess is replaced', async () => {
  const { send, path } = await anOpenForm()
  const { location } = await send({}, 'demo-0')
  expect(location).toMatch(new RegExp(`^${path}/[0-9a-f-]{36}$`))
})

test('what the office entered by hand is on no public page', async () => {
  const { deps, guest, event, path } = await anOpenForm()
  const actor: Actor = { as: 'system', job: 'test' }
  await register(deps, actor, { eventId: event.id, submission: 'by-hand', people: [aPerson()], privacyVersion: '1' })
  expect((await guest.get(`${path}/by-hand`)).status).toBe(404)
  expect((await guest.get(`${path}/by-hand/correction`)).status).toBe(404)
})

test('a forgotten form is gone', async () => {
  const { deps, send, guest, path, submission, clock, event } = await anOpenForm()
  const id = await submission()
  await send({}, id)
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect((await guest.get(`${path}/${id}`)).status).toBe(404)
})

test('a day after the last sending nobody reads the form under its address, and the page says where the registration is', async () => {
  const { send, guest, path, submission, clock, event } = await anOpenForm()
  const id = await submission()
  await send({}, id)
  clock.pass(day - 1)
  await send({ firstName: 'Berichtigt' }, id)
  clock.pass(day - 1)
  expect(textOf((await guest.get(`${path}/${id}`)).html)).toContain('Berichtigt')
  clock.pass(1)
  for (const page of [`${path}/${id}`, `${path}/${id}/correction`]) {
    const { status, html } = await guest.get(page)
    expect(status).toBe(404)
    expect(html).not.toContain('Berichtigt')
    expect(html).toContain(`href="/e/${event.slug}/link"`)
    expect(textOf(html)).toContain(event.contact.phone)
  }
  expect((await send({ firstName: 'Berichtigt' }, id)).location).toBe(`${path}/${id}`)
})

test('a district written as free text is known by its official key, without any script', async () => {
  const { send, submission, rows } = await anOpenForm()
  await send({ organisation: 'LK Harz', organisationAgs: '' }, await submission())
  expect(await rows('select organisation, organisation_ags as ags from registrations')).toEqual([
    { organisation: 'LK Harz', ags: '15085' },
  ])
})

test('when all seats are taken the form says that it leads to the waiting list', async () => {
  const { send, guest, path, submission } = await anOpenForm({ capacity: 1 })
  await send({}, await submission())
  const { html } = await guest.get(path)
  expect(textOf(html)).toContain('Alle Plätze sind vergeben')
  expect(textOf(html)).toContain('Auf die Warteliste setzen')
})
