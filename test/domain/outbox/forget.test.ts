import { expect, test } from 'vitest'
import { forgetHooks } from '../../../src/domain/outbox/forget-hooks.ts'
import { takeDeliveryNews } from '../../../src/domain/outbox/take-delivery-news.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { day } from '../../../src/lib/dates.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { aCarrier } from '../../support/carrier.ts'
import { count } from '../../support/registering.ts'

test('with an event go the addresses that its letters found dead, and nothing is left open', async () => {
  const { deps, client, clock, event, deliver, rows } = await anOutbox(3)
  const { mailer } = aCarrier((nr) => (nr === 1 ? { as: 'bounced', problem: '550' } : { as: 'sent', carrierId: 'c' }))
  await deliver(mailer)
  expect(await count(client, 'suppressions')).toBe(1)
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await count(client, 'suppressions')).toBe(0)
  expect(await rows('state, address, settled_at is null as open', `state = 'bounced'`)).toEqual([
    { state: 'bounced', address: '', open: 0 },
  ])
})

test('a complaint that comes when the event is forgotten opens nothing and keeps no address', async () => {
  const { deps, client, clock, event, deliver, rows } = await anOutbox(1)
  await deliver(aCarrier(() => ({ as: 'sent', carrierId: 'c1' })).mailer)
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  await takeDeliveryNews(deps, { id: 'm', type: 'email.complained', at: clock.at, data: { email_id: 'c1' } })
  expect(await rows('state, settled_at is null as open')).toEqual([{ state: 'complained', open: 0 }])
  expect(await count(client, 'suppressions')).toBe(0)
})

test('which messages of the carrier were taken is known as long as one can be repeated', async () => {
  const { deps, client, clock } = await anOutbox(0)
  await client.execute({ sql: `insert into taken_hooks values ('msg_1', ?)`, args: [clock.now()] })
  clock.pass(7 * day)
  await forgetHooks(deps)
  expect(await count(client, 'taken_hooks')).toBe(1)
  clock.pass(1)
  await forgetHooks(deps)
  expect(await count(client, 'taken_hooks')).toBe(0)
})
