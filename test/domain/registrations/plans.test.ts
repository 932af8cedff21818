import type { Client, InStatement } from '@libsql/client'
import { expect, test } from 'vitest'
import { openStore } from '../../../src/db/database.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancel-registration.ts'
import { readByToken } from '../../../src/domain/registrations/read-registration.ts'
import { anEvent } from '../../support/an-event.ts'
import { formOf, nr } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

/** The house, and every statement that it sends. */
async function aWatchedHouse() {
  const here = await world()
  const sent: InStatement[] = []
  const watched: Client = new Proxy(here.client, {
    get(target, name) {
      if (name === 'batch')
        return (batch: InStatement[], mode: 'write') => {
          sent.push(...batch)
          return target.batch(batch, mode)
        }
      if (name === 'execute')
        return (statement: InStatement) => {
          sent.push(statement)
          return target.execute(statement)
        }
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const deps = { ...here.deps, store: openStore(watched, (batch) => watched.batch(batch, 'write')) }
  return { ...here, deps, sent }
}

test('no statement of a registration, a correction or a cancellation reads a growing table from end to end', async () => {
  const { deps, client, sent } = await aWatchedHouse()
  const event = await anEvent(deps, { capacity: 1 })
  const send = formOf(deps, event)
  sent.length = 0
  const [submission, person] = nr(1)
  const { registration } = await send(submission, person)
  await send(submission, { ...person, email: 'other@x.example' })
  await send(...nr(2))
  await cancelRegistration(deps, { as: 'system', job: 'test' }, registration?.id ?? '')
  await readByToken(deps, 'x')
  expect(sent.length).toBeGreaterThan(40)
  expect(await scans(client, sent)).toEqual([])
})

test('neither does the delivery of letters', async () => {
  const { deps, client, sent } = await aWatchedHouse()
  const send = formOf(deps, await anEvent(deps))
  await send(...nr(1))
  sent.length = 0
  const nobody = { confirmation: async () => undefined }
  await deliverDueLetters(deps, nobody)
  expect(sent.length).toBeGreaterThan(2)
  expect(await scans(client, sent)).toEqual([])
})

test('neither do the rules that the database follows by itself', async () => {
  const { client } = await world()
  const inside = [
    `select 1 from claim_fit where id = 'x' and room`,
    `select id, 1, 'promoted' from queue where event_id = 'x' order by rank`,
    `select r.id from registrations r where r.claim_id = 'x' and r.cancelled_at is null`,
    `select sum(seats) from needs where claim_id = 'x' and quota_id = 'y'`,
    `update quotas set taken = taken where id in (select quota_id from needs where claim_id = 'x')`,
    `update claims set state = 'released' where id = 'x' and state <> 'released'
      and not exists (select 1 from registrations where claim_id = 'x' and cancelled_at is null)`,
  ]
  expect(await scans(client, inside)).toEqual([])
})

test('a scan would be seen', async () => {
  const { client } = await world()
  expect(await scans(client, [`select * from registrations where phone = '1'`])).toEqual([
    `SCAN registrations: select * from registrations where phone = '1'`,
  ])
})

/** The steps of the query plans that visit every row of a table. */
async function scans(client: Client, statements: readonly InStatement[]): Promise<string[]> {
  const found: string[] = []
  for (const statement of statements) {
    const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement
    const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args: args ?? [] })
    const steps = rows
      .map((row) => String(row.detail))
      .filter((detail) => /^SCAN (?!CONSTANT|\(|[\w-]*subquery|\w+ VIRTUAL TABLE)/i.test(detail))
    found.push(...steps.map((detail) => `${detail}: ${sql}`))
  }
  return found
}
