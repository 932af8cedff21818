import { expect, test } from 'vitest'
import { acceptOffer } from '../../../src/domain/registrations/accept-offer.ts'
import { changeRegistration } from '../../../src/domain/registrations/change-registration.ts'
import { confirmAddress } from '../../../src/domain/registrations/confirm-address.ts'
import { objectToChange } from '../../../src/domain/registrations/object-to-change.ts'
import { objectionLink } from '../../../src/domain/registrations/objection-link.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { day } from '../../../src/lib/dates.ts'
import { anEventWith, person } from '../../support/an-event-with.ts'
import { lettersIn, refusal } from '../../support/registering.ts'

test('what is on hold takes no offer and confirms no address, whoever asks, and no letter goes to who is in question', async () => {
  const { deps, client, clock, event, send } = await anEventWith('file')
  const id = (await send([person(1, { email: 'first@x.example' })])).registration?.id ?? ''
  const attendee: Actor = { as: 'attendee', registrationId: id }
  const office: Actor = { as: 'staff', userId: 'u1', hostIds: [event.hostId] }
  clock.pass(1000)
  await changeRegistration(deps, attendee, id, person(1, { email: 'second@x.example' }))
  await objectToChange(deps, (await objectionLink(deps, 1)).split('/').at(-1) ?? '')
  const soon = clock.now() + day
  await client.execute({ sql: "update claims set state = 'offered', expires_at = ?", args: [soon] })
  await client.execute({ sql: 'update registrations set confirm_by = ?, confirmed_at = null', args: [soon] })
  const before = await lettersIn(client)
  clock.pass(1000)
  for (const actor of [attendee, office]) {
    expect(await refusal(acceptOffer(deps, actor, id))).toBe('on-hold')
    expect(await refusal(confirmAddress(deps, actor, id))).toBe('on-hold')
  }
  expect(await lettersIn(client)).toEqual(before)
  const { rows } = await client.execute(
    'select c.state, r.confirmed_at from claims c join registrations r on r.claim_id = c.id',
  )
  expect(rows.map(({ state, confirmed_at }) => [state, confirmed_at])).toEqual([['offered', null]])
})
