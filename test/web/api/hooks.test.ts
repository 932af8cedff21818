import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { plainRenderers } from '../../support/a-letter.ts'
import { aSentLetter } from '../../support/a-sent-letter.ts'
import { aCarrier } from '../../support/carrier.ts'
import { newsInAnyOrder } from '../../support/news-in-any-order.ts'
import { count } from '../../support/registering.ts'
import { aSignedHook } from '../../support/signed-hook.ts'
import { aMonday, world } from '../../support/world.ts'

test('what the carrier tells of a letter becomes its state and its history', async () => {
  const { tell, letter, history } = await aSentLetter()
  expect(await (await tell('email.delivered', { at: aMonday - 1 })).json()).toEqual({ taken: true })
  expect(await letter()).toEqual({ state: 'delivered', problem: null, state_at: aMonday - 1 })
  expect(await history()).toEqual(['sent', 'delivered'])
})

test('a repeat is taken once, however often it comes', async () => {
  const { tell, history, client } = await aSentLetter()
  for (let n = 0; n < 20; n++) expect((await tell('email.delivered', { id: 'msg_same' })).status).toBe(200)
  await Promise.all(Array.from({ length: 20 }, () => tell('email.delivered', { id: 'msg_same' })))
  expect(await history()).toEqual(['sent', 'delivered'])
  expect(await count(client, 'taken_hooks')).toBe(1)
})

test('in whatever order the same news comes, the letter stands the same and the same addresses are dead', async () => {
  await newsInAnyOrder(60)
})

test('what the office has settled stays settled when the same comes in other words', async () => {
  const { tell, client } = await aSentLetter()
  await tell('email.failed')
  await client.execute(`update letters set settled_at = ${aMonday}`)
  await tell('email.bounced', { data: { bounce: { type: 'Transient', subType: 'ContentRejected' } } })
  expect(await count(client, `letters where settled_at = ${aMonday} and state = 'failed'`)).toBe(1)
  await tell('email.complained')
  expect(await count(client, `letters where settled_at is null and state = 'complained'`)).toBe(1)
})

test('a hard bounce and a complaint make an address dead for its host; a soft bounce does not', async () => {
  const { tell, suppressed, letter } = await aSentLetter()
  await tell('email.bounced', { data: { bounce: { type: 'Transient', subType: 'MailboxFull' } } })
  expect(await letter()).toEqual({ state: 'failed', problem: 'Transient MailboxFull', state_at: aMonday })
  expect(await suppressed()).toEqual([])
  await tell('email.bounced', { data: { bounce: { type: 'Permanent', subType: 'NoEmail' } } })
  expect(await suppressed()).toEqual([{ address: 'p1@x.example', reason: 'bounced' }])
  await tell('email.complained')
  expect(await suppressed()).toEqual([{ address: 'p1@x.example', reason: 'complained' }])
})

test.each<[string, object, string, string | null, number, number]>([
  [
    '5.1.1',
    { type: 'Permanent', subType: 'General', diagnosticCode: ['smtp; 550 5.1.1 user unknown'] },
    'bounced',
    'gone RCPT 550 5.1.1',
    1,
    0,
  ],
  [
    '5.1.1 that is called passing',
    { type: 'Transient', subType: 'General', diagnosticCode: '550-5.1.1 no such user' },
    'bounced',
    'gone RCPT 550 5.1.1',
    1,
    0,
  ],
  [
    '5.7.1',
    { type: 'Permanent', subType: 'General', diagnosticCode: ['smtp; 550 5.7.1 blocked'] },
    'failed',
    'policy RCPT 550 5.7.1',
    0,
    0,
  ],
  [
    '5.7.1 in a sentence',
    { type: 'Permanent', subType: 'General', message: 'The server said: 550 5.7.1 blocked' },
    'failed',
    'policy RCPT 550 5.7.1',
    0,
    0,
  ],
  [
    'a full mailbox',
    { type: 'Permanent', subType: 'General', diagnosticCode: ['smtp; 552 5.2.2 over quota'] },
    'failed',
    'full RCPT 552 5.2.2',
    0,
    1,
  ],
  [
    'a disabled mailbox',
    { type: 'Permanent', subType: 'General', diagnosticCode: ['smtp; 550 5.2.1 disabled'] },
    'failed',
    'disabled RCPT 550 5.2.1',
    0,
    0,
  ],
  [
    'a time that ran out',
    { type: 'Transient', subType: 'General', diagnosticCode: ['smtp; 451 4.4.1 timeout'] },
    'failed',
    'unreachable RCPT 451 4.4.1',
    0,
    1,
  ],
  [
    'no code',
    { type: 'Permanent', subType: 'NoEmail', diagnosticCode: ['smtp; 550 Requested action not taken'] },
    'bounced',
    'Permanent NoEmail',
    1,
    0,
  ],
  [
    'a code that says nothing',
    { type: 'Transient', subType: 'ContentRejected', diagnosticCode: ['smtp; 554 5.0.0 x'] },
    'failed',
    'Transient ContentRejected',
    0,
    0,
  ],
  [
    'something else instead of codes',
    { type: 'Permanent', subType: 'General', diagnosticCode: { x: 1 }, message: 7 },
    'bounced',
    'Permanent General',
    1,
    0,
  ],
])('what the last server answered decides about a bounce: %s', async (_, bounce, state, problem, dead, again) => {
  const { tell, letter, suppressed, client } = await aSentLetter()
  await tell('email.bounced', { data: { bounce } })
  expect(await letter()).toEqual({ state, problem, state_at: aMonday })
  expect([(await suppressed()).length, await count(client, `letters where state = 'waiting'`)]).toEqual([dead, again])
})

test('a letter that arrived after all is not sent a second time, in whatever order that is told', async () => {
  const { tell, client } = await aSentLetter()
  const full = { bounce: { type: 'Transient', subType: 'MailboxFull' } }
  await tell('email.bounced', { data: full })
  expect(await count(client, `letters where state = 'waiting'`)).toBe(1)
  await tell('email.delivered')
  expect(await count(client, `letters where state = 'waiting'`)).toBe(0)
  await tell('email.bounced', { data: full, id: 'another' })
  expect(await count(client, `letters where state = 'waiting'`)).toBe(0)
})

test('a full mailbox is tried once more hours later, with a letter of its own', async () => {
  const { tell, client, clock, deps } = await aSentLetter()
  const full = { bounce: { type: 'Transient', subType: 'MailboxFull' } }
  await tell('email.bounced', { data: full })
  expect(await count(client, `letters where state = 'waiting' and due_at = ${aMonday + 4 * 3_600_000}`)).toBe(1)
  clock.pass(4 * 3_600_000)
  const second = aCarrier(() => ({ as: 'sent', carrierId: 'c2' }))
  await deliverDueLetters({ ...deps, mailer: second.mailer }, plainRenderers)
  clock.at = aMonday
  await tell('email.bounced', { data: { ...full, email_id: 'c2' } })
  expect(await count(client, 'letters')).toBe(2)
  expect(await count(client, `letters where state = 'failed'`)).toBe(2)
})

test('an absence note is no failure of a letter that was delivered', async () => {
  const { tell, letter, client } = await aSentLetter()
  await tell('email.delivered')
  await tell('email.bounced', { data: { bounce: { type: 'Transient', subType: 'General' } } })
  expect([(await letter()).state, await count(client, 'letters')]).toEqual(['delivered', 1])
})

test('news of a letter whose id never reached us finds it by its tag, and it is not sent again', async () => {
  const { tell, client, letter, deps, clock } = await aSentLetter()
  const { rows } = await client.execute(`select about || '_' || kind || '_' || revision as tag from letters`)
  await client.execute(`update letters set state = 'waiting', carrier_id = null, sent_at = null, due_at = 0`)
  await tell('email.delivered', { data: { email_id: 'c9', tags: { letter: String(rows[0]?.tag) } } })
  expect((await letter()).state).toBe('delivered')
  expect(await count(client, `letters where carrier_id = 'c9' and sent_at = ${aMonday}`)).toBe(1)
  clock.pass(60_000)
  const { mailer, handed } = aCarrier()
  await deliverDueLetters({ ...deps, mailer }, plainRenderers)
  expect(handed).toEqual([])
})

test('what is forged or stale is turned away; what is genuine and foreign is taken politely', async () => {
  const { post, tell, letter } = await aSentLetter()
  const data = { email_id: 'c1' }
  const other = `whsec_${Buffer.from('somebody else knows this one here').toString('base64')}`
  const delivered = { type: 'email.delivered', data, at: aMonday }
  expect((await post(aSignedHook({ ...delivered, secret: other }))).status).toBe(401)
  expect((await post(aSignedHook({ ...delivered, signedAt: aMonday - 301_000 }))).status).toBe(401)
  expect((await post({ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(401)
  expect((await post({ method: 'POST', body: '{}' })).status).toBe(400)
  expect((await letter()).state).toBe('sent')
  expect(
    (await tell('email.delivered', { data: { email_id: 'unheard-of', tags: [{ name: 'x', value: '_' }] } })).status,
  ).toBe(200)
  expect(await (await tell('domain.updated')).json()).toEqual({ taken: false })
  expect(await (await tell('__proto__')).json()).toEqual({ taken: false })
  expect((await tell('email.delivered', { data: { email_id: 7 } })).status).toBe(200)
  expect((await post(aSignedHook({ type: 7 as never, data, at: aMonday }))).status).toBe(200)
  expect((await letter()).state).toBe('sent')
})

test('a message longer than any of the carrier’s is not read', async () => {
  const { tell } = await aSentLetter()
  expect((await tell('email.delivered', { data: { padding: 'x'.repeat(300_000) } })).status).toBe(413)
})

test('without a secret nothing is taken', async () => {
  const { deps } = await world()
  const response = await createApp().request('/hooks/resend', aSignedHook({ type: 'email.sent', data: {} }), deps)
  expect(response.status).toBe(404)
})
