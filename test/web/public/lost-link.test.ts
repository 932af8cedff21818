import { expect, test } from 'vitest'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { count } from '../../support/registering.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { world, worldAtSlotEnd } from '../../support/world.ts'

test('known and unknown addresses get the same answer for the same work; only the known one gets a letter', async () => {
  const { deps, client, settled } = await worldAtSlotEnd()
  const event = await anEvent(deps)
  await register(deps, visitor, { eventId: event.id, submission: 's', people: [aPerson()], privacyVersion: '1' })
  await client.execute('delete from letters')
  const guest = aGuest({ ...deps, mailer: null })
  const trips = roundTrips(client)
  const ask = async (email: string) => {
    const { status, location, html } = await guest.post(`/e/${event.slug}/link`, { email })
    const counted = trips()
    await settled()
    trips()
    return { status, location, html, trips: counted }
  }
  const known = await ask('LUCJA.mueller@harz.example')
  const unknown = await ask('niemand@harz.example')
  expect(known).toEqual(unknown)
  expect([known.status, known.location]).toEqual([303, `/e/${event.slug}/link/sent`])
  const { rows } = await client.execute('select kind, address from letters')
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { kind: 'existing-registration', address: 'lucja.mueller@harz.example' },
  ])
  expect(textOf((await guest.get(`/e/${event.slug}/link/sent`)).html)).toContain('Wenn es zu dieser E-Mail-Adresse')
})

test('the letter leaves a little after the answer', async () => {
  const { deps, client, settled } = await worldAtSlotEnd()
  const event = await anEvent(deps)
  await register(deps, visitor, { eventId: event.id, submission: 's', people: [aPerson()], privacyVersion: '1' })
  await aGuest(deps).post(`/e/${event.slug}/link`, { email: aPerson().email })
  await settled()
  const { rows } = await client.execute("select state from letters where kind = 'existing-registration'")
  expect(rows.map((row) => row.state)).toEqual(['sent'])
})

test('no answer waits for a letter: it would tell by its time who is registered', async () => {
  const { deps, client, settled } = await worldAtSlotEnd()
  const event = await anEvent(deps)
  await register(deps, visitor, { eventId: event.id, submission: 's', people: [aPerson()], privacyVersion: '1' })
  await client.execute('delete from letters')
  const guest = aGuest(deps)
  const trips = roundTrips(client)
  const untilAnswered = async (email: string) => {
    await guest.post(`/e/${event.slug}/link`, { email })
    const counted = trips()
    await settled()
    trips()
    return counted
  }
  expect(await untilAnswered(aPerson().email)).toEqual(await untilAnswered('niemand@harz.example'))
  expect(await count(client, "letters where state = 'sent'")).toBe(1)
})

test('an address that is none comes back with a sentence', async () => {
  const { deps } = await world()
  const event = await anEvent(deps)
  const { status, html } = await aGuest(deps).post(`/e/${event.slug}/link`, { email: 'harz' })
  expect(status).toBe(422)
  expect(html).toContain('value="harz"')
  expect(textOf(html)).toContain('Diese E-Mail-Adresse ist unvollständig.')
})

test('whoever asks too often is told to wait', async () => {
  const { deps } = await world()
  const event = await anEvent(deps)
  const guest = aGuest(deps)
  const statuses: number[] = []
  for (let n = 0; n < 7; n++)
    statuses.push((await guest.post(`/e/${event.slug}/link`, { email: 'a@x.example' })).status)
  expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429])
  expect((await guest.post(`/e/${event.slug}/link`, { email: 'a@x.example' })).html).toContain('value="a@x.example"')
})
