import { expect, onTestFinished, test } from 'vitest'
import { resendMailer } from '../../../src/adapters/resend.ts'
import { svixSignature } from '../../../src/adapters/svix-signature.ts'
import { createApp } from '../../../src/app.ts'
import { fetchMails } from '../../../src/domain/calendar/replies/fetch-mails.ts'
import { day } from '../../../src/lib/dates.ts'
import type { Mailer } from '../../../src/ports/mailer.ts'
import { anEvent } from '../../support/an-event.ts'
import { fakeInbox, type KeptMail } from '../../support/fake-inbox.ts'
import { formOf, lettersIn } from '../../support/registering.ts'
import { fromOutlook } from '../../support/reply-mails.ts'
import { aSignedHook, hookSecret } from '../../support/signed-hook.ts'
import { aMonday, world } from '../../support/world.ts'

/** An application to which the carrier announces mails, and the inbox from which they are fetched. */
async function anAppWithInbox(mails: (registration: string) => Record<string, KeptMail>) {
  const { deps: bare, settled, ...here } = await world()
  const event = await anEvent(bare)
  const registration = (await formOf(bare, event)('s1', { email: 'ada@x.example' })).registration?.id ?? ''
  const kept = mails(registration)
  const inbox = await fakeInbox(kept)
  onTestFinished(() => void inbox.close())
  // Letters stay where they are: only mails that come in are of interest here.
  const mailer: Mailer = { ...resendMailer('re_test', inbox.url), send: async () => ({ as: 'later', problem: 'x' }) }
  const deps = { ...bare, mailer, hookSignature: svixSignature(hookSecret) }
  const announce = async (data: Record<string, unknown>, id?: string) => {
    const init = aSignedHook({
      type: 'email.received',
      at: aMonday,
      signedAt: here.clock.now(),
      data,
      ...(id ? { id } : {}),
    })
    const answer = await createApp().request('/hooks/resend', init, deps)
    await settled()
    return answer.status
  }
  const replies = async () =>
    (await here.client.execute('select state, reason, sender from replies order by id')).rows.map((row) => ({ ...row }))
  return { ...here, deps, kept, inbox, announce, replies }
}

const announced = {
  email_id: 'm1',
  from: 'Ada <ada@x.example>',
  to: ['tagung@host.example'],
  subject: 'Abgelehnt',
  message_id: '<reply-1@client.example>',
  attachments: [{ id: 'a', filename: 'invite.ics', content_type: 'text/calendar' }],
  something: { new: true },
}

test('a mail that declines asks by letter, however often it is announced', async () => {
  const { announce, replies, client, inbox } = await anAppWithInbox((uid) => ({
    m1: { raw: fromOutlook({ uid, attendee: 'ada@x.example' }) },
  }))
  expect(await announce(announced)).toBe(200)
  expect(await announce(announced)).toBe(200)
  expect(await replies()).toEqual([{ state: 'asked', reason: null, sender: 'ada@x.example' }])
  expect(inbox.asked).toEqual(['/emails/receiving/m1', '/raw/m1'])
  const asking = (await lettersIn(client)).filter((letter) => letter.startsWith('reply-declined'))
  expect(asking).toEqual(['reply-declined → ada@x.example'])
})

test('while the carrier does not give the mail, it is not lost', async () => {
  const { announce, replies, kept, deps, clock } = await anAppWithInbox((uid) => ({
    m1: { status: 500, raw: fromOutlook({ uid, attendee: 'ada@x.example' }) },
  }))
  expect(await announce(announced)).toBe(200)
  expect((await replies()).map(({ state }) => state)).toEqual(['arriving'])
  delete kept.m1?.status
  clock.pass(day / 2)
  await fetchMails(deps)
  expect((await replies()).map(({ state }) => state)).toEqual(['asked'])
})

test('an announcement without an id, or with the fields of a later version, does no harm', async () => {
  const { announce, replies } = await anAppWithInbox(() => ({}))
  for (const data of [{}, { email_id: 7 }, { email_id: '' }, { email_id: 'x'.repeat(300) }])
    expect(await announce(data)).toBe(200)
  expect(await replies()).toEqual([])
  expect(await announce({ email_id: 'm9', from: { name: 'x' }, to: 'x', subject: null })).toBe(200)
  expect(await replies()).toEqual([{ state: 'doubtful', reason: 'not-fetched', sender: '' }])
})
