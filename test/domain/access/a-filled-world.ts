import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { aConflict } from '../../support/a-conflict.ts'
import { found } from '../../support/a-desk.ts'
import { aDraft, aReminder } from '../../support/a-mailing.ts'
import { aPlan } from '../../support/a-plan.ts'
import { aPrinting, aStoredDesign } from '../../support/a-printing.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'

import type { ActorName } from './access-table.ts'

/** Thrown in place of a write: whoever comes this far was let through. */
export class Written extends Error {}

export type FilledWorld = Awaited<ReturnType<typeof aFilledWorld>>

/** An event with one of everything, and everybody who might ask for something of it. */
export async function aFilledWorld() {
  const here = await anEventWith('file', {}, { photos: true })
  const { deps, client, event } = here
  const { id: eventId, hostId } = event
  const group = await here.send([person(1), person(2)], { contact })
  const single = await here.send([person(3)], { submission: 's2' })
  const registrationId = found(group.registration?.id)
  const disputed = found(single.registration?.id)
  await changeRegistration(deps, { as: 'attendee', registrationId: disputed }, disputed, person(4))
  await client.execute('update address_changes set objected_at = 1')
  const plan = await aPlan(deps, event)
  const userId = await addOrganiser(deps, office, { hostId, email: 'erika@host.example', name: 'Erika' })
  await client.execute({
    sql: `insert into replies (host_id, via, content_key, received_at, state, sender, subject) values (?, 'hook', 'x', 0, 'doubtful', 'a@x.example', 'Re')`,
    args: [hostId],
  })
  await client.execute(
    `insert into suppressions (host_id, address, reason, since, letter_id) select host_id, lower(address), 'bounced', 0, id from letters where id = 1`,
  )
  await client.execute(`update letters set state = 'given-up' where id = 1`)
  const mailing = { eventId, id: await aDraft(deps, event) }
  const reminder = { eventId, id: await aReminder(deps, event) }
  const design = { eventId, id: await aStoredDesign(deps, event) }
  const printing = { eventId, id: await aPrinting(deps, event) }
  const { id: desk, conflict, doubtful } = await aConflict(here, eventId, registrationId)
  const full = found(await readEvent(deps, { id: eventId }))
  const attendee = (id: string): Actor => ({ as: 'attendee', registrationId: id })
  const actors: Record<ActorName, Actor> = {
    visitor: { as: 'visitor' },
    attendee: attendee(registrationId),
    'another attendee': attendee(found(single.registration?.id)),
    contact: { as: 'contact', bookingId: group.booking },
    'another contact': { as: 'contact', bookingId: single.booking },
    scanner: { as: 'scanner', deskId: desk, eventId },
    'scanner of another event': { as: 'scanner', deskId: 'd', eventId: 'e' },
    staff: { as: 'staff', userId, hostIds: [hostId] },
    'staff of another host': { as: 'staff', userId: 'u', hostIds: ['h'] },
    system: { as: 'system', job: 'test' },
  }
  const write = () => Promise.reject(new Written())
  return {
    ...{
      actors,
      eventId,
      hostId,
      userId,
      registrationId,
      disputed,
      bookingId: group.booking,
      desk,
      mailing,
      reminder,
      design,
      printing,
    },
    deps: {
      ...deps,
      assets: fontsFromPackage,
      store: { read: deps.store.read, write: write as typeof deps.store.write },
    },
    about: { eventId, registrationId },
    text: { eventId, kind: 'confirmation', language: 'de' },
    paper: { eventId, language: 'de' },
    scan: Number(conflict),
    doubt: Number(await doubtful()),
    reply: 1,
    letter: 1,
    series: plan.series,
    item: { eventId, id: plan.item },
    category: { eventId, id: plan.category },
    partner: { eventId, id: full.partners[0]?.id },
  }
}
