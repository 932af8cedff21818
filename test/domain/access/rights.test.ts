import { expect, test } from 'vitest'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { mayChange, mayChangeBooking, mayManage } from '../../../src/domain/access/may-manage.ts'
import { readStaff } from '../../../src/domain/access/read-staff.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { aHost } from '../../support/an-event.ts'
import { count, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const actors: Record<string, Actor> = {
  visitor: { as: 'visitor' },
  'the attendee': { as: 'attendee', registrationId: 'r1' },
  'another attendee': { as: 'attendee', registrationId: 'r2' },
  'the contact': { as: 'contact', bookingId: 'b1' },
  'another contact': { as: 'contact', bookingId: 'b2' },
  'a desk': { as: 'scanner', deskId: 'd1', eventId: 'e1' },
  'staff of the host': { as: 'staff', userId: 'u1', hostIds: ['h0', 'h1'] },
  'staff of another host': { as: 'staff', userId: 'u2', hostIds: ['h2'] },
  'staff of no host': { as: 'staff', userId: 'u3', hostIds: [] },
  'the system': { as: 'system', job: 'test' },
}

function allowed(check: (actor: Actor) => void): Promise<string[]> {
  const names = Object.keys(actors)
  return Promise.all(
    names.map(
      async (name) => [name, await refusal(Promise.resolve().then(() => check(actors[name] as Actor)))] as const,
    ),
  ).then((answers) => answers.filter(([, answer]) => answer === 'no refusal').map(([name]) => name))
}

test('events are run by staff of their host and by the application', async () => {
  expect(await allowed((actor) => mayManage(actor, 'h1'))).toEqual(['staff of the host', 'the system'])
})

test('a registration is changed by its person, its contact, staff of its host and the system', async () => {
  expect(await allowed((actor) => mayChange(actor, { id: 'r1', hostId: 'h1', bookingId: 'b1' }))).toEqual([
    'the attendee',
    'the contact',
    'staff of the host',
    'the system',
  ])
})

test('a booking is changed by its contact, staff of its host and the system', async () => {
  expect(await allowed((actor) => mayChangeBooking(actor, { id: 'b1', hostId: 'h1' }))).toEqual([
    'the contact',
    'staff of the host',
    'the system',
  ])
})

test('an organiser works for the hosts the database names, and is one person however the address was typed', async () => {
  const { deps, client } = await world()
  const [one, two] = [await aHost(deps), await aHost(deps)]
  const actor: Actor = { as: 'system', job: 'test' }
  const id = await addOrganiser(deps, actor, { hostId: one.id, email: ' Erika@Host.example', name: 'Erika' })
  expect(await addOrganiser(deps, actor, { hostId: two.id, email: 'erika@host.example', name: 'E.' })).toBe(id)
  await addOrganiser(deps, actor, { hostId: two.id, email: 'erika@host.example', name: 'E.' })
  const staff = await readStaff(deps, id)
  expect([...staff.hostIds].sort()).toEqual([one.id, two.id].sort())
  expect([await count(client, 'user'), await count(client, 'members')]).toEqual([1, 2])
  expect((await readStaff(deps, 'unknown')).hostIds).toEqual([])
})

test('nobody lets people into a host but those who run it', async () => {
  const { deps, client } = await world()
  const host = await aHost(deps)
  const staff: Actor = { as: 'staff', userId: 'u', hostIds: ['another'] }
  const input = { hostId: host.id, email: 'a@x.example', name: 'A' }
  expect(await refusal(addOrganiser(deps, staff, input))).toBe('forbidden')
  expect(await count(client, 'user')).toBe(0)
})
