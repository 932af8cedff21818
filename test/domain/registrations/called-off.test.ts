import { expect, test } from 'vitest'
import { saveLetterText } from '../../../src/domain/events/save-letter-text.ts'
import { makeReminders } from '../../../src/domain/mailings/make-reminders.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { cancelEvent } from '../../../src/domain/registrations/cancelling/cancel-event.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { moveCategory } from '../../../src/domain/registrations/changing/move-category.ts'
import { decide } from '../../../src/domain/registrations/deciding/decide.ts'
import { releaseDecisions } from '../../../src/domain/registrations/deciding/release-decisions.ts'
import { endWaiting } from '../../../src/domain/registrations/waiting/end-waiting.ts'
import { expireOffers } from '../../../src/domain/registrations/waiting/expire-offers.ts'
import { releaseUnconfirmed } from '../../../src/domain/registrations/waiting/release-unconfirmed.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { day, hour } from '../../../src/lib/dates.ts'
import { aDraft, aHeldMailing, aReminder } from '../../support/a-mailing.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { lettersIn, refusal } from '../../support/registering.ts'

const words = {
  reason: { de: 'Sturm', en: 'storm' },
  text: { de: 'Wir laden wieder ein.\n\nIm Mai.' },
}

test('everybody reads why, in the words of the office, and what ends for them', async () => {
  const { deps, client, event, send } = await anEventWith(
    'file',
    { event: 4 },
    { attendanceModes: ['on-site', 'online'], waitingList: 'paused' },
  )
  const delivered = deliveredTo(deps)
  await send([person(1)], { submission: 's1' })
  await send([person(2, { attendance: 'online' })], { submission: 's2' })
  await send([person(3), person(4)], { submission: 's3', contact })
  await send([person(5)], { submission: 's5' })
  await client.execute(`update registrations set language = 'en' where email = 'p5@x.example'`)
  await client.execute(`update claims set state = 'offered', expires_at = 9e15 where id in
    (select claim_id from registrations where email = 'p3@x.example')`)
  await client.execute(`update claims set state = 'review' where id in
    (select claim_id from registrations where email = 'p4@x.example')`)
  await delivered()
  await cancelEvent(deps, office, event.id, words)
  const texts = Object.fromEntries((await delivered()).map(({ to, text, attachments }) => [to, { text, attachments }]))
  const of = (n: number) => texts[`p${n}@x.example`]?.text ?? ''
  expect(Object.keys(texts)).toHaveLength(6)
  for (const n of [1, 2, 3, 4]) {
    expect(of(n)).toContain('Wir laden wieder ein.\n\nIm Mai.')
    expect(of(n)).toContain('- Grund: Sturm\n')
  }
  expect(of(1)).toContain('Bitte reisen Sie nicht an.')
  expect(of(2)).toContain('brauchen sich nicht einzuwählen')
  expect(of(3)).toContain('Der Platz, den wir Ihnen angeboten hatten, entfällt')
  expect(of(4)).toContain('nicht mehr entschieden')
  for (const n of [3, 4, 5]) expect(of(n)).not.toMatch(/reisen Sie|not travel/)
  // Who reads a language in which nothing was written gets the other, with a line that says so.
  expect(of(5)).toContain('The following lines were written in German only:\n\nWir laden wieder ein.')
  expect(of(5)).toContain('- Reason: storm\n')
  expect(
    Object.entries(texts)
      .map(([to, { attachments }]) => `${to.slice(0, 2)} ${attachments.length}`)
      .sort(),
  ).toEqual(['p1 1', 'p2 1', 'p3 0', 'p4 0', 'p5 0', 'vo 0'])
  const file = Buffer.from(texts['p1@x.example']?.attachments[0]?.content ?? '', 'utf8').toString()
  expect(file.replace(/\r\n /g, '')).toContain('Grund: Sturm')
  const front = texts[contact.email]?.text ?? ''
  expect(front).toContain('Eine eigene Nachricht geht an: Dr. P 3 Muster, Dr. P 4 Muster.')
  expect(front).toContain('- Betrifft: Dr. P 3 Muster\n')
  expect(front).not.toContain('niemand anreist')
})

test('a text of the office from before there were such words says them all the same, below its greeting', async () => {
  const { deps, event, send } = await anEventWith('file', { event: 2 })
  const delivered = deliveredTo(deps)
  await saveLetterText(deps, office, {
    ...{ eventId: event.id, kind: 'event-cancelled', language: 'de' },
    text: { subject: 'Absage', body: '{{greeting}},\n\nwir sagen ab.' },
  })
  await send([person(1)], { submission: 's1' })
  await delivered()
  await cancelEvent(deps, office, event.id, words)
  const [letter] = await delivered()
  expect(letter?.text).toMatch(
    /^Sehr geehrte[^\n]*,\n\nDer Grund: Sturm\n\nWir laden wieder ein\.\n\nIm Mai\.\n\nwir sagen ab\./,
  )
})

test('nothing invites, offers, reminds or counts down afterwards', async () => {
  const { deps, clock, client, event, categories, sessions, send } = await anEventWith(
    'file',
    { event: 4, categories: [null, null], sessions: [1] },
    { confirmHours: 24, waitingList: 'paused' },
  )
  const comes = (n: number, actor?: typeof office) =>
    send([{ ...person(n), categoryId: categories[0] ?? null }], { submission: `s${n}` }, actor)
  const [first, offered] = [await comes(1, office), await comes(2, office)]
  await comes(3)
  const reviewed = await comes(4, office)
  await comes(5, office)
  const claimOf = (sent: typeof first) => `(select claim_id from registrations where id = '${sent.registration?.id}')`
  await client.execute(
    `update claims set state = 'offered', expires_at = ${clock.now() + hour} where id = ${claimOf(offered)}`,
  )
  await client.execute(`update claims set state = 'review' where id = ${claimOf(reviewed)}`)
  await decide(deps, office, {
    ...{ eventId: event.id, registrationIds: [reviewed.registration?.id ?? ''] },
    decision: 'accepted',
  })
  const scheduled = await aHeldMailing(deps, event)
  await aReminder(deps, event)
  await aDraft(deps, event)
  clock.pass(1)
  await cancelEvent(deps, office, event.id)
  const before = await lettersIn(client)
  expect(await refusal(releaseDecisions(deps, office, event.id))).toBe('cancelled-event')
  expect(await refusal(changeSessions(deps, office, first.registration?.id ?? '', [...sessions]))).toBe(
    'cancelled-event',
  )
  expect(
    await refusal(moveCategory(deps, office, first.registration?.id ?? '', { categoryId: categories[1] ?? null })),
  ).toBe('cancelled-event')
  for (let hours = 0; hours < 40 * 24; hours += 7) {
    clock.pass(7 * hour)
    await expireOffers(deps)
    await releaseUnconfirmed(deps)
    await endWaiting(deps)
    await makeReminders(deps)
    await writeDueMailings(deps)
  }
  expect(await lettersIn(client)).toEqual(before)
  const states = (await client.execute('select id, state from mailings order by number')).rows
  expect(states.map(({ state }) => state)).toEqual(['draft', 'draft'])
  expect(states[0]?.id).toBe(scheduled)
})

test('of a mailing that is leaving nothing more leaves; what is sent off afterwards does', async () => {
  const { deps, clock, event, send } = await anEventWith('file', { event: 5 })
  const delivered = deliveredTo(deps)
  await send([person(1)], { submission: 's1' })
  await delivered()
  await aHeldMailing(deps, event)
  clock.pass(hour)
  await writeDueMailings(deps)
  await cancelEvent(deps, office, event.id, words)
  expect((await delivered()).map(({ kind }) => kind)).toEqual(['event-cancelled'])
  clock.pass(hour)
  await aHeldMailing(deps, event)
  clock.pass(hour)
  await writeDueMailings(deps)
  expect((await delivered()).map(({ kind }) => kind)).toEqual(['mailing'])
})

test('a promotion that had not left when the event was called off says nothing any more', async () => {
  const { deps, clock, event, send, client } = await anEventWith('file', { event: 1 })
  await send([person(1)], { submission: 's1', contact })
  await send([person(2)], { submission: 's2' })
  await client.execute(`update quotas set size = 2, changed_at = ${clock.now()}`)
  expect(await lettersIn(client)).toContain('promotion → p2@x.example')
  await cancelEvent(deps, office, event.id)
  expect((await deliveredTo(deps)()).map(({ kind, to }) => `${kind} ${to}`).sort()).toEqual([
    'booking-event-cancelled vorzimmer@harz.example',
    'event-cancelled p1@x.example',
    'event-cancelled p2@x.example',
  ])
})

test('called off after its end, nobody is written to', async () => {
  const { deps, clock, event, send, client } = await anEventWith('file', { event: 1 })
  await send([person(1)], { submission: 's1' })
  clock.at = event.endsAt
  expect([await cancelEvent(deps, office, event.id), await cancelEvent(deps, office, event.id)]).toEqual([
    'called-off',
    'already',
  ])
  expect((await lettersIn(client)).filter((letter) => letter.startsWith('event-'))).toEqual([])
})

test('what the office said is erased on the day of deletion, and calendars get a new revision for it', async () => {
  const { deps, clock, event, client } = await anEventWith('file', { event: 1 })
  await cancelEvent(deps, office, event.id, words)
  const kept = async () => ({
    ...(await client.execute('select cancellation_reason as reason, cancellation_text as text, sequence from events'))
      .rows[0],
  })
  const { sequence } = await kept()
  clock.at = event.forgetAt + day
  await forgetDueEvents(deps)
  expect(await kept()).toEqual({ reason: null, text: null, sequence: Number(sequence) + 1 })
})
