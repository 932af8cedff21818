import { expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { readMailbox } from '../../../src/domain/outbox/read-mailbox.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancel-event.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { anEvent } from '../../support/an-event.ts'
import { formOf, nr } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

test('a confirmation that leaves only after the event was called off brings no entry into a calendar', async () => {
  const { deps, clock } = await world()
  const event = await anEvent(deps)
  await formOf(deps, event)(...nr(1))
  clock.pass(1000)
  await cancelEvent(deps, { as: 'system', job: 'test' }, event.id)
  await deliverDueLetters(deps, letterRenderers)
  const letters = await readMailbox(deps)
  const methods = letters.map(({ kind, attachments }) => [kind, ...attachments.map(({ contentType }) => contentType)])
  expect(methods).toEqual([['confirmation'], ['event-cancelled', 'text/calendar; charset=utf-8; method=CANCEL']])
})
