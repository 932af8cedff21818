import { expect, test } from 'vitest'
import { endRehearsal } from '../../../src/domain/checkin/end-rehearsal.ts'
import { readCheckInOverview } from '../../../src/domain/checkin/read-check-in-overview.ts'
import { settleDoubtfulScan } from '../../../src/domain/checkin/settle-doubtful-scan.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { aMorning, found, scansIn, thatMorning } from '../../support/a-desk.ts'
import { office } from '../../support/an-event-with.ts'
import { count, refusal } from '../../support/registering.ts'

/** A desk that is open since nine, and a device that scanned at ten while its clock said six. */
async function anEntry(kind: 'file' | 'server' = 'file') {
  const here = await aMorning(kind)
  const { deps, clock, event, client } = here
  const desk = await here.open()
  clock.pass(hour)
  const jumped = thatMorning - 3 * hour
  const doubtful = async () => (await readCheckInOverview(deps, office, event.id)).doubtful
  const settle = async (as: 'device' | 'arrival' | 'dismissed', scan?: number) =>
    settleDoubtfulScan(deps, office, { eventId: event.id, scan: scan ?? found((await doubtful())[0]).scan, as })
  const scan = async (n: number, more: Parameters<typeof desk.scan>[0] = {}) =>
    desk.scan({ code: (await here.guest(n)).code, offline: true, at: jumped, ...more })
  const heads = async () => {
    const { rows } = await client.execute('select key, inside, people from check_in_lists order by key')
    return rows.map(({ key, inside, people }) => `${key}: ${inside} of ${people}`)
  }
  return { ...here, desk, jumped, doubtful, settle, scan, heads }
}

test.each(['file', 'server'] as const)(
  'a scan at a time that cannot be true is kept for the office, once, and counts when it says so (%s)',
  async (kind) => {
    const here = await anEntry(kind)
    const { scan, doubtful, settle, heads, jumped, clock, client, guest } = here
    const nonce = 'the-clock-jumped'
    for (const _ of [1, 2]) expect((await scan(0, { nonce })).says).toBe('in-doubt')
    const { id } = await guest(0)
    expect(await doubtful()).toEqual([
      expect.objectContaining({ registrationId: id, direction: 'in', deviceAt: jumped, receivedAt: clock.now() }),
    ])
    expect(await scansIn(here)).toEqual([])
    // Told again by a clock that is right by now it is still the one that the office decides about.
    expect((await scan(0, { nonce, at: clock.now() })).says).toBe('in-doubt')
    expect(await scansIn(here)).toEqual([])
    const arrived = clock.now()
    clock.pass(minute)
    const { scan: row } = found((await doubtful())[0])
    for (const _ of [1, 2]) await settle('arrival', row)
    expect(await doubtful()).toEqual([])
    expect(await heads()).toContain('2027-12-02: 1 of 1')
    const { rows } = await client.execute('select at, received_at from check_ins')
    expect(rows.map((one) => [one.at, one.received_at])).toEqual([[arrived, arrived]])
    expect((await scan(0, { nonce })).says).toBe('welcome')
    expect(await scansIn(here)).toEqual(['in admission'])
    expect(await count(client, `audit_notes where verb = 'scan.counted' and about = '${id}'`)).toBe(1)
  },
)

test('counted at the time of the device it stands before what was scanned later; dismissed it counts nowhere', async () => {
  const { scan, settle, doubtful, desk, guest, heads, client } = await anEntry()
  await desk.scan({ code: (await guest(0)).code, direction: 'out' })
  await scan(0)
  await settle('device')
  expect(await heads()).toContain('2027-12-02: 0 of 1')
  await scan(1)
  const { scan: row } = found((await doubtful())[0])
  for (const _ of [1, 2]) await settle('dismissed', row)
  expect(await refusal(settle('arrival', row))).toBe('changed-meanwhile')
  expect(await heads()).toContain('2027-12-02: 0 of 1')
  expect(await count(client, `audit_notes where verb = 'scan.dismissed'`)).toBe(1)
  expect(await count(client, `audit_notes where verb = 'scan.counted'`)).toBe(1)
})

test('two people of the office decide at once: one of them wins, and it counts once or not at all', async () => {
  const here = await anEntry()
  await here.scan(0)
  const { scan } = found((await here.doubtful())[0])
  const outcomes = await Promise.allSettled([here.settle('dismissed', scan), here.settle('arrival', scan)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const counted = outcomes[1]?.status === 'fulfilled'
  expect(await scansIn(here)).toEqual(counted ? ['in admission'] : [])
  expect(await count(here.client, `audit_notes where verb in ('scan.counted', 'scan.dismissed')`)).toBe(1)
})

test('an exit and an undo of such a clock are kept, too; an undo counts in the list of what it takes back', async () => {
  const here = await anEntry()
  const { scan, settle, doubtful, desk, guest, heads } = here
  const nonce = 'in-at-the-right-time'
  await desk.scan({ code: (await guest(0)).code, nonce })
  await scan(0, { direction: 'undo', undoes: nonce })
  await scan(1, { direction: 'out' })
  expect((await doubtful()).map(({ direction }) => direction)).toEqual(['out', 'undo'])
  for (const { scan: row } of await doubtful()) await settle('device', row)
  expect(await heads()).toContain('2027-12-02: 0 of 0')
})

test('an undo of such a clock takes back nothing of a rehearsal', async () => {
  const here = await anEntry()
  const nonce = 'only-rehearsed'
  await (await here.open({ rehearsal: true })).scan({ code: (await here.guest(0)).code, nonce })
  await here.scan(0, { direction: 'undo', undoes: nonce })
  await here.settle('arrival')
  expect(await scansIn(here)).toEqual(['in admission'])
  expect(await here.doubtful()).toEqual([])
})

test('a clock far ahead is shown and not counted at its time; whose event it is not finds nothing', async () => {
  const { desk, guest, clock, settle, doubtful, deps, client } = await anEntry()
  const { id } = await guest(0)
  const { closesAt } = await desk.desk()
  clock.pass(closesAt - clock.now() + hour)
  const at = Number.MAX_SAFE_INTEGER
  expect((await desk.scan({ registration: id, offline: true, at })).says).toBe('in-doubt')
  expect((await doubtful())[0]?.deviceAt).toBe(Date.UTC(2100, 0))
  expect(await refusal(settle('device'))).toBe('invalid')
  const { scan } = found((await doubtful())[0])
  const stranger = { as: 'staff', userId: 'u', hostIds: ['other'] } as const
  const other = settleDoubtfulScan(deps, stranger, { eventId: (await desk.desk()).eventId, scan, as: 'arrival' })
  expect(await refusal(other)).toBe('not-found')
  expect(await refusal(settle('arrival', 4711))).toBe('not-found')
  expect(await count(client, 'check_ins')).toBe(0)
})

test('what was made in a rehearsal, or is of another event, is no case; all of them go with the event', async () => {
  const here = await anEntry()
  const { scan, doubtful, client, clock, deps, event, open, guest } = here
  expect((await scan(0, { rehearsal: true })).says).toBe('too-late')
  const rehearsed = await open({ rehearsal: true })
  const { code } = await guest(1)
  expect((await rehearsed.scan({ code, offline: true, at: here.jumped })).says).toBe('too-late')
  await endRehearsal(deps, office, event.id)
  expect((await rehearsed.scan({ code: 'nobody', offline: true, at: here.jumped })).says).toBe('unknown')
  expect(await doubtful()).toEqual([])
  await scan(2)
  expect(await count(client, 'doubtful_scans')).toBe(1)
  clock.pass(400 * day)
  await forgetDueEvents(deps)
  expect(await count(client, 'doubtful_scans')).toBe(0)
})
