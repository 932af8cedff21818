import type { Person } from '../../src/domain/registrations/submitting/booking-form.ts'
import { register } from '../../src/domain/registrations/submitting/register.ts'
import { type Actor, visitor } from '../../src/lib/actor.ts'
import { aSeatedEvent } from './a-seated-event.ts'
import { aPerson } from './an-event.ts'
import { privacyVersion } from './registering.ts'
import { world } from './world.ts'

export const office: Actor = { as: 'system', job: 'test' }
export const contact = { name: 'Vorzimmer Landrätin', email: 'vorzimmer@harz.example' }

export const person = (n: number, more: Partial<Person> = {}): Person => ({
  ...aPerson({ email: `p${n}@x.example`, firstName: `P ${n}`, lastName: 'Muster', listed: true }),
  ...more,
})

type Seats = Parameters<typeof aSeatedEvent>[1]
type Fields = Parameters<typeof aSeatedEvent>[2]

/** An event with these quotas, categories and sessions, the form that is sent to it, and where everybody stands. */
export async function anEventWith(kind: 'file' | 'server', seats: Partial<Seats> = {}, fields: Fields = {}) {
  const here = await world(kind)
  const place = await aSeatedEvent(
    here.deps,
    { event: null, categories: [], sessions: [], rule: null, ...seats },
    fields,
  )
  const form = (people: Person[], more = {}) => ({
    eventId: place.event.id,
    submission: 's1',
    people,
    privacyVersion,
    ...more,
  })
  const send = (people: Person[], more = {}, actor: Actor = visitor) => register(here.deps, actor, form(people, more))
  const states = async () => {
    const { rows } =
      await here.client.execute(`select r.first_name || ' ' || iif(r.cancelled_at is null, c.state, 'gone') as place
      from registrations r join claims c on c.id = r.claim_id order by r.position, r.rowid`)
    return rows.map((row) => String(row.place))
  }
  return { ...here, ...place, send, states }
}
