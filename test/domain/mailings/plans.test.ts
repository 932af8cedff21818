import { expect, test } from 'vitest'
import { countRecipients } from '../../../src/domain/mailings/count-recipients.ts'
import { holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { findMailings } from '../../../src/domain/mailings/find-mailings.ts'
import { findRecipients } from '../../../src/domain/mailings/find-recipients.ts'
import { makeReminders } from '../../../src/domain/mailings/make-reminders.ts'
import { readMailing } from '../../../src/domain/mailings/read-mailing.ts'
import { readProgress } from '../../../src/domain/mailings/read-progress.ts'
import { stopMailing } from '../../../src/domain/mailings/stop-mailing.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { aHeldMailing, aReminder } from '../../support/a-mailing.ts'
import { anEvent } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { aWatchedApp, scans } from '../../support/query-plans.ts'
import { formOf, nr } from '../../support/registering.ts'

test('no statement of a mailing reads a growing table from end to end', async () => {
  const { deps, client, clock, sent } = await aWatchedApp()
  const event = await anEvent(deps)
  await formOf(deps, event)(...nr(1))
  sent.length = 0
  await aReminder(deps, event)
  const id = await aHeldMailing(deps, event, {
    advertising: true,
    toContacts: true,
    filter: { sessions: ['s'], attended: true, lands: ['15'], states: ['confirmed', 'cancelled'] },
  })
  const plain = await aHeldMailing(deps, event)
  clock.pass(holdMs)
  await makeReminders(deps)
  await writeDueMailings(deps)
  const mailing = await readMailing(deps, { eventId: event.id, id })
  await countRecipients(deps, mailing)
  await findRecipients(deps, mailing, 50)
  await findMailings(deps, event.id)
  await readProgress(deps, plain)
  await stopMailing(deps, office, { eventId: event.id, id: plain })
  expect(sent.length).toBeGreaterThan(40)
  // What an event has around it (events_…) and a selection that was made (t) are no tables.
  const growing = (await scans(client, sent)).filter((step) => !/^SCAN (?:events_\w+|t):/.test(step))
  expect(growing).toEqual([])
})
