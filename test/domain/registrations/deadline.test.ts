import { expect, test } from 'vitest'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { count, formOf, lettersIn, privacyVersion, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

async function anEventWith(fields: Parameters<typeof anEvent>[1] = {}) {
  const here = await world()
  const event = await anEvent(here.deps, fields)
  return { ...here, event, send: formOf(here.deps, event) }
}

test('the last millisecond counts, the first instant after the deadline does not', async () => {
  const { client, clock, event, send } = await anEventWith()
  clock.at = event.closesAt - 1
  expect((await send('s1')).as).toBe('new')
  clock.at = event.closesAt
  expect(await refusal(send('s2', { firstName: 'Zu Spät' }))).toBe('closed')
  const { rows } = await client.execute('select received_at from bookings')
  expect(rows).toEqual([{ received_at: event.closesAt - 1 }])
})

test('a registration counts from the first instant of the opening on', async () => {
  const { clock, event, send } = await anEventWith()
  clock.at = event.opensAt - 1
  expect(await refusal(send('s1'))).toBe('not-open-yet')
  clock.at = event.opensAt
  expect((await send('s1')).as).toBe('new')
})

test('a repeat after the deadline gets its first answer, a correction is refused', async () => {
  const { client, clock, event, send } = await anEventWith()
  const first = await send('s1')
  clock.at = event.closesAt + 60_000
  expect(await send('s1')).toEqual({ ...first, as: 'repeat' })
  expect(await refusal(send('s1', { email: 'other@x.example' }))).toBe('closed')
  expect(await lettersIn(client)).toEqual(['confirmation → lucja.mueller@harz.example'])
})

test('a draft, a cancelled and an unknown event take nobody', async () => {
  const draft = await anEventWith({ status: 'draft' })
  expect(await refusal(draft.send('s1'))).toBe('not-published')
  const cancelled = await anEventWith({ status: 'cancelled' })
  expect(await refusal(cancelled.send('s1'))).toBe('cancelled-event')
  expect(await refusal(formOf(draft.deps, { id: 'unknown' })('s1'))).toBe('not-found')
})

test('a refused form leaves nothing behind', async () => {
  const { client, clock, event, send } = await anEventWith()
  clock.at = event.closesAt
  await refusal(send('s1'))
  for (const table of ['bookings', 'claims', 'registrations', 'needs', 'letters', 'audit_notes', 'attempts']) {
    expect([table, await count(client, table)]).toEqual([table, 0])
  }
})

test('staff enter people after the deadline, before the opening and into a draft', async () => {
  const { deps, client, clock, event } = await anEventWith({ status: 'draft' })
  const staff = formOf(deps, event, { as: 'staff', userId: 'u1', hostIds: [event.hostId] })
  clock.at = event.closesAt + 1
  expect((await staff('s1', { firstName: 'Spät' })).registration?.state).toBe('confirmed')
  clock.at = event.opensAt - 1
  expect((await staff('s2', { firstName: 'Früh' })).registration?.state).toBe('confirmed')
  expect(await count(client, `bookings where source = 'office'`)).toBe(2)
})

test('capacity binds staff too', async () => {
  const { deps, event } = await anEventWith({ capacity: 1 })
  const staff = formOf(deps, event, { as: 'staff', userId: 'u1', hostIds: [event.hostId] })
  await staff('s1', { firstName: 'A' })
  expect((await staff('s2', { firstName: 'B' })).registration?.state).toBe('waiting')
})

test('nobody enters people by hand but staff of the host', async () => {
  const { deps, event } = await anEventWith()
  const foreign = formOf(deps, event, { as: 'staff', userId: 'u2', hostIds: ['another-host'] })
  const attendee = formOf(deps, event, { as: 'attendee', registrationId: 'r1' })
  expect(await refusal(foreign('s1'))).toBe('forbidden')
  expect(await refusal(attendee('s1'))).toBe('forbidden')
})

test('a forgotten event takes nobody, not even from staff', async () => {
  const { deps, event } = await anEventWith({ forgottenAt: 1 })
  const staff = formOf(deps, event, { as: 'staff', userId: 'u1', hostIds: [event.hostId] })
  expect(await refusal(staff('s1'))).toBe('closed')
})

test('twenty forms of one address an hour are enough, another address is not held up', async () => {
  const { deps, client, clock, event } = await anEventWith({ capacity: null })
  const send = (n: number, email: string) =>
    register(deps, visitor, {
      eventId: event.id,
      submission: `${email}/${n}`,
      people: [aPerson({ firstName: `Person ${n}`, email })],
      privacyVersion,
    })
  for (let n = 1; n <= 20; n++) expect((await send(n, 'a@x.example')).as).toBe('new')
  expect(await refusal(send(21, 'A@X.example'))).toBe('too-many')
  expect((await send(1, 'b@x.example')).as).toBe('new')
  clock.pass(60 * 60_000)
  expect((await send(21, 'a@x.example')).as).toBe('new')
  const { rows } = await client.execute('select bucket from attempts')
  expect(rows.filter(({ bucket }) => /x\.example|192\.0\.2/.test(String(bucket)))).toEqual([])
})
