import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { quotas } from '../../../src/db/schema/seats.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { whomItConcerns } from '../../../src/domain/registrations/cancelling/whom-it-concerns.ts'
import { writeCancellations } from '../../../src/domain/registrations/cancelling/write-cancellations.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { anEvent } from '../../support/an-event.ts'
import { goneAfter } from '../../support/gone-after.ts'
import { count, formOf, lettersIn, notesIn, nr, placesIn, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const system: Actor = { as: 'system', job: 'test' }

/** An event and so many people, who came in order. */
async function anEventFor(people: number, capacity: number | null, kind: 'file' | 'server' = 'file') {
  const here = await world(kind)
  const event = await anEvent(here.deps, { capacity })
  const send = formOf(here.deps, event)
  const ids: string[] = []
  for (let n = 1; n <= people; n++) ids.push((await send(...nr(n))).registration?.id ?? '')
  here.clock.pass(60_000)
  const cancel = (n: number) => cancelRegistration(here.deps, system, ids[n - 1] ?? '')
  const resize = (size: number | null) =>
    here.deps.store.write((draft) => [draft.update(quotas).set({ size, changedAt: here.clock.now() })])
  const setList = (state: 'paused' | 'automatic') => pause(here.client, state, here.clock.now())
  return { ...here, event, send, ids, cancel, resize, setList }
}

test('without a limit everybody gets a seat', async () => {
  const { client } = await anEventFor(12, null)
  expect(await count(client, `claims where state = 'granted'`)).toBe(12)
})

for (const kind of ['file', 'server'] as const) {
  test(`a seat that becomes free goes to the next in rank, in the same batch, with letters to both (${kind})`, async () => {
    const { client, cancel } = await anEventFor(4, 2, kind)
    const before = await count(client, 'letters')
    await cancel(1)
    expect(await placesIn(client)).toEqual([
      'Person 1: released',
      'Person 2: granted',
      'Person 3: granted',
      'Person 4: waiting',
    ])
    expect((await lettersIn(client)).slice(before)).toEqual(['cancellation → p1@x.example', 'promotion → p3@x.example'])
    expect((await notesIn(client)).slice(4)).toEqual(['registration.cancelled by system', 'claim.promoted by system'])
    const { rows } = await client.execute('select size, taken from quotas')
    expect(rows).toEqual([{ size: 2, taken: 2 }])
  })
}

test('cancelling again changes nothing and is no error, at once neither', async () => {
  const { client, cancel } = await anEventFor(3, 1)
  await Promise.all([cancel(1), cancel(1)])
  await cancel(1)
  expect(await placesIn(client)).toEqual(['Person 1: released', 'Person 2: granted', 'Person 3: waiting'])
  expect(await count(client, `letters where kind = 'cancellation'`)).toBe(1)
  expect(await count(client, `audit_notes where verb = 'registration.cancelled'`)).toBe(1)
})

test('who leaves the queue frees no seat and is not promoted later', async () => {
  const { client, cancel } = await anEventFor(3, 1)
  await cancel(2)
  expect(await placesIn(client)).toEqual(['Person 1: granted', 'Person 2: released', 'Person 3: waiting'])
  await cancel(1)
  expect(await placesIn(client)).toEqual(['Person 1: released', 'Person 2: released', 'Person 3: granted'])
})

test('a cancelled registration can never come back, whatever code tries', async () => {
  const { client, cancel } = await anEventFor(2, 1)
  await cancel(1)
  const revive = (statement: string) =>
    client.execute(statement).then(
      () => 'done',
      (error: Error) => error.message,
    )
  expect(await revive('update registrations set cancelled_at = null')).toContain('refusal:already-cancelled')
  expect(await revive(`update claims set state = 'granted' where state = 'released'`)).toContain(
    'refusal:already-cancelled',
  )
})

test('more seats go to those who wait, in order; the letters are promotions', async () => {
  const { client, resize } = await anEventFor(6, 2)
  await resize(5)
  expect(await placesIn(client)).toEqual([...[1, 2, 3, 4, 5].map((n) => `Person ${n}: granted`), 'Person 6: waiting'])
  expect((await lettersIn(client)).slice(6)).toEqual([3, 4, 5].map((n) => `promotion → p${n}@x.example`))
  await resize(null)
  expect((await placesIn(client)).at(-1)).toBe('Person 6: granted')
})

test('fewer seats than are taken are refused, as many as are taken are not', async () => {
  const { client, resize } = await anEventFor(4, 3)
  expect(await refusal(resize(2))).toBe('seats-taken')
  await resize(3)
  const { rows } = await client.execute('select size, taken from quotas')
  expect(rows).toEqual([{ size: 3, taken: 3 }])
})

test('after a cut to what is taken the next free seat still goes on', async () => {
  const { client, resize, cancel } = await anEventFor(5, 4)
  await resize(4)
  await cancel(2)
  expect((await placesIn(client)).at(-1)).toBe('Person 5: granted')
})

test('a paused list promotes nobody; when it resumes all free seats go on in order', async () => {
  const { client, cancel, setList, send } = await anEventFor(4, 2)
  await setList('paused')
  await cancel(1)
  await cancel(2)
  expect(await count(client, `letters where kind = 'promotion'`)).toBe(0)
  expect((await send(...nr(5))).registration?.state).toBe('waiting')
  await setList('automatic')
  expect(await placesIn(client)).toEqual([
    'Person 1: released',
    'Person 2: released',
    'Person 3: granted',
    'Person 4: granted',
    'Person 5: waiting',
  ])
})

test('while nobody waits, a paused list still gives out free seats', async () => {
  const { client, setList, send } = await anEventFor(1, 3)
  await setList('paused')
  expect((await send(...nr(2))).registration?.state).toBe('confirmed')
  expect(await count(client, 'quotas where taken = 2')).toBe(1)
})

test('more seats do not go on while the list is paused', async () => {
  const { client, setList, resize } = await anEventFor(3, 1)
  await setList('paused')
  await resize(3)
  expect(await count(client, `claims where state = 'waiting'`)).toBe(2)
})

test('an event called off writes to everyone who holds a seat or waits, once, and promotes nobody', async () => {
  const { deps, client, event, cancel } = await anEventFor(4, 2)
  await cancel(1)
  const { people } = await whomItConcerns(deps, event.id)
  expect(people.map(({ state, letters }) => [state, letters])).toEqual([
    ['confirmed', 2],
    ['waiting', 1],
  ])
  const before = await count(client, 'letters')
  await cancelEvent(deps, system, event.id)
  await cancelEvent(deps, system, event.id)
  expect((await lettersIn(client)).slice(before)).toEqual([2, 3, 4].map((n) => `event-cancelled → p${n}@x.example`))
  await cancel(2)
  expect((await placesIn(client)).at(-1)).toBe('Person 4: waiting')
})

test('a calling-off that was broken off is finished by the timer, and nobody hears of it twice', async () => {
  const { deps, client, event } = await anEventFor(4, 2)
  const before = await count(client, 'letters')
  await expect(cancelEvent(goneAfter(deps, 1), system, event.id)).rejects.toThrow('gone')
  expect(await count(client, `events where status = 'cancelled'`)).toBe(1)
  expect(await count(client, 'letters')).toBe(before)
  await expect(writeCancellations(goneAfter(deps, 1))).rejects.toThrow('gone')
  await Promise.all([writeCancellations(deps), writeCancellations(deps)])
  await writeCancellations(deps)
  expect((await lettersIn(client)).slice(before)).toEqual([1, 2, 3, 4].map((n) => `event-cancelled → p${n}@x.example`))
  expect(await count(client, 'events where cancellation_owed_at is not null')).toBe(0)
})

test('only the person, staff of the host and the application cancel; after the event began only the office', async () => {
  const { deps, clock, event, ids } = await anEventFor(2, 2)
  const [first = '', second = ''] = ids
  const as = (actor: Actor, id: string) => refusal(cancelRegistration(deps, actor, id))
  expect(await as({ as: 'visitor' }, first)).toBe('forbidden')
  expect(await as({ as: 'attendee', registrationId: second }, first)).toBe('forbidden')
  expect(await as({ as: 'staff', userId: 'u', hostIds: ['other'] }, first)).toBe('forbidden')
  expect(await as(system, 'unknown')).toBe('not-found')
  clock.at = event.startsAt
  expect(await as({ as: 'attendee', registrationId: first }, first)).toBe('closed')
  expect(await as({ as: 'staff', userId: 'u', hostIds: [event.hostId] }, first)).toBe('no refusal')
})

async function pause(client: Client, state: string, now: number): Promise<void> {
  await client.execute({ sql: 'update events set waiting_list = ?, changed_at = ?', args: [state, now] })
}
