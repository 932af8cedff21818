import { expect, test } from 'vitest'
import { countLetters, countOpenLetters } from '../../../src/domain/outbox/count-letters.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { findLetters } from '../../../src/domain/outbox/find-letters.ts'
import { forgetHooks } from '../../../src/domain/outbox/forget-hooks.ts'
import { liftSuppression } from '../../../src/domain/outbox/lift-suppression.ts'
import { readLetterRecord } from '../../../src/domain/outbox/read-letter-record.ts'
import { reportProblems } from '../../../src/domain/outbox/report-problems.ts'
import { sendAgain } from '../../../src/domain/outbox/send-again.ts'
import { settleLetter } from '../../../src/domain/outbox/settle-letter.ts'
import { takeDeliveryNews } from '../../../src/domain/outbox/take-delivery-news.ts'
import { plainRenderers } from '../../support/a-letter.ts'
import { anEvent } from '../../support/an-event.ts'
import { aCarrier } from '../../support/carrier.ts'
import { aWatchedApp, scans } from '../../support/query-plans.ts'
import { formOf, nr } from '../../support/registering.ts'

async function aWatchedOutbox() {
  const here = await aWatchedApp()
  const { deps, sent } = here
  const event = await anEvent(deps)
  const send = formOf(deps, event)
  await send(...nr(1))
  await send(...nr(2))
  sent.length = 0
  const staff = { as: 'staff', userId: 'u', hostIds: [event.hostId] } as const
  return { ...here, event, staff }
}

test('no statement of delivery or of news about it reads a growing table from end to end', async () => {
  const { deps, client, sent } = await aWatchedOutbox()
  const { mailer } = aCarrier((nr) => (nr === 1 ? { as: 'bounced', problem: '550' } : { as: 'sent', carrierId: 'c2' }))
  await deliverDueLetters({ ...deps, mailer, config: { ...deps.config, letterRate: 500 } }, plainRenderers)
  const soft = { type: 'Transient', subType: 'MailboxFull' }
  for (const [type, bounce] of [['email.bounced', soft], ['email.complained']] as const)
    await takeDeliveryNews(deps, { id: type, type, at: 1, data: { email_id: 'c2', bounce } })
  await forgetHooks(deps)
  expect(sent.length).toBeGreaterThan(20)
  expect(await scans(client, sent)).toEqual([])
})

test('neither does what the office sees and does', async () => {
  const { deps, client, sent, event, staff } = await aWatchedOutbox()
  const { mailer } = aCarrier(() => ({ as: 'bounced', problem: '550' }))
  await deliverDueLetters({ ...deps, mailer }, plainRenderers)
  sent.length = 0
  await countOpenLetters(deps, staff)
  await countOpenLetters(deps, staff, { eventId: event.id })
  await countLetters(deps, staff)
  await findLetters(deps, staff, { state: 'open' }, { size: 50 })
  await findLetters(deps, staff, { eventId: event.id, state: 'bounced', address: 'x' }, { size: 50 })
  await readLetterRecord(deps, staff, 1)
  await liftSuppression(deps, staff, { letterId: 1, reason: 'x' })
  await sendAgain(deps, staff, 1)
  await settleLetter(deps, staff, 2)
  expect(sent.length).toBeGreaterThanOrEqual(20)
  expect(await scans(client, sent)).toEqual([])
})

test('whoever looks for what to tell the office reads the open letters and no others', async () => {
  const { deps, client, sent } = await aWatchedOutbox()
  await reportProblems(deps)
  const steps = (await scans(client, sent)).map((step) => step.split(':')[0])
  expect(steps).toEqual(['SCAN letters USING INDEX letters_with_problems', 'SCAN p'])
})
