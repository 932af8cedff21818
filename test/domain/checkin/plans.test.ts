import { expect, test } from 'vitest'
import { deskByToken } from '../../../src/domain/checkin/desk.ts'
import { deskInput } from '../../../src/domain/checkin/desk-input.ts'
import { deskToken } from '../../../src/domain/checkin/desk-link.ts'
import { findAttended } from '../../../src/domain/checkin/find-attended.ts'
import { findGroup } from '../../../src/domain/checkin/find-group.ts'
import { findPeople } from '../../../src/domain/checkin/find-people.ts'
import { openDesk } from '../../../src/domain/checkin/open-desk.ts'
import { readCheckInOverview } from '../../../src/domain/checkin/read-check-in-overview.ts'
import { readDeskChanges } from '../../../src/domain/checkin/read-desk-changes.ts'
import { takeScans } from '../../../src/domain/checkin/take-scans.ts'
import { codeHash } from '../../../src/lib/desk-key.ts'
import { found } from '../../support/a-desk.ts'
import { aDeskList } from '../../support/a-desk-list.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { office } from '../../support/an-event-with.ts'
import { aWatchedApp, lookups, scans } from '../../support/query-plans.ts'
import { formOf, nr } from '../../support/registering.ts'

test.each(['day', 'session'])(
  'nothing that a desk of a %s asks or tells reads a growing table from end to end',
  async (scope) => {
    const { deps, client, sent, clock } = await aWatchedApp()
    const { event, sessions } = await aSeatedEvent(deps, { event: null, categories: [], sessions: [5], rule: null })
    const { registration } = await formOf(deps, event)(...nr(1))
    const sessionId = scope === 'day' ? null : found(sessions[0])
    const input = deskInput.parse({ label: 'x', sessionId, headCountLimit: 1, limitIsHard: true })
    const id = await openDesk(deps, office, { eventId: event.id, desk: input })
    sent.length = 0
    const desk = found(await deskByToken(deps, await deskToken(deps, id)))
    const scan = (nonce: string) => ({ nonce, direction: 'in', at: clock.now(), kind: 'scan', offline: true }) as const
    const three = [
      { ...scan('by-id-here'), registration: found(registration?.id) },
      { ...scan('by-code-here'), code: '0123456789ABCDEF' },
      { ...scan('by-hash-here'), codeHash: await codeHash(desk.salt, 'x') },
    ]
    await takeScans(deps, desk, { sentAt: clock.now(), device: 'x', scans: three })
    await aDeskList(deps, desk)
    await readDeskChanges(deps, { ...desk, version: 1_000 }, 0)
    await findPeople(deps, desk, 'muster')
    await findGroup(deps, desk, found(registration?.id))
    await findAttended(deps, event.id)
    await readCheckInOverview(deps, office, event.id)
    expect(sent.length).toBeGreaterThan(15)
    // The search goes over the rarest part and the few whom it means: lists made on the way.
    const made = (step: string) => /^SCAN (p|few): .*search_parts/s.test(step)
    expect((await scans(client, sent.filter(isOurs))).filter((step) => !made(step))).toEqual([])
  },
)

/** The reading of an event with all that stands around it is tried elsewhere. */
function isOurs(statement: Parameters<typeof scans>[1][number]): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql
  return !sql.includes('"events_host"')
}

test('the question of every second is answered by an index alone', async () => {
  const { client } = await aWatchedApp()
  expect(
    await lookups(client, [
      `select coalesce(max(nr), 0) from desk_changes where event_id = 'x'`,
      `select nr, registration_id from desk_changes where event_id = 'x' and nr > 5 order by nr limit 1000`,
    ]),
  ).toEqual(['INDEX desk_changes_since (event_id=? AND nr>?)', 'INDEX desk_changes_since (event_id=?)'])
})

test('neither do the rules by which a scan takes effect', async () => {
  const { client } = await aWatchedApp()
  const inside = [
    `select id, effect, until from check_in_effects where registration_id = 'x' and list_id = 'y'`,
    `update check_ins set effect = 'pending' where registration_id = 'x' and list_id = 'y' and direction <> 'undo'`,
    `update check_ins set effect = e.effect, until = e.until from check_in_effects e
      where check_ins.registration_id = 'x' and check_ins.list_id = 'y'
        and e.registration_id = 'x' and e.list_id = 'y' and e.id = check_ins.id`,
    `select 1 from desks where event_id = 'x' and closed_at is null`,
  ]
  expect(await scans(client, inside)).toEqual([])
})
