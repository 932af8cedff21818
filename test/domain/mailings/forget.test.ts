import { expect, test } from 'vitest'
import { attachFile } from '../../../src/domain/mailings/attach-file.ts'
import { dispatchMailing, holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { optOutLink } from '../../../src/domain/mailings/opt-out-link.ts'
import { optOut } from '../../../src/domain/mailings/set-opt-out.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { setMissingDocuments } from '../../../src/domain/registrations/changing/set-missing-documents.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { aDraft, aHeldMailing, aReminder } from '../../support/a-mailing.ts'
import { anEvent } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { found } from '../../support/found.ts'
import { count, formOf, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const secretText = 'Frau Quax spricht über Xanadu'

test('on the day of deletion no word of a mailing is left, and whoever opted out stays opted out', async () => {
  const { deps, client, clock } = await world()
  const event = await anEvent(deps)
  const { registration } = await formOf(deps, event)('s1', {
    email: 'zyx@utopia.example',
    organisation: 'Haus Quax',
    organisationAgs: '',
  })
  const staff = { as: 'staff' as const, userId: 'anna', hostIds: [event.hostId] }
  await setMissingDocuments(deps, staff, { eventId: event.id, id: registration?.id ?? '', missing: 'Attest Xanadu' })
  const words = {
    subject: { de: secretText },
    body: { de: `${secretText} {{documents}}` },
    filter: { organisation: 'haus quax' },
  }
  await aReminder(deps, event, { subject: { de: secretText }, body: { de: secretText } })
  const id = await aDraft(deps, event, { ...words, filter: {} })
  const bytes = new TextEncoder().encode('%PDF-1.7 Xanadu')
  await attachFile(deps, office, { eventId: event.id, id, upload: { name: 'Quax.pdf', bytes } })
  await dispatchMailing(deps, office, { eventId: event.id, id })
  clock.pass(holdMs)
  await writeDueMailings(deps)
  await deliverDueLetters(deps, letterRenderers)
  await aHeldMailing(deps, event, words)
  const link = await optOutLink(deps, { hostId: event.hostId, address: 'zyx@utopia.example' })
  await optOut(deps, link.split('/').at(-1) ?? '')
  const values = [secretText, 'Xanadu', 'Quax', 'quax', 'zyx@utopia.example']
  expect(await found(client, values)).not.toEqual([])

  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await found(client, values)).toEqual([])
  expect([await count(client, 'mailings'), await count(client, 'mailing_recipients')]).toEqual([2, 1])
  expect(await count(client, `mailings where state not in ('sent', 'stopped')`)).toBe(0)
  expect([await count(client, 'reminders where active'), await count(client, 'opt_outs')]).toEqual([0, 1])
  expect(await refusal(aDraft(deps, event))).toBe('closed')
})
