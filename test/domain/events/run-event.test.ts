import { expect, test } from 'vitest'
import { createEvent } from '../../../src/domain/events/create-event.ts'
import { editEvent } from '../../../src/domain/events/edit-event.ts'
import { type EventInput, eventInput } from '../../../src/domain/events/event-input.ts'
import { publishEvent, unpublishEvent } from '../../../src/domain/events/publish-event.ts'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { aTypedConference } from '../../support/a-typed-conference.ts'
import { aHost } from '../../support/an-event.ts'
import { count, formOf, notesIn, nr, placesIn, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const conference: EventInput = eventInput.parse({
  ...aTypedConference,
  venue: { name: 'Amt', street: '', postcode: '', city: 'Berlin' },
  capacity: 2,
})

async function anOffice() {
  const here = await world()
  const host = await aHost(here.deps)
  const staff: Actor = { as: 'staff', userId: 'u1', hostIds: [host.id] }
  const id = await createEvent(here.deps, staff, { hostId: host.id, event: conference })
  const edit = (fields: Partial<EventInput>) => editEvent(here.deps, staff, { id, event: { ...conference, ...fields } })
  const read = async () => {
    const event = await readEvent(here.deps, { id })
    if (!event) throw new Error('no event')
    return event
  }
  return { ...here, host, staff, id, edit, read }
}

test('a new event is a draft whose days are instants of its zone', async () => {
  const { client, read } = await anOffice()
  const { status, startsAt, endsAt, closesAt, forgetAt, quotas } = await read()
  expect({ status, startsAt, endsAt, closesAt, forgetAt, size: quotas[0]?.size }).toEqual({
    status: 'draft',
    startsAt: Date.UTC(2027, 11, 2, 9),
    endsAt: Date.UTC(2027, 11, 2, 15),
    closesAt: Date.UTC(2027, 10, 18, 23),
    forgetAt: Date.UTC(2028, 2, 2, 15),
    size: 2,
  })
  expect(await notesIn(client)).toEqual(['event.created by staff'])
})

test('an event is published, hidden and published again; a second press changes nothing', async () => {
  const { deps, client, staff, id, read } = await anOffice()
  await publishEvent(deps, staff, id)
  await publishEvent(deps, staff, id)
  expect((await read()).status).toBe('published')
  await unpublishEvent(deps, staff, id)
  expect((await read()).status).toBe('draft')
  expect(await notesIn(client)).toEqual([
    'event.created by staff',
    'event.published by staff',
    'event.unpublished by staff',
  ])
})

test('what was called off stays called off', async () => {
  const { deps, staff, id } = await anOffice()
  await cancelEvent(deps, staff, id)
  expect(await refusal(publishEvent(deps, staff, id))).toBe('cancelled-event')
  expect(await refusal(unpublishEvent(deps, staff, id))).toBe('cancelled-event')
})

test('an edit names the fields in the trail, and none is no edit', async () => {
  const { client, edit } = await anOffice()
  await edit({})
  await edit({ title: { de: 'Neu' }, capacity: 3 })
  const { rows } = await client.execute(`select fields from audit_notes where verb = 'event.edited'`)
  expect(rows.map(({ fields }) => JSON.parse(String(fields)))).toEqual([['title', 'capacity']])
})

test('the sequence of calendar entries rises with date, time, place, words and status, and with nothing else', async () => {
  const { deps, staff, id, edit, read } = await anOffice()
  const rises = async (act: () => Promise<unknown>) => {
    const before = (await read()).sequence
    await act()
    return (await read()).sequence - before
  }
  expect(await rises(() => edit({ capacity: 3, lastDay: '2027-11-19' }))).toBe(0)
  expect(await rises(() => edit({ title: { de: 'Neu' }, capacity: 3, lastDay: '2027-11-19' }))).toBe(1)
  expect(await rises(() => edit({ title: { de: 'Neu' }, startTime: '09:30' }))).toBe(1)
  expect(
    await rises(() =>
      edit({ title: { de: 'Neu' }, startTime: '09:30', venue: { ...conference.venue, city: 'Halle' } }),
    ),
  ).toBe(1)
  expect(await rises(() => publishEvent(deps, staff, id))).toBe(1)
  expect(await rises(() => cancelEvent(deps, staff, id))).toBe(1)
})

test('more seats promote in the same batch, fewer than taken are refused and change nothing', async () => {
  const { deps, client, staff, id, edit, read } = await anOffice()
  await publishEvent(deps, staff, id)
  const send = formOf(deps, { id })
  for (let n = 1; n <= 4; n++) await send(...nr(n))
  await edit({ capacity: 3 })
  expect((await placesIn(client)).filter((place) => place.endsWith('granted'))).toHaveLength(3)
  expect(await refusal(edit({ capacity: 2, title: { de: 'Nie' } }))).toBe('seats-taken')
  expect((await read()).title.de).toBe(conference.title.de)
  await edit({ capacity: null })
  expect(await count(client, `claims where state = 'granted'`)).toBe(4)
})

test('an address belongs to one event', async () => {
  const { deps, client, host, staff, id, edit } = await anOffice()
  const second = { hostId: host.id, event: conference }
  expect(await refusal(createEvent(deps, staff, second))).toBe('slug-taken')
  expect(await count(client, 'events')).toBe(1)
  const other = await createEvent(deps, staff, { ...second, event: { ...conference, slug: 'other' } })
  expect(await refusal(edit({ slug: 'other' }))).toBe('slug-taken')
  expect([id === other, await count(client, 'events')]).toEqual([false, 2])
})

test('staff of another host find nothing to edit, publish or call off', async () => {
  const { deps, host, id } = await anOffice()
  const foreign: Actor = { as: 'staff', userId: 'u2', hostIds: ['another'] }
  expect(await refusal(createEvent(deps, foreign, { hostId: host.id, event: conference }))).toBe('forbidden')
  expect(await refusal(editEvent(deps, foreign, { id, event: conference }))).toBe('not-found')
  expect(await refusal(publishEvent(deps, foreign, id))).toBe('not-found')
  expect(await refusal(cancelEvent(deps, foreign, id))).toBe('not-found')
})

test('programme and partners come back in their order', async () => {
  const { deps, host, staff } = await anOffice()
  const names = ['Begrüßung', 'Podium', 'Schluss']
  const id = await createEvent(deps, staff, {
    hostId: host.id,
    event: { ...conference, slug: 'programme' },
    partners: [
      { role: 'cooperation', name: { de: 'BMI' } },
      { role: 'inviting', name: { de: 'LKT' } },
    ],
    programme: names.map((title) => ({
      startsAt: null,
      endsAt: null,
      title: { de: title },
      description: null,
      speakers: ['A', 'B'].map((name) => ({ name: { de: name }, office: null, status: 'requested' as const })),
    })),
  })
  const event = await readEvent(deps, { id })
  expect(event?.programme.map(({ title, speakers }) => [title.de, ...speakers.map(({ name }) => name.de)])).toEqual(
    names.map((title) => [title, 'A', 'B']),
  )
  expect(event?.partners.map(({ name }) => name.de)).toEqual(['BMI', 'LKT'])
})
