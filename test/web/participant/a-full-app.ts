import type { PersonForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { personalToken } from '../../../src/lib/tokens.ts'
import { dumpOf } from '../../support/a-delegation.ts'
import { aGuest } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

/** An event with one seat, and people who came to it with their links. */
export async function aFullApp() {
  const app = await world()
  const { deps } = app
  const event = await anEvent(deps, { capacity: 1 })
  const come = async (person: Partial<PersonForm>) => {
    const input = { eventId: event.id, submission: deps.ids.next(), people: [aPerson(person)], privacyVersion: '1' }
    const { registration } = await register(deps, visitor, input)
    return `/r/${await personalToken(deps.keys, registration?.id ?? '', 0)}`
  }
  const dump = () => dumpOf(app)
  return { ...app, event, come, dump, guest: aGuest(deps) }
}
