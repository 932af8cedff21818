import { expect, test } from 'vitest'
import { holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { findMailings } from '../../../src/domain/mailings/find-mailings.ts'
import { readReminder } from '../../../src/domain/mailings/find-reminders.ts'
import { makeReminders } from '../../../src/domain/mailings/make-reminders.ts'
import { removeReminder } from '../../../src/domain/mailings/remove-reminder.ts'
import { stopMailing } from '../../../src/domain/mailings/stop-mailing.ts'
import { switchReminder } from '../../../src/domain/mailings/switch-reminder.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { setMissingDocuments } from '../../../src/domain/registrations/changing/set-missing-documents.ts'
import { day, instantOf } from '../../../src/lib/dates.ts'
import { aReminder } from '../../support/a-mailing.ts'
import { anEvent } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { count, formOf, nr } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const at = (date: string, time = '09:00') => instantOf(date, time, 'Europe/Berlin')

async function anEventWithReminder(more: Parameters<typeof aReminder>[2] = {}) {
  const here = await world()
  const { deps, client, clock } = here
  const event = await anEvent(deps, { capacity: null })
  const registered = await Promise.all([1, 2].map((n) => formOf(deps, event)(...nr(n))))
  const reminder = await aReminder(deps, event, more)
  const ids = registered.map(({ registration }) => registration?.id ?? '')
  const which = { eventId: event.id, id: reminder }
  /** The jobs of a minute. */
  const tick = async (instant: number) => {
    clock.at = instant
    await makeReminders(deps)
    await writeDueMailings(deps)
  }
  const mailings = async () => {
    const { rows } = await client.execute('select id, state, leaves_at, occurrence from mailings order by number')
    return rows.map((row) => ({ ...row }))
  }
  return { ...here, event, reminder, which, ids, tick, mailings }
}

const mailed = `letters where kind = 'mailing'`

test('a reminder is made ten minutes before its time, held, and written once to each', async () => {
  const { deps, client, which, tick, mailings } = await anEventWithReminder()
  const leaves = at('2027-11-29')
  await tick(leaves - holdMs - 1)
  expect(await mailings()).toEqual([])
  for (let again = 0; again < 3; again++) await tick(leaves - holdMs)
  expect(await mailings()).toEqual([
    { id: expect.any(String), state: 'held', leaves_at: leaves, occurrence: '2027-11-29' },
  ])
  await tick(leaves - 1)
  expect(await count(client, mailed)).toBe(0)
  for (let again = 0; again < 3; again++) await tick(leaves + again * day)
  expect([await count(client, mailed), await count(client, 'mailings')]).toEqual([2, 1])
  expect(await count(client, `audit_notes where verb = 'mailing.made' and actor = 'system'`)).toBe(1)
  expect((await readReminder(deps, which)).made).toEqual(['2027-11-29'])
  expect((await findMailings(deps, which.eventId)).map(({ letters }) => letters)).toEqual([2])
})

test('two timers at once make one', async () => {
  const { deps, client, clock } = await anEventWithReminder()
  clock.at = at('2027-11-29')
  await Promise.all(Array.from({ length: 16 }, () => makeReminders(deps)))
  expect(await count(client, 'mailings')).toBe(1)
})

test('a moved event moves its reminder', async () => {
  const { client, event, tick, mailings } = await anEventWithReminder()
  const [startsAt, endsAt] = [at('2027-12-09', '10:00'), at('2027-12-09', '16:00')]
  await client.execute(`update events set starts_at = ${startsAt}, ends_at = ${endsAt} where id = '${event.id}'`)
  await tick(at('2027-11-29'))
  expect(await mailings()).toEqual([])
  await tick(at('2027-12-06'))
  expect((await mailings()).map(({ occurrence }) => occurrence)).toEqual(['2027-12-06'])
})

test('switched off, called off or withdrawn it makes nothing', async () => {
  const off = await anEventWithReminder()
  await switchReminder(off.deps, office, { ...off.which, active: false })
  await off.tick(at('2027-11-29'))
  expect(await off.mailings()).toEqual([])
  for (const status of ['cancelled', 'draft']) {
    const gone = await anEventWithReminder()
    await gone.client.execute(`update events set status = '${status}'`)
    await gone.tick(at('2027-11-29'))
    expect(await gone.mailings()).toEqual([])
  }
})

test('one that was stopped is not made again, and what it made outlives it', async () => {
  const { deps, client, event, which, tick, mailings } = await anEventWithReminder()
  await tick(at('2027-11-29') - holdMs)
  const [made] = await mailings()
  await stopMailing(deps, office, { eventId: event.id, id: String(made?.id) })
  await tick(at('2027-11-29') + day)
  expect([(await mailings()).map(({ state }) => state), await count(client, mailed)]).toEqual([['draft'], 0])
  await removeReminder(deps, office, which)
  expect([await count(client, 'mailings'), await count(client, 'reminders')]).toEqual([1, 0])
})

test('documents are asked for every so many days until they have come', async () => {
  const { deps, client, event, ids, tick } = await anEventWithReminder({ anchor: 'documents', days: 7 })
  const staff = { as: 'staff' as const, userId: 'anna', hostIds: [event.hostId] }
  const missing = (id: string | undefined, text: string) =>
    setMissingDocuments(deps, staff, { eventId: event.id, id: id ?? '', missing: text })
  await missing(ids[0], 'Einverständnis')
  const letters = async () => count(client, `${mailed} and about = '${ids[0]}'`)
  await tick(at('2027-11-09'))
  await tick(at('2027-11-09', '09:10'))
  expect([await letters(), await count(client, mailed)]).toEqual([1, 1])
  await tick(at('2027-11-12'))
  expect(await letters()).toBe(1)
  await tick(at('2027-11-16'))
  await tick(at('2027-11-16', '09:10'))
  expect(await letters()).toBe(2)
  await missing(ids[0], '')
  await tick(at('2027-11-23'))
  await tick(at('2027-11-23', '09:10'))
  expect([await letters(), await count(client, mailed)]).toEqual([2, 2])
})
