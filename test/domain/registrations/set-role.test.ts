import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { setRole } from '../../../src/domain/registrations/changing/set-role.ts'
import { setWaitingList } from '../../../src/domain/seats/set-waiting-list.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { aSeatedEvent, faultsIn } from '../../support/a-seated-event.ts'
import { formOf, lettersIn, notesIn, nr, placesIn, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const office: Actor = { as: 'system', job: 'test' }

/** So many people at an event with a limit and a limit per organisation; all of them come from one. */
async function anApp(
  people: number,
  { event: seats, rule = null }: { event: number; rule?: number | null },
  fields: Parameters<typeof aSeatedEvent>[2] = {},
) {
  const here = await world()
  const { deps } = here
  const { event } = await aSeatedEvent(deps, { event: seats, categories: [], sessions: [], rule }, fields)
  const send = formOf(deps, event)
  const ids: string[] = []
  for (let n = 1; n <= people; n++) ids.push((await send(...nr(n))).registration?.id ?? '')
  here.clock.pass(60_000)
  const become = (n: number, change: Parameters<typeof setRole>[3], actor = office) =>
    setRole(deps, actor, ids[n - 1] ?? '', change)
  const taken = async () => (await here.client.execute('select taken from quotas')).rows.map((row) => row.taken)
  return { ...here, event, ids, send, become, taken }
}

test('a participant who speaks gives the seat back in every limit, and the next is promoted', async () => {
  const { client, become, taken } = await anApp(2, { event: 1, rule: 1 })
  await become(1, { role: 'speaker', reason: 'Hält das Grußwort' })
  expect(await placesIn(client)).toEqual(['Person 1: granted', 'Person 2: granted'])
  expect(await taken()).toEqual([1, 1])
  expect((await lettersIn(client)).slice(2)).toEqual(['promotion → p2@x.example'])
  expect((await notesIn(client)).slice(2)).toEqual(['claim.promoted by system', 'registration.role-set by system'])
  expect(await faultsIn(client)).toEqual({})
})

test('a speaker who becomes a participant takes a seat, or nothing changes', async () => {
  const { client, become, taken } = await anApp(2, { event: 1 })
  await become(1, { role: 'speaker' })
  expect(await refusal(become(1, { role: 'participant' }))).toBe('full')
  const { rows } = await client.execute('select role from registrations order by rowid')
  expect(rows.map((row) => row.role)).toEqual(['speaker', 'participant'])
  await become(2, { role: 'press' })
  await become(1, { role: 'participant' })
  expect(await taken()).toEqual([1])
  expect(await faultsIn(client)).toEqual({})
})

test('who waits and needs no seat any more comes at once and is told, also while the list is paused or offers', async () => {
  for (const mode of ['automatic', 'offered', 'paused'] as const) {
    const { deps, client, event, become } = await anApp(3, { event: 1 })
    await setWaitingList(deps, office, { eventId: event.id, mode })
    await become(3, { role: 'staff' })
    expect(await placesIn(client)).toEqual(['Person 1: granted', 'Person 2: waiting', 'Person 3: granted'])
    expect((await lettersIn(client)).slice(3)).toEqual(['promotion → p3@x.example'])
    expect(await faultsIn(client)).toEqual({})
  }
})

test('an offered seat goes on to the next when its person needs none', async () => {
  const { deps, client, ids, become } = await anApp(3, { event: 1 }, { waitingList: 'offered', offerHours: 24 })
  await cancelRegistration(deps, office, ids[0] ?? '')
  await become(2, { role: 'host' })
  expect(await placesIn(client)).toEqual(['Person 1: released', 'Person 2: granted', 'Person 3: offered'])
  expect(await faultsIn(client)).toEqual({})
})

test('assistance belongs to somebody who comes, takes no seat, and leaves with them', async () => {
  const { deps, client, ids, become, taken } = await anApp(3, { event: 2 })
  const [one = '', two = '', three = ''] = ids
  await become(2, { role: 'assistance', accompanies: one })
  expect(await taken()).toEqual([2])
  expect(await placesIn(client)).toEqual(['Person 1: granted', 'Person 2: granted', 'Person 3: granted'])
  const wrong = [undefined, 'nobody', three, two]
  for (const accompanies of wrong)
    expect(await refusal(become(3, { role: 'accompanying', accompanies }))).toBe('invalid')
  expect(await refusal(become(1, { role: 'accompanying', accompanies: three }))).toBe('invalid')
  await cancelRegistration(deps, office, one)
  expect(await placesIn(client)).toEqual(['Person 1: released', 'Person 2: released', 'Person 3: granted'])
  expect(await refusal(become(3, { role: 'accompanying', accompanies: one }))).toBe('invalid')
  expect(await refusal(become(2, { role: 'speaker' }))).toBe('already-cancelled')
  expect(await faultsIn(client)).toEqual({})
})

test('a corrected form does not undo what the office decided', async () => {
  const { client, send, become, taken } = await anApp(2, { event: 1, rule: 1 })
  await become(1, { role: 'speaker' })
  const [submission, person] = nr(1)
  await send(submission, { ...person, phone: '0391 1' })
  await send(submission, { ...person, phone: '0391 1', organisation: 'Stadt Ulm', organisationAgs: '' })
  const { rows } = await client.execute('select role, phone, organisation from registrations order by rowid limit 1')
  expect(rows.map((row) => ({ ...row }))).toEqual([{ role: 'speaker', phone: '0391 1', organisation: 'Stadt Ulm' }])
  expect(await taken()).toEqual([1, 1])
  expect(await faultsIn(client)).toEqual({})
})

test('only the office of the host decides it', async () => {
  const { ids, become } = await anApp(1, { event: 1 })
  const [id = ''] = ids
  for (const actor of [
    { as: 'attendee', registrationId: id },
    { as: 'staff', userId: 'x', hostIds: ['other'] },
  ] as const)
    expect(await refusal(become(1, { role: 'speaker' }, actor))).toBe('forbidden')
})
