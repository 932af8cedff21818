import type { Client } from '@libsql/client'
import { describe, expect, test } from 'vitest'
import { createMailing } from '../../../src/domain/mailings/create-mailing.ts'
import { dispatchMailing, holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { editMailing } from '../../../src/domain/mailings/edit-mailing.ts'
import { readMailing } from '../../../src/domain/mailings/read-mailing.ts'
import { removeMailing } from '../../../src/domain/mailings/remove-mailing.ts'
import { stopMailing } from '../../../src/domain/mailings/stop-mailing.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { day } from '../../../src/lib/dates.ts'
import { aDraft, aHeldMailing, mailingInputOf } from '../../support/a-mailing.ts'
import { anEvent } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { goneAfter } from '../../support/gone-after.ts'
import { count, formOf, nr, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const mailed = `letters where kind = 'mailing'`

async function aFullEvent(kind: 'file' | 'server' = 'file', people = 3) {
  const here = await world(kind)
  const event = await anEvent(here.deps, { capacity: null })
  for (let n = 1; n <= people; n++) await formOf(here.deps, event)(...nr(n))
  await here.client.execute(`update letters set state = 'sent'`)
  const stateOf = async (id: string) => (await readMailing(here.deps, { eventId: event.id, id })).state
  return { ...here, event, stateOf }
}

describe.each(['file', 'server'] as const)('on the %s', (kind) => {
  test('nothing is written before the hold is over, then one letter to each', async () => {
    const { deps, client, clock, event, stateOf } = await aFullEvent(kind)
    const id = await aHeldMailing(deps, event)
    clock.pass(holdMs - 1)
    await writeDueMailings(deps)
    expect([await stateOf(id), await count(client, mailed)]).toEqual(['held', 0])
    clock.pass(1)
    await writeDueMailings(deps)
    expect([await stateOf(id), await count(client, mailed)]).toEqual(['sending', 3])
    expect(await count(client, `${mailed} and priority = 1 and mailing_id = '${id}'`)).toBe(3)
    await deliverDueLetters(deps, letterRenderers)
    await writeDueMailings(deps)
    expect([await stateOf(id), await count(client, `${mailed} and state = 'sent'`)]).toEqual(['sent', 3])
  })

  test('64 presses of the button at once are one mailing, one hold, one letter each', async () => {
    const { deps, client, clock, event, stateOf } = await aFullEvent(kind)
    const mailing = mailingInputOf()
    const made = await Promise.all(
      Array.from({ length: 64 }, () => createMailing(deps, office, { eventId: event.id, submission: 's', mailing })),
    )
    const [id = '', ...others] = new Set(made)
    expect(others).toEqual([])
    await Promise.all(Array.from({ length: 64 }, () => dispatchMailing(deps, office, { eventId: event.id, id })))
    expect(await count(client, `audit_notes where verb = 'mailing.dispatched'`)).toBe(1)
    clock.pass(holdMs)
    await Promise.all(Array.from({ length: 16 }, () => writeDueMailings(deps)))
    expect([await stateOf(id), await count(client, mailed), await count(client, 'mailings')]).toEqual(['sending', 3, 1])
    expect(await count(client, `audit_notes where verb = 'mailing.started'`)).toBe(1)
  })

  test('stopped within the hold nothing has left, and it is a draft again', async () => {
    const { deps, client, clock, event, stateOf } = await aFullEvent(kind)
    const id = await aHeldMailing(deps, event)
    expect(await stopMailing(deps, office, { eventId: event.id, id })).toBe('withdrawn')
    clock.pass(day)
    await writeDueMailings(deps)
    expect([await stateOf(id), await count(client, mailed)]).toEqual(['draft', 0])
    expect(await count(client, 'mailing_recipients')).toBe(0)
  })

  test('a stop at the very end of the hold stops all of it or none', async () => {
    const { deps, client, clock, event, stateOf } = await aFullEvent(kind)
    const id = await aHeldMailing(deps, event)
    clock.pass(holdMs)
    const [, stopped] = await Promise.all([
      writeDueMailings(deps),
      stopMailing(deps, office, { eventId: event.id, id }),
    ])
    await writeDueMailings(deps)
    const waiting = await count(client, `${mailed} and state = 'waiting'`)
    expect([stopped, await stateOf(id), waiting]).toEqual(
      stopped === 'withdrawn' ? ['withdrawn', 'draft', 0] : ['stopped', 'stopped', 0],
    )
    const whole = await count(client, `mailing_recipients where state = 'waiting'`)
    expect(whole).toBe(0)
  })
})

test('stopped while it is being sent, what has left stays and the rest is dropped', async () => {
  const { deps, client, clock, event, stateOf } = await aFullEvent()
  const id = await aHeldMailing(deps, event)
  clock.pass(holdMs)
  await writeDueMailings(deps)
  await client.execute(`update letters set state = 'sent' where id = (select min(id) from ${mailed})`)
  expect(await stopMailing(deps, office, { eventId: event.id, id })).toBe('stopped')
  await deliverDueLetters(deps, letterRenderers)
  expect(await stateOf(id)).toBe('stopped')
  expect([
    await count(client, `${mailed} and state = 'sent'`),
    await count(client, `${mailed} and state = 'dropped'`),
  ]).toEqual([1, 2])
  expect(await stopMailing(deps, office, { eventId: event.id, id })).toBe('stopped')
})

test('a crash between two parts loses nobody and writes to nobody twice', async () => {
  const { deps, client, clock, event, stateOf } = await aFullEvent()
  await manyMore(client, event.id, 1200)
  const id = await aHeldMailing(deps, event)
  clock.pass(holdMs)
  await expect(writeDueMailings(goneAfter(deps, 3))).rejects.toThrow('gone')
  expect([await stateOf(id), await count(client, mailed)]).toEqual(['held', 0])
  expect(await count(client, 'mailing_recipients')).toBe(750)
  await expect(writeDueMailings(goneAfter(deps, 12))).rejects.toThrow('gone')
  expect([await stateOf(id), await count(client, mailed)]).toEqual(['sending', 500])
  await writeDueMailings(deps)
  expect([await stateOf(id), await count(client, mailed), await distinct(client)]).toEqual(['sending', 1203, 1203])
})

test('stopped while recipients are fixed, it is a draft without any, and can be removed', async () => {
  const { deps, client, clock, event, stateOf } = await aFullEvent()
  await manyMore(client, event.id, 600)
  const id = await aHeldMailing(deps, event)
  clock.pass(holdMs)
  await expect(writeDueMailings(goneAfter(deps, 1))).rejects.toThrow('gone')
  await stopMailing(deps, office, { eventId: event.id, id })
  await writeDueMailings(deps)
  expect([await stateOf(id), await count(client, mailed)]).toEqual(['draft', 0])
  await removeMailing(deps, office, { eventId: event.id, id })
  expect(await count(client, 'mailing_recipients')).toBe(0)
})

test('a process that stops begins no further part', async () => {
  const { deps, client, clock, event } = await aFullEvent()
  await aHeldMailing(deps, event)
  clock.pass(holdMs)
  await writeDueMailings({ ...deps, closing: AbortSignal.abort() })
  expect(await count(client, mailed)).toBe(0)
  await writeDueMailings(deps)
  expect(await count(client, mailed)).toBe(3)
})

test('recipients are fixed at the end of the hold: who registers before gets it, who cancels does not', async () => {
  const { deps, client, clock, event } = await aFullEvent()
  const id = await aHeldMailing(deps, event)
  const { registration } = await formOf(deps, event)(...nr(4))
  const { rows } = await client.execute(`select id from registrations where first_name = 'Person 1'`)
  await cancelRegistration(deps, office, String(rows[0]?.id))
  clock.pass(holdMs)
  await writeDueMailings(deps)
  await formOf(deps, event)(...nr(5))
  await writeDueMailings(deps)
  const { rows: to } = await client.execute(`select address from ${mailed} order by address`)
  expect(to.map(({ address }) => address)).toEqual(['p2@x.example', 'p3@x.example', 'p4@x.example'])
  expect(registration?.state).toBe('confirmed')
  expect(await count(client, `mailing_recipients where mailing_id = '${id}'`)).toBe(3)
})

test('a scheduled mailing leaves at its instant, and never within the hold', async () => {
  const { deps, clock, event } = await aFullEvent()
  const [later, soon] = [await aDraft(deps, event), await aDraft(deps, event)]
  const leaves = async (id: string) => (await readMailing(deps, { eventId: event.id, id })).leavesAt
  await dispatchMailing(deps, office, { eventId: event.id, id: later, at: clock.now() + day })
  await dispatchMailing(deps, office, { eventId: event.id, id: soon, at: clock.now() + 1 })
  expect([await leaves(later), await leaves(soon)]).toEqual([clock.now() + day, clock.now() + holdMs])
})

test('what is under way is changed by nobody', async () => {
  const { deps, event } = await aFullEvent()
  const id = await aHeldMailing(deps, event)
  const edit = editMailing(deps, office, {
    eventId: event.id,
    id,
    mailing: mailingInputOf({ subject: { de: 'Anders' } }),
  })
  expect(await refusal(edit)).toBe('under-way')
  expect((await readMailing(deps, { eventId: event.id, id })).subject.de).toBe('Anreise: {{event}}')
})

async function distinct(client: Client): Promise<number> {
  return count(client, `(select distinct about from ${mailed})`)
}

/** More registrations, copied from the first one. */
async function manyMore(client: Client, eventId: string, more: number): Promise<void> {
  const { rows } = await client.execute('select * from registrations limit 1')
  const columns = Object.keys(rows[0] ?? {})
  const own = ['id', 'person_key', 'token_hash', 'check_in_code']
  const values = columns.map((name) => (own.includes(name) ? `'x' || i.value` : `r.${name}`))
  await client.execute(`insert into registrations (${columns.join(', ')}) select ${values.join(', ')}
    from (select * from registrations where event_id = '${eventId}' limit 1) r, generate_series(1, ${more}) i`)
}
