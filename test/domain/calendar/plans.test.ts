import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { announceNow } from '../../../src/domain/calendar/announce-now.ts'
import { pendingAnnouncement } from '../../../src/domain/calendar/pending-announcement.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { minute } from '../../../src/lib/dates.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { aWatchedApp, scans } from '../../support/query-plans.ts'
import { privacyVersion } from '../../support/registering.ts'

test('neither announcing nor any letter with a calendar reads a growing table from end to end', async () => {
  const { deps, client, clock, sent } = await aWatchedApp()
  const { event, sessions } = await aSeatedEvent(deps, { event: 9, categories: [], sessions: [9, 9], rule: null })
  const people = [1, 2].map((n) => person(n, { sessions }))
  await register(deps, office, { eventId: event.id, submission: 's1', people, contact, privacyVersion })
  sent.length = 0
  const deliver = deliveredTo(deps)
  await deliver()
  await callOffSession(deps, office, { eventId: event.id, id: sessions[0] ?? '' })
  clock.pass(minute)
  await client.execute(`update events set ends_at = ends_at + 1, changed_at = ${clock.at}`)
  await pendingAnnouncement(deps, { id: event.id, announceAt: clock.at })
  await announceNow(deps, office, event.id)
  await announceChanges(deps)
  expect((await deliver()).map(({ kind }) => kind)).toEqual(['change', 'change', 'booking-change'])
  const ours = sent.filter((statement) =>
    /announced_entries|notified_facts|announce_at|called_off/.test(JSON.stringify(statement)),
  )
  // The whole event is read by its id; the plan of its parts calls them scans.
  const own = ours.filter((statement) => !/events_host/.test(JSON.stringify(statement)))
  expect(own.length).toBeGreaterThan(10)
  expect(await scans(client, own)).toEqual([])
})
