import { expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { seatOverCapacity } from '../../../src/domain/registrations/waiting/seat-over-capacity.ts'
import { forgetAttempts } from '../../../src/domain/retention/forget-attempts.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { searchKey } from '../../../src/lib/names.ts'
import { personalToken } from '../../../src/lib/tokens.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { aPerson } from '../../support/an-event.ts'
import { found } from '../../support/found.ts'
import { privacyVersion } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const office: Actor = { as: 'system', job: 'test' }

test('contacts, deputies, reasons and the names of organisations are forgotten too', async () => {
  const { deps, client, clock } = await world()
  const { event, sessions } = await aSeatedEvent(deps, { event: 1, categories: [], sessions: [1], rule: 5 })
  const someone = (firstName: string) => ({
    ...aPerson({
      firstName,
      lastName: 'Vögelsang',
      email: `${firstName}@utopia.example`,
      organisation: 'Kanzlei Quodlibet',
      organisationAgs: '',
    }),
    sessions,
  })
  const contact = { name: 'Vorzimmer Xanadu', email: 'xanadu@utopia.example' }
  const { people, booking } = await register(
    deps,
    { as: 'visitor' },
    {
      ...{ eventId: event.id, submission: 's1', contact, privacyVersion },
      people: [someone('Zyxwina'), someone('Wartend')],
    },
  )
  await substitute(deps, office, people[0]?.id ?? '', {
    person: someone('Vertretung'),
    privacyVersion,
    reason: 'Grippewelle',
  })
  await seatOverCapacity(deps, office, people[1]?.id ?? '', 'Ehemann der Kanzlerin')
  await deliverDueLetters(deps, letterRenderers)
  const values = [
    'Zyxwina',
    'Wartend',
    'Vertretung',
    'Vögelsang',
    'utopia.example',
    'Quodlibet',
    'Xanadu',
    'Grippewelle',
    'Ehemann',
  ]
  const hidden = [...values.map((value) => searchKey(value)), await personalToken(deps.keys, booking, 0)]
  expect(await found(client, [...values, ...hidden])).not.toEqual([])
  clock.at = event.forgetAt
  expect(await forgetDueEvents(deps)).toBe(1)
  await forgetAttempts(deps)
  expect(await found(client, [...values, ...hidden])).toEqual([])
})
