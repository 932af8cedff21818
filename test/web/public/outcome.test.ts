import { expect, test } from 'vitest'
import type { Person } from '../../../src/domain/registrations/submitting/booking-form.ts'
import { aGuest, fieldsOf, textOf } from '../../support/a-guest.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { type anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

type Sizes = Parameters<typeof aSeatedEvent>[1]

const bea = { firstName: 'Bea', lastName: 'Berg', email: 'bea@x.example' }
const seat = 'Sie haben einen Platz'
const queue = 'Sie stehen auf der Warteliste'
const unlessKnown = 'Waren Sie es schon, bleibt es bei der früheren Anmeldung'

/** An event, and a browser in which somebody sends its form and reads the page that follows. */
async function aForm(sizes: Partial<Sizes> = {}, fields: Parameters<typeof anEvent>[1] = {}) {
  const { deps, ...app } = await world()
  const all = { event: 1, categories: [], sessions: [], rule: null, ...sizes }
  const { event } = await aSeatedEvent(deps, all, fields)
  const guest = aGuest(deps)
  const send = async (person: Partial<Person>, submission = deps.ids.next(), more: Record<string, string> = {}) => {
    const form = { ...fieldsOf({ ...aPerson(), ...person }), ...more, submission }
    const sent = await guest.post(`/e/${event.slug}/registration`, form)
    const cookie = sent.headers.getSetCookie().find((one) => one.startsWith('outcome=')) ?? ''
    const there = sent.location ?? ''
    const { html } = await guest.get(there, { cookie: cookie.split(';')[0] ?? '' })
    return { submission, cookie, text: textOf(html), html: html.replaceAll(submission, 'ID'), there, sent }
  }
  return { ...app, deps, event, guest, send }
}

test('who sends the form reads at once whether they have a seat, and the letter says the same', async () => {
  const { send, client } = await aForm()
  const [first, second] = [await send({}), await send(bea)]
  expect([first.text.includes(seat), first.text.includes(queue)]).toEqual([true, false])
  expect([second.text.includes(seat), second.text.includes(queue)]).toEqual([false, true])
  for (const { text } of [first, second]) expect(text).toContain(unlessKnown)
  const { rows } = await client.execute('select kind from letters order by id')
  expect(rows.map(({ kind }) => kind)).toEqual(['confirmation', 'waiting-list'])
})

test.each<[string, Partial<Sizes>, Parameters<typeof anEvent>[1]]>([
  ['room', { event: 9 }, {}],
  ['no room', {}, {}],
  ['no room in the share of the organisation', { event: 9, rule: 1 }, {}],
  ['an offer', { event: 9 }, { waitingList: 'offered' }],
  ['approval', { event: 9 }, { approval: true }],
  ['an address to be confirmed', { event: 9 }, { confirmHours: 24 }],
  ['an address to be confirmed and no room', {}, { confirmHours: 24 }],
])('who is registered already, and whoever tries their address, reads what a newcomer reads (%s)', async (...given) => {
  const [, sizes, fields] = given
  const { send } = await aForm(sizes, fields)
  await send({})
  const stranger = { firstName: 'Cem', lastName: 'Cicek', email: 'cem@x.example' }
  const [newcomer, known] = [await send(stranger), await send({})]
  const anonymous = ({ html }: typeof known, { firstName, lastName, email }: Partial<Person>) =>
    textOf(
      html
        .replaceAll(email ?? '', 'MAIL')
        .replaceAll(`${firstName} ${lastName}`, 'NAME')
        .replaceAll('Dr. NAME', 'NAME'),
    )
  expect(anonymous(known, aPerson())).toBe(anonymous(newcomer, stranger))
  const [shape, other] = [known, newcomer].map(({ cookie, submission }) => cookie.replace(submission, 'ID'))
  expect(shape).toBe(other)
})

test('the browser that sent the form alone reads it, for an hour, and not about several people', async () => {
  const { send, guest, event } = await aForm({ event: 9 })
  const { cookie, there, submission } = await send({})
  expect(cookie).toBe(`outcome=confirmed; Max-Age=3600; Path=${there}; HttpOnly; SameSite=Strict`)
  expect(textOf((await guest.get(there)).html)).not.toContain(seat)
  expect(textOf((await guest.get(there, { cookie: 'outcome=<b>' })).html)).not.toContain('<b>')
  const notice = textOf((await guest.get('/privacy')).html)
  expect(notice).toContain('eine Stunde lang, ob sie einen Platz bekam')
  const several = await send(bea, undefined, { contact: 'yes', contactName: 'Vorzimmer', contactEmail: 'v@x.example' })
  expect([several.text.includes(seat), several.cookie]).toEqual([
    false,
    `outcome=; Max-Age=0; Path=/e/${event.slug}/registration/${several.submission}; HttpOnly; SameSite=Strict`,
  ])
  const twice = await send({}, submission)
  expect(twice.cookie, 'the same form again').toBe('')
  const corrected = await send({ lastName: 'Möller' }, submission)
  expect([corrected.text.includes('Ihre Berichtigung'), corrected.text.includes(seat)]).toEqual([true, false])
})

test('an address to be confirmed holds a seat only where there was one', async () => {
  const { send } = await aForm({}, { confirmHours: 24 })
  const [first, second] = [(await send({})).text, (await send(bea)).text]
  expect([first.includes('Ein Platz ist für Sie frei'), first.includes('so lange halten wir den Platz frei')]).toEqual([
    true,
    true,
  ])
  expect([second.includes(queue), second.includes('den Platz frei')]).toEqual([true, false])
})
