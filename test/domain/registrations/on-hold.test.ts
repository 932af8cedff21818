import { expect, test } from 'vitest'
import type { Deps } from '../../../src/deps.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { confirmAddress } from '../../../src/domain/registrations/changing/confirm-address.ts'
import { objectToChange } from '../../../src/domain/registrations/changing/object-to-change.ts'
import { objectionLink } from '../../../src/domain/registrations/changing/objection-link.ts'
import { settleAddressChanges } from '../../../src/domain/registrations/changing/settle-address-changes.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { acceptOffer } from '../../../src/domain/registrations/waiting/accept-offer.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { day } from '../../../src/lib/dates.ts'
import { anEventWith, contact, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { lettersIn, privacyVersion, refusal } from '../../support/registering.ts'

test('what is on hold takes no offer and confirms no address, whoever asks, and no letter goes to who is in question', async () => {
  const { deps, client, clock, event, send } = await anEventWith('file')
  const id = (await send([person(1, { email: 'first@x.example' })])).registration?.id ?? ''
  const attendee: Actor = { as: 'attendee', registrationId: id }
  const office: Actor = { as: 'staff', userId: 'u1', hostIds: [event.hostId] }
  clock.pass(1000)
  await changeRegistration(deps, attendee, id, person(1, { email: 'second@x.example' }))
  await objectToChange(deps, (await objectionLink(deps, 1)).split('/').at(-1) ?? '')
  const soon = clock.now() + day
  await client.execute({ sql: "update claims set state = 'offered', expires_at = ?", args: [soon] })
  await client.execute({ sql: 'update registrations set confirm_by = ?, confirmed_at = null', args: [soon] })
  const before = await lettersIn(client)
  clock.pass(1000)
  for (const actor of [attendee, office]) {
    expect(await refusal(acceptOffer(deps, actor, id))).toBe('on-hold')
    expect(await refusal(confirmAddress(deps, actor, id))).toBe('on-hold')
  }
  expect(await lettersIn(client)).toEqual(before)
  const { rows } = await client.execute(
    'select c.state, r.confirmed_at from claims c join registrations r on r.claim_id = c.id',
  )
  expect(rows.map(({ state, confirmed_at }) => [state, confirmed_at])).toEqual([['offered', null]])
})

/** Two who share an offer. The address of the first was changed, or handed on, and whoever had it before says: not by me. */
async function aGroupInQuestion(by: 'address' | 'deputy' = 'address') {
  const here = await anEventWith('file')
  const { deps, client, clock, event, send } = here
  const delivered = deliveredTo(deps)
  const group = await send([person(1, { email: 'first@x.example' }), person(2)], { together: true })
  const [one = '', two = ''] = group.people.map((each) => each?.id)
  await delivered()
  clock.pass(1000)
  const attendee: Actor = { as: 'attendee', registrationId: one }
  const deputy = { person: person(1, { email: 'second@x.example', firstName: 'Dora' }), privacyVersion }
  const about =
    by === 'deputy'
      ? await substitute(deps, attendee, one, deputy)
      : await changeRegistration(deps, attendee, one, person(1, { email: 'second@x.example' })).then(() => one)
  await delivered()
  clock.pass(1000)
  await objectToChange(deps, (await objectionLink(deps, 1)).split('/').at(-1) ?? '')
  await client.execute({ sql: "update claims set state = 'offered', expires_at = ?", args: [clock.now() + day] })
  const letters = async () => (await delivered()).map(({ kind, to }) => `${kind} → ${to}`)
  await letters()
  clock.pass(1000)
  await acceptOffer(deps, { as: 'attendee', registrationId: two }, two)
  const office: Actor = { as: 'staff', userId: 'u1', hostIds: [event.hostId] }
  const decide = (restore: number | null) => settleAddressChanges(deps, office, { eventId: event.id, about, restore })
  return { ...here, letters, decide }
}

test('one of a group accepts for all: who is on hold hears of it once the office has decided, and after what it decided', async () => {
  const { letters, decide, clock } = await aGroupInQuestion()
  expect(await letters()).toEqual(['confirmation → p2@x.example'])
  clock.pass(1000)
  expect(await letters()).toEqual([])
  await decide(null)
  expect((await letters()).toSorted()).toEqual([
    'address-settled → first@x.example',
    'address-settled → second@x.example',
    'confirmation → second@x.example',
  ])
})

test.each(['address', 'deputy'] as const)(
  'where the office takes back a changed %s, nobody but who is right hears of the seat',
  async (by) => {
    const { letters, decide, clock } = await aGroupInQuestion(by)
    await letters()
    clock.pass(1000)
    await decide(1)
    const written = await letters()
    expect(written.filter((one) => one.startsWith('confirmation'))).toEqual(['confirmation → first@x.example'])
    expect(written.filter((one) => one.endsWith('second@x.example')).map((one) => one.split(' ')[0])).toEqual(
      by === 'address' ? ['address-settled'] : ['address-settled', 'substituted'],
    )
  },
)

test('who writes to a contact in question waits too, and that the event is called off is told at once', async () => {
  const { deps, client, clock, event, send } = await anEventWith('file')
  const delivered = deliveredTo(deps)
  await send([person(1, { email: '' }), person(2)], { contact })
  await delivered()
  clock.pass(1000)
  await client.execute({
    sql: `insert into address_changes (host_id, event_id, about, holder, kind, address, changed_at, objected_at)
      select host_id, event_id, id, id, 'contact', 'before@x.example', 1, 2 from bookings`,
    args: [],
  })
  const write = (kind: string) =>
    client.execute({
      sql: `insert into letters (host_id, event_id, about, kind, revision, address, language, facts, written_at, due_at)
        select r.host_id, r.event_id, r.id, ?, ?, coalesce(nullif(r.email, ''), b.contact_email), 'de', '{"seat":"granted"}', ?, ?
        from registrations r join bookings b on b.id = r.booking_id`,
      args: [kind, clock.now(), clock.now(), clock.now()],
    })
  const letters = async () => (await delivered()).map(({ kind, to }) => `${kind} → ${to}`)
  await write('change')
  expect(await letters()).toEqual(['change → p2@x.example'])
  await client.execute({ sql: "update events set status = 'cancelled' where id = ?", args: [event.id] })
  await write('event-cancelled')
  expect((await letters()).toSorted()).toEqual(['event-cancelled → p2@x.example', `event-cancelled → ${contact.email}`])
})

/** What is done while somebody objects between the reading and the writing of it. */
const atTheSameMoment = {
  'accepts the offer': acceptOffer,
  'confirms the address': confirmAddress,
  'chooses other sessions': (deps: Deps, actor: Actor, id: string, session: string) =>
    changeSessions(deps, actor, id, [session]),
  cancels: cancelRegistration,
}

test.each(Object.entries(atTheSameMoment))('whoever %s while somebody objects changes nothing', async (_what, act) => {
  const { deps, client, clock, send, sessions } = await anEventWith('file', { sessions: [5] })
  const id = (await send([person(1, { email: 'first@x.example' })])).registration?.id ?? ''
  const attendee: Actor = { as: 'attendee', registrationId: id }
  clock.pass(1000)
  await changeRegistration(deps, attendee, id, person(1, { email: 'second@x.example' }))
  const token = (await objectionLink(deps, 1)).split('/').at(-1) ?? ''
  const soon = clock.now() + day
  await client.execute({ sql: "update claims set state = 'offered', expires_at = ?", args: [soon] })
  await client.execute({ sql: 'update registrations set confirm_by = ?, confirmed_at = null', args: [soon] })
  clock.pass(1000)
  const write = async (...batch: Parameters<Deps['store']['write']>) => {
    await objectToChange(deps, token)
    return deps.store.write(...batch)
  }
  const meanwhile = { ...deps, store: { ...deps.store, write } as Deps['store'] }
  const before = await lettersIn(client)
  expect(await refusal(Promise.resolve(act(meanwhile, attendee, id, sessions[0] ?? '')))).toBe('on-hold')
  expect(await lettersIn(client)).toEqual([...before, 'address-questioned → second@x.example'])
  const { rows } = await client.execute(
    'select c.state, r.confirmed_at, r.cancelled_at from claims c join registrations r on r.claim_id = c.id',
  )
  expect(rows.map((row) => [row.state, row.confirmed_at, row.cancelled_at])).toEqual([['offered', null, null]])
})
