import { expect, test } from 'vitest'
import { sendAgain } from '../../../src/domain/outbox/send-again.ts'
import { settleLetter } from '../../../src/domain/outbox/settle-letter.ts'
import { anOutbox } from '../../support/an-outbox.ts'
import { aCarrier } from '../../support/carrier.ts'
import { count } from '../../support/registering.ts'

/** One letter to one person that bounced, and who may send it again. */
async function aBouncedLetter() {
  const here = await anOutbox(1)
  await here.deliver(aCarrier(() => ({ as: 'bounced', problem: '550' })).mailer)
  const staff = { as: 'staff', userId: 'u', hostIds: [here.event.hostId] } as const
  return { ...here, staff }
}

test('sent again and settled by two people at once: one letter, and one note of each', async () => {
  const { deps, client, staff, rows } = await aBouncedLetter()
  await Promise.all([sendAgain(deps, staff, 1), sendAgain(deps, staff, 1)])
  expect(await rows('state')).toEqual([{ state: 'bounced' }, { state: 'waiting' }])
  expect(await count(client, `audit_notes where verb = 'letter.retried'`)).toBe(1)
  await client.execute('update letters set settled_at = null')
  await Promise.all([settleLetter(deps, staff, 1), settleLetter(deps, staff, 1)])
  expect(await count(client, `audit_notes where verb = 'letter.settled'`)).toBe(1)
})

test('a letter of one mailing is sent again although one of another still waits', async () => {
  const { deps, client, staff, rows } = await aBouncedLetter()
  await client.batch([
    `update letters set kind = 'mailing', mailing_id = 'one', revision = 1`,
    `insert into letters (host_id, event_id, about, kind, revision, mailing_id, address, language, written_at, due_at)
      select host_id, event_id, about, kind, 2, 'two', address, language, 1, 1 from letters`,
  ])
  await sendAgain(deps, staff, 1)
  expect(await rows('mailing_id, state, settled_at is not null as settled')).toEqual([
    { mailing_id: 'one', state: 'bounced', settled: 1 },
    { mailing_id: 'two', state: 'waiting', settled: 0 },
    { mailing_id: 'one', state: 'waiting', settled: 0 },
  ])
})
