import { changeRegistration } from '../../src/domain/registrations/changing/change-registration.ts'
import { objectToChange } from '../../src/domain/registrations/changing/object-to-change.ts'
import { objectionLink } from '../../src/domain/registrations/changing/objection-link.ts'
import { settleAddressChanges } from '../../src/domain/registrations/changing/settle-address-changes.ts'
import { readRegistration } from '../../src/domain/registrations/reading/read-registration.ts'
import { letterRenderers } from '../../src/jobs/letter-renderers.ts'
import type { Actor } from '../../src/lib/actor.ts'
import { found } from './a-desk.ts'
import { anEventWith, person } from './an-event-with.ts'
import { lettersIn } from './registering.ts'

/** Somebody registered at first@x.example, a while ago. */
export async function aRegistration(kind: 'file' | 'server' = 'file', more = {}) {
  const here = await anEventWith(kind)
  const { deps, client, clock, event } = here
  const sent = await here.send([person(1, { email: 'first@x.example' })], more)
  const id = sent.registration?.id ?? ''
  await client.execute("update letters set state = 'sent'")
  clock.pass(1000)
  const office: Actor = { as: 'staff', userId: 'u1', hostIds: [event.hostId] }
  const attendee: Actor = { as: 'attendee', registrationId: id }
  const change = async (email: string, actor: Actor = attendee) => {
    clock.pass(1000)
    await changeRegistration(deps, actor, id, person(1, { email }))
    return lastChange()
  }
  const lastChange = async () => Number((await client.execute('select max(id) as id from address_changes')).rows[0]?.id)
  const tokenOf = async (change: number) => (await objectionLink(deps, change)).split('/').at(-1) ?? ''
  const object = async (change: number) => objectToChange(deps, await tokenOf(change))
  const decide = (restore: number | null, actor: Actor = office, about = id) =>
    settleAddressChanges(deps, actor, { eventId: event.id, about, restore })
  const letters = async (from = 0) => (await lettersIn(client)).slice(from)
  const now = async (one = id) => found(await readRegistration(deps, one))
  return { ...here, sent, id, office, attendee, change, tokenOf, object, decide, letters: letters, now, lastChange }
}

/** The letter of this kind, as it goes out. */
export async function rendered(
  { deps, client }: Awaited<ReturnType<typeof aRegistration>>,
  kind: keyof typeof letterRenderers,
) {
  const { rows } = await client.execute({ sql: 'select * from letters where kind = ? order by id desc', args: [kind] })
  const row = found(rows[0])
  const letter = { about: row.about, eventId: row.event_id, address: row.address, language: row.language }
  const facts = row.facts === null ? null : JSON.parse(String(row.facts))
  return found(await letterRenderers[kind](deps, { ...letter, facts, revision: row.revision } as never))
}
