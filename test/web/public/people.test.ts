import { expect, test } from 'vitest'
import { fieldsAt, linkOf, rowsIn } from '../../support/a-delegation.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import type { anEvent } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

type Sizes = Parameters<typeof aSeatedEvent>[1]

/** A seated event and somebody with its open form. */
async function aForm(sizes: Partial<Sizes> = {}, fields: Parameters<typeof anEvent>[1] = {}) {
  const app = await world()
  const all = { event: 10, categories: [], sessions: [], rule: null, ...sizes }
  const { event, categories, sessions } = await aSeatedEvent(app.deps, all, fields)
  const guest = aGuest(app.deps)
  const path = `/e/${event.slug}/registration`
  const submission = app.deps.ids.next()
  const send = (fields: Record<string, string>) => guest.post(`${path}?send`, { submission, ...fields })
  return { ...app, event, categories, sessions, guest, path, submission, send, rows: rowsIn(app) }
}

const three = {
  people: '3',
  ...fieldsAt(0, { firstName: 'Anna', email: 'a@harz.example' }),
  ...fieldsAt(1, { firstName: 'Bea', email: 'b@harz.example' }),
  ...fieldsAt(2, { firstName: 'Carl', email: '' }),
}
const office = { contact: 'yes', contactName: 'Vera Vorzimmer', contactEmail: 'vorzimmer@harz.example' }

test('a front office registers three people with two sessions in one form and need not take part', async () => {
  const { send, sessions, rows, path, submission, guest } = await aForm({ sessions: [5, 5] })
  const [one = '', two = ''] = sessions
  const chosen = { [`session-${one}`]: 'on', [`p2-session-${two}`]: 'on' }
  const sent = await send({ ...three, ...office, ...chosen, listed: 'on' })
  expect([sent.status, sent.location]).toEqual([303, `${path}/${submission}`])
  expect(await rows('select first_name as name, listed_since as listed from registrations order by position')).toEqual([
    { name: 'Anna', listed: null },
    { name: 'Bea', listed: null },
    { name: 'Carl', listed: null },
  ])
  expect(await rows("select key, taken from quotas where scope = 'session' order by rowid")).toEqual([
    { key: one, taken: 1 },
    { key: two, taken: 1 },
  ])
  expect(await rows('select kind, address from letters order by id')).toEqual([
    { kind: 'confirmation', address: 'a@harz.example' },
    { kind: 'confirmation', address: 'b@harz.example' },
    { kind: 'booking', address: 'vorzimmer@harz.example' },
  ])
  const received = textOf((await guest.get(`${path}/${submission}`)).html)
  expect(received).toContain('Die Übersicht geht an vorzimmer@harz.example')
  expect(received).toContain('Angemeldet von Vera Vorzimmer.')
  for (const name of ['Anna', 'Bea', 'Carl']) expect(received).toContain(name)
})

test('sending the form twice registers everybody once', async () => {
  const { send, rows } = await aForm()
  await send({ ...three, ...office })
  expect((await send({ ...three, ...office })).status).toBe(303)
  expect(await rows('select count(*) as n from registrations')).toEqual([{ n: 3 }])
  expect(await rows("select count(*) as n from letters where kind = 'booking'")).toEqual([{ n: 1 }])
})

test('a group that wants all or none waits whole, and without that wish whoever fits is seated', async () => {
  const group = await aForm({ event: 2 })
  await group.send({ ...three, ...office, together: 'on' })
  expect(await group.rows('select state from claims')).toEqual([{ state: 'waiting' }])
  const singles = await aForm({ event: 2 })
  await singles.send({ ...three, ...office })
  expect(await singles.rows('select state from claims order by rank')).toEqual([
    { state: 'granted' },
    { state: 'granted' },
    { state: 'waiting' },
  ])
})

test('who registers others besides themselves is the contact of all, and nobody is listed unasked', async () => {
  const { send, rows } = await aForm()
  await send({ ...three, listed: 'on' })
  expect(await rows('select contact_name as name, contact_email as email from bookings')).toEqual([
    { name: 'Dr. Anna Müller', email: 'a@harz.example' },
  ])
  expect(await rows('select distinct listed_since as listed from registrations')).toEqual([{ listed: null }])
})

test('a button adds a person, keeps everything that was typed and changes nothing in the application', async () => {
  const { send, rows, submission } = await aForm()
  const typed = fieldsAt(0, { firstName: 'Łucja <b>', email: 'halb', remarks: '{{name}} 🎉', listed: true })
  const { status, html } = await send({ ...typed, people: '1', add: 'person' })
  expect(status).toBe(200)
  for (const value of ['Łucja &lt;b&gt;', 'halb', submission, '2']) expect(html).toContain(`value="${value}"`)
  expect(html).toContain('{{name}} 🎉')
  expect(html).toMatch(/name="p2-firstName"[^>]* value=""/)
  expect(html).toMatch(/name="p2-organisation"[^>]* value="Landkreis Harz"/)
  expect(html).not.toContain('Fehler:')
  expect(await rows('select * from bookings')).toEqual([])
})

test('a person is taken out again, and whoever comes after moves up with everything typed', async () => {
  const { send } = await aForm()
  const { html } = await send({ ...three, remove: '1' })
  expect(html).toMatch(/name="p2-firstName"[^>]* value="Carl"/)
  expect(html).not.toContain('p3-firstName')
  expect(html).not.toContain('value="Bea"')
})

test('the way for a front office asks for the contact instead of consents', async () => {
  const { send } = await aForm()
  const { html } = await send({ ...fieldsAt(0, {}), add: 'contact' })
  expect(html).toContain('name="contactName"')
  expect(html).not.toContain('name="listed"')
  expect(textOf(html)).toContain('fragen wir sie dort selbst')
  const back = await send({ ...fieldsAt(0, {}), ...office, remove: 'contact' })
  expect(back.html).not.toContain('name="contactName"')
  expect(back.html).toContain('name="listed"')
})

test('what is wrong is said at the field of the person, with the number of the person', async () => {
  const { send, rows } = await aForm()
  const { status, html } = await send({ ...three, ...office, 'p2-lastName': '', 'p3-email': 'halb', contactName: '' })
  expect(status).toBe(422)
  expect([...html.matchAll(/<a href="#field-([\w-]+)"/g)].map(([, name]) => name)).toEqual([
    'contactName',
    'p2-lastName',
    'p3-email',
  ])
  expect(textOf(html)).toContain('Person 2: Bitte geben Sie den Nachnamen ein.')
  expect(html).toContain('value="halb"')
  expect(await rows('select * from bookings')).toEqual([])
})

test('where one form is for one person there is no word of others, and more are refused', async () => {
  const { send, guest, path } = await aForm({}, { mostPeople: 1 })
  const { html } = await guest.get(path)
  for (const name of ['name="people"', 'name="add"', 'contactName']) expect(html).not.toContain(name)
  const refused = await send({ ...three, ...office })
  expect(refused.status).toBe(409)
  expect(textOf(refused.html)).toContain('Ein Formular nimmt höchstens 1 Person auf.')
})

test('company takes a seat and assistance none, both in the category of whom they come with', async () => {
  const { send, rows, categories } = await aForm({ categories: [3, 3] }, { accompanying: true })
  const [first = ''] = categories
  const company = { 'p2-as': 'accompanying-0', 'p3-as': 'assistance-0' }
  expect((await send({ ...three, ...company, category: first })).status).toBe(303)
  expect(await rows('select role, category_id as category from registrations order by position')).toEqual([
    { role: 'participant', category: first },
    { role: 'accompanying', category: first },
    { role: 'assistance', category: first },
  ])
  expect(await rows("select taken from quotas where scope = 'event'")).toEqual([{ taken: 2 }])
})

test('who is company reads so, and so does who sent the form and the front office', async () => {
  const { deps, send, guest, path, submission, rows } = await aForm({}, { accompanying: true })
  await send({ ...three, ...office, 'p2-as': 'accompanying-0', 'p3-as': 'assistance-0' })
  const [booking] = await rows('select id from bookings')
  const [, , assistance] = await rows('select id from registrations order by position')
  const anna = 'Dr. Anna Müller'
  const received = textOf((await guest.get(`${path}/${submission}`)).html)
  for (const page of [received, textOf((await guest.get(await linkOf(deps, String(booking?.id), 'b'))).html)])
    for (const company of [`Begleitung von ${anna}`, `Assistenz von ${anna}`]) expect(page).toContain(company)
  expect(textOf((await guest.get(await linkOf(deps, String(assistance?.id)))).html)).toContain(
    'Sie kommen als Assistenz',
  )
})

test('the same person twice is refused with everything kept', async () => {
  const { send } = await aForm()
  const twice = { ...three, ...office, ...fieldsAt(1, { firstName: 'Anna', email: 'a@harz.example' }) }
  const { status, html } = await send(twice)
  expect(status).toBe(409)
  expect(textOf(html)).toContain('Eine Person steht zweimal im Formular.')
  expect(html).toContain('value="Carl"')
})

test('a correction shows everybody again and changes whom it changes', async () => {
  const { send, guest, path, submission, rows } = await aForm()
  await send({ ...three, ...office })
  const { html } = await guest.get(`${path}/${submission}/correction`)
  expect(html).toMatch(/name="p3-firstName"[^>]* value="Carl"/)
  expect(html).toMatch(/name="contactEmail"[^>]* value="vorzimmer@harz.example"/)
  expect(html).not.toContain('name="remove" value="1"')
  await send({ ...three, ...office, 'p2-firstName': 'Beate', correcting: 'yes' })
  expect(await rows('select first_name as name from registrations order by position')).toEqual([
    { name: 'Anna' },
    { name: 'Beate' },
    { name: 'Carl' },
  ])
})

test('more people than the event takes are refused in words, at once, and as many as it takes stay in the form', async () => {
  const { send, rows } = await aForm({}, { mostPeople: 3 })
  for (const people of ['4', '100', '1e9']) {
    const answer = await send({ ...three, people })
    expect([answer.status, answer.html.match(/id="person-\d+"/g)]).toEqual([409, ['id="person-2"', 'id="person-3"']])
    expect(answer.html.length).toBeLessThan(60_000)
    const grown = await send({ ...three, people, add: 'person' })
    expect([grown.status, grown.html.match(/id="person-\d+"/g)]).toEqual([200, ['id="person-2"', 'id="person-3"']])
  }
  expect(await rows('select * from registrations')).toEqual([])
})

test('an address that may be a slip is asked about once, with everything typed kept, and then taken', async () => {
  const { send, rows } = await aForm()
  const slipped = { ...three, ...fieldsAt(1, { firstName: 'Bea', email: 'bea@gmial.com' }), ...office }
  const contact = { ...slipped, contactEmail: 'vörzimmer@harz.example' }
  const asked = await send(contact)
  expect(asked.status).toBe(422)
  expect(textOf(asked.html)).toContain('Person 2: Meinen Sie bea@gmail.com?')
  expect(textOf(asked.html)).toContain('Vor dem @ stehen Umlaute')
  expect(asked.html).toContain('value="Carl"')
  const sure = Object.fromEntries(
    [...asked.html.matchAll(/type="hidden" name="(\S*Sure)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  expect(sure).toEqual({ 'p2-emailSure': 'bea@gmial.com', contactEmailSure: 'vörzimmer@harz.example' })
  expect((await send({ ...contact, ...sure } as Record<string, string>)).status).toBe(303)
  expect(await rows("select email from registrations where first_name = 'Bea'")).toEqual([{ email: 'bea@gmial.com' }])
})

test('who has one name only registers with it, and is told where it belongs', async () => {
  const { send, rows } = await aForm()
  const asked = await send(fieldsAt(0, { firstName: 'Suharto', lastName: '', email: 'a@harz.example' }))
  expect([asked.status, textOf(asked.html).includes('Wer nur einen Namen hat, trägt ihn hier ein.')]).toEqual([
    422,
    true,
  ])
  expect((await send(fieldsAt(0, { firstName: '', lastName: 'Suharto', email: 'a@harz.example' }))).status).toBe(303)
  expect(await rows('select first_name, last_name from registrations')).toEqual([
    { first_name: '', last_name: 'Suharto' },
  ])
})

test.each(['-', ' – ', '.', 'n/a', 'k. A.', '???'])('%j is no name, and is asked back', async (typed) => {
  const { send } = await aForm()
  const asked = await send(fieldsAt(0, { firstName: typed, lastName: 'Suharto', email: 'a@harz.example' }))
  expect([asked.status, textOf(asked.html).includes('lässt das andere Feld leer')]).toEqual([422, true])
})
