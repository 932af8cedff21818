import { expect, test } from 'vitest'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { announceMail } from '../../../src/domain/calendar/replies/announce-mail.ts'
import { dispatchMailing, holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { reportProblems } from '../../../src/domain/outbox/report-problems.ts'
import { takeLease } from '../../../src/domain/outbox/take-lease.ts'
import { forgetAttempts } from '../../../src/domain/retention/forget-attempts.ts'
import { heedClock } from '../../../src/domain/retention/heed-clock.ts'
import { day, hour, minute, second } from '../../../src/lib/dates.ts'
import { aDraft } from '../../support/a-mailing.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { aCarrier } from '../../support/carrier.ts'
import { aWatchedApp, scans } from '../../support/query-plans.ts'
import { count, nr } from '../../support/registering.ts'

/** An application whose clock says what it is told, and what it logs. */
async function anAppWithAClock(people = 3) {
  const here = await anOutbox(people)
  const logged: object[] = []
  const log = { ...here.deps.log, error: (_: string, what: object = {}) => void logged.push(what) }
  const heed = () => heedClock({ ...here.deps, log })
  return { ...here, heed, logged }
}

const none = { letters: 0, leases: 0, carriers: 0, announcements: 0, mailings: 0, mails: 0 }

for (const [ahead, name] of [
  [7 * day, 'briefly ahead by a week'],
  [3 * hour, 'set back by three hours'],
] as const) {
  test(`a clock ${name} holds no letter back longer than a letter ever waits`, async () => {
    const { clock, client, deliver, send, heed, logged } = await anAppWithAClock(2)
    await deliver(
      aCarrier((nr) => (nr === 1 ? { as: 'later', problem: '451' } : { as: 'sent', carrierId: 'c' })).mailer,
    )
    clock.pass(ahead)
    await deliver(aCarrier(() => ({ as: 'later', problem: '451' })).mailer)
    await send(...nr(3))
    clock.pass(-ahead)
    await heed()
    expect(logged).toEqual([{ ...none, letters: 2 }])
    await deliver(aCarrier().mailer)
    expect(await count(client, `letters where state = 'sent'`)).toBe(3)
    expect(await count(client, `letter_events where what = 'clock-was-ahead'`)).toBe(2)
    await heed()
    expect(logged).toHaveLength(1)
  })
}

test('a lease, a rest and a rate of the future end when they would have ended', async () => {
  const { deps, clock, client, deliver, heed, logged } = await anAppWithAClock(1)
  clock.pass(5 * day)
  await takeLease(deps, new Set())
  await client.execute(`insert or replace into carriers (name, problem, rests_until, next_at, faults)
    values ('mailbox', 'EAUTH', ${clock.now() + hour}, ${clock.now() + 10 * second}, 3)`)
  clock.pass(-5 * day)
  await heed()
  expect(logged).toEqual([{ ...none, leases: 1, carriers: 1 }])
  clock.pass(2 * minute)
  expect(await deliver(aCarrier().mailer)).toBe(1)
})

test('nothing legitimate is touched: pauses, quotas, repeats after a full mailbox, dates of the office, leases', async () => {
  const { deps, clock, client, event, deliver, heed, logged } = await anAppWithAClock(4)
  await deliver(aCarrier(() => ({ as: 'later', problem: '451' })).mailer)
  await client.execute(
    `insert or replace into carriers (name, problem, rests_until) values ('mailbox', 'daily_quota_exceeded', ${clock.now() + day})`,
  )
  await client.execute(`update letters set attempts = 0, due_at = ${clock.now() + 4 * hour} where id = 1`)
  await client.execute(`update letters set attempts = 10, due_at = ${clock.now() + day} where id = 2`)
  await client.execute(`update letters set lease = 'x', leased_until = ${clock.now() + 2 * minute} where id = 3`)
  const id = await aDraft(deps, event)
  await dispatchMailing(deps, { as: 'system', job: 'test' }, { eventId: event.id, id, at: clock.now() + 30 * day })
  await heed()
  expect(logged).toEqual([])
})

test('what is announced, held or fetched waits no longer either', async () => {
  const { deps, clock, client, event, heed, logged } = await anAppWithAClock(1)
  clock.pass(5 * day)
  const id = await aDraft(deps, event)
  await dispatchMailing(deps, { as: 'system', job: 'test' }, { eventId: event.id, id })
  await client.execute(`update events set announce_at = ${clock.now() + 10 * minute}`)
  await announceMail(deps, { id: 'm', from: 'x', to: ['tagung@host.example'], subject: 'x' })
  clock.pass(-5 * day)
  await heed()
  expect(logged).toEqual([
    { ...none, letters: 0, announcements: 1, mailings: 1, mails: await count(client, 'replies') },
  ])
  expect(await count(client, `events where announce_at = ${clock.now()}`)).toBe(1)
  expect(await count(client, `mailings where leaves_at = ${clock.now() + holdMs}`)).toBe(1)
})

test('an attempt of the future is not repeated where its carrier may have forgotten it: the office decides', async () => {
  const { clock, deliver, heed, rows } = await anAppWithAClock(1)
  clock.pass(7 * day)
  await deliver(aCarrier(() => ({ as: 'unknown', problem: 'timeout' }), 23 * hour).mailer)
  clock.pass(-7 * day)
  await heed()
  const next = aCarrier(undefined, 23 * hour)
  clock.pass(day)
  await deliver(next.mailer)
  expect([next.handed, await rows('state, problem')]).toEqual([[], [{ state: 'given-up', problem: 'unknown-end' }]])
})

test('attempts counted by a clock that was ahead are forgotten, and the office is told of new problems', async () => {
  const { deps, client, event, clock } = await anAppWithAClock(1)
  await client.execute(
    `insert into attempts (bucket, window_end, count, allowed) values ('b', ${clock.now() + 2 * day}, 9, 9)`,
  )
  await forgetAttempts(deps)
  expect(await count(client, `attempts where bucket = 'b'`)).toBe(0)
  await addOrganiser(deps, { as: 'system', job: 'test' }, { hostId: event.hostId, email: 'e@x.example', name: 'E' })
  await client.execute(`update letters set state = 'given-up', state_at = ${clock.now()}`)
  clock.pass(30 * day)
  await client.execute(`update letters set state_at = ${clock.now()}`)
  await reportProblems(deps)
  clock.pass(-30 * day)
  await reportProblems(deps)
  expect(await count(client, `letters where kind = 'delivery-problems'`)).toBe(2)
})

test('looking at the clock reads no growing table from end to end', async () => {
  const { deps, client, sent } = await aWatchedApp()
  await heedClock(deps)
  const steps = (await scans(client, sent)).map((step) => step.split(':')[0])
  expect(steps).toEqual(['SCAN carriers'])
})
