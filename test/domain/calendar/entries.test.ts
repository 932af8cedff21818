import { expect, test } from 'vitest'
import { eventEntry } from '../../../src/domain/calendar/entries.ts'
import { personEntries } from '../../../src/domain/calendar/person-entries.ts'
import { readSchedules } from '../../../src/domain/calendar/read-schedules.ts'
import { venueLine } from '../../../src/domain/calendar/where-line.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { anEvent } from '../../support/an-event.ts'
import { formOf, nr } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const system: Actor = { as: 'system', job: 'test' }
const address = 'https://tagung.example'

async function twoPeople() {
  const here = await world()
  const event = await anEvent(here.deps, { capacity: 1 })
  const send = formOf(here.deps, event)
  const ids = [await send(...nr(1)), await send(...nr(2))].map(({ registration }) => registration?.id ?? '')
  const entriesOf = async (n: number) => {
    const id = ids[n - 1] ?? ''
    const record = await readRegistration(here.deps, id)
    if (!record) throw new Error('nobody')
    const schedule = (await readSchedules(here.deps, [id]))(id, 'person')
    const setting = {
      language: 'de',
      publicUrl: address,
      sender: 'tagungsbuero@tagung.example',
      stamp: here.clock.now(),
    } as const
    return (await personEntries(record, schedule, setting)).map(({ entry }) => entry)
  }
  const entryOf = async (n: number) => {
    const [entry] = await entriesOf(n)
    if (!entry) throw new Error('no entry')
    return entry
  }
  return { ...here, event, ids, entryOf, entriesOf }
}

test('everybody with a seat has an entry of their own, and one keeps its name for life', async () => {
  const { deps, ids, entryOf, entriesOf } = await twoPeople()
  const before = [...(await entriesOf(1)), ...(await entriesOf(2))]
  expect(before.map(({ uid, status }) => [uid, status])).toEqual([[ids[0], 'CONFIRMED']])
  await cancelRegistration(deps, system, ids[0] ?? '')
  const after = [await entryOf(1), await entryOf(2)]
  expect(after.map(({ uid, status }) => [uid, status])).toEqual([
    [ids[0], 'CANCELLED'],
    [ids[1], 'CONFIRMED'],
  ])
})

test('a cancellation outranks the entry it cancels, whoever cancels', async () => {
  const one = await twoPeople()
  const before = await one.entryOf(1)
  await cancelRegistration(one.deps, system, one.ids[0] ?? '')
  expect((await one.entryOf(1)).sequence).toBeGreaterThan(before.sequence)
  const two = await twoPeople()
  const confirmed = await two.entryOf(1)
  await cancelEvent(two.deps, system, two.event.id)
  const calledOff = await two.entryOf(1)
  expect([calledOff.status, calledOff.sequence > confirmed.sequence]).toEqual(['CANCELLED', true])
})

test('nothing in an entry opens a personal page: calendars are shared', async () => {
  const { entryOf } = await twoPeople()
  const entry = await entryOf(1)
  expect(entry.url).toMatch(/^https:\/\/tagung\.example\/e\//)
  expect(JSON.stringify(entry)).not.toContain('/r/')
})

test('the public entry is the event’s own, with the sequence of the event alone', async () => {
  const { deps, ids, event } = await twoPeople()
  await cancelRegistration(deps, system, ids[0] ?? '')
  const record = await readRegistration(deps, ids[0] ?? '')
  if (!record) throw new Error('nobody')
  const entry = eventEntry(record, 'en', address)
  expect([entry.uid, entry.sequence, entry.status]).toEqual([`${event.id}-en`, 0, 'CONFIRMED'])
})

test('a place is said in one line, whatever is missing of it', () => {
  expect(venueLine({ name: 'Amt', street: 'Ufer 14', postcode: '10117', city: 'Berlin' })).toBe(
    'Amt, Ufer 14, 10117 Berlin',
  )
  expect(venueLine({ name: '', street: '', postcode: '', city: 'Berlin' })).toBe('Berlin')
  expect(venueLine({ name: '', street: '', postcode: '', city: '' })).toBe('')
})
