import { expect, test } from 'vitest'
import { events } from '../../../src/db/schema/events.ts'
import type { PersonForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { personalToken } from '../../../src/lib/tokens.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

/** An event with one seat, and people with their links. */
async function aFullApp() {
  const app = await world()
  const { deps } = app
  const event = await anEvent(deps, { capacity: 1 })
  const come = async (person: Partial<PersonForm>) => {
    const input = { eventId: event.id, submission: deps.ids.next(), people: [aPerson(person)], privacyVersion: '1' }
    const { registration } = await register(deps, visitor, input)
    return `/r/${await personalToken(deps.keys, registration?.id ?? '', 0)}`
  }
  return { ...app, event, come, guest: aGuest(deps) }
}

test('once it is over nobody is asked to come or to subscribe, and nobody registers again for what is withdrawn', async () => {
  const { deps, come, guest, clock, event } = await aFullApp()
  const [seated, cancelled] = [await come({}), await come({ email: 'b@x.example' })]
  await guest.post(`${cancelled}/cancellation`)
  await deps.store.write((draft) => [draft.update(events).set({ status: 'draft' })])
  expect((await guest.get(cancelled)).html).not.toContain(`/e/${event.slug}/registration`)
  await deps.store.write((draft) => [draft.update(events).set({ status: 'published' })])
  expect((await guest.get(cancelled)).html).toContain(`/e/${event.slug}/registration`)
  clock.at = event.endsAt
  for (const link of [seated, cancelled]) {
    const page = textOf((await guest.get(link)).html)
    expect(page).toContain('Die Veranstaltung ist vorbei')
    expect(page).not.toMatch(/doch kommen|abonnieren|Was Sie tun können/)
  }
})
