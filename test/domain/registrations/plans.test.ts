import { expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { renewKeys } from '../../../src/domain/registrations/links/renew-keys.ts'
import { readByToken } from '../../../src/domain/registrations/reading/read-registration.ts'
import { anEvent } from '../../support/an-event.ts'
import { aWatchedApp, planOf, scans } from '../../support/query-plans.ts'
import { formOf, nr } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

test('no statement of a registration, a correction or a cancellation reads a growing table from end to end', async () => {
  const { deps, client, sent } = await aWatchedApp()
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
  const { deps, client, sent } = await aWatchedApp()
  const send = formOf(deps, await anEvent(deps))
  await send(...nr(1))
  sent.length = 0
  const nobody = { confirmation: async () => undefined }
  await deliverDueLetters(deps, nobody)
  expect(sent.length).toBeGreaterThan(2)
  expect(await scans(client, sent)).toEqual([])
})

test('keys of everybody are renewed row by row, however many are still to come', async () => {
  const { deps, client, sent } = await aWatchedApp()
  await formOf(deps, await anEvent(deps))(...nr(1))
  await client.execute(`update registrations set look_alike = ''`)
  sent.length = 0
  await renewKeys(deps)
  const updates = sent.filter((one) => JSON.stringify(one).includes('json_each'))
  expect(updates).toHaveLength(2)
  const steps = (await planOf(client, updates)).map(({ step }) => step)
  expect(steps.filter((step) => step.startsWith('SEARCH registrations'))).toEqual([
    'SEARCH registrations USING INDEX sqlite_autoindex_registrations_1 (id=?)',
    'SEARCH registrations USING INDEX sqlite_autoindex_registrations_1 (id=?)',
  ])
})

test('neither do the rules that the database follows by itself', async () => {
  const { client } = await world()
  const inside = [
    `select 1 from claim_fit where id = 'x' and room`,
    `select id, 1, 'queue' from queue where event_id = 'x' order by rank`,
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
