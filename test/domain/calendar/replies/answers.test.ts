import { expect, test } from 'vitest'
import { entryUid } from '../../../../src/domain/calendar/entry-uid.ts'
import { dropMail } from '../../../../src/domain/calendar/replies/drop-mail.ts'
import { cancelEvent } from '../../../../src/domain/registrations/cancelling/cancel-event.ts'
import { cancelRegistration } from '../../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { forgetDueEvents } from '../../../../src/domain/retention/forget-due-events.ts'
import { forgetReplies } from '../../../../src/domain/retention/forget-replies.ts'
import { periods } from '../../../../src/domain/retention/periods.ts'
import { day, hour } from '../../../../src/lib/dates.ts'
import { aHost } from '../../../support/an-event.ts'
import { contact, office, person } from '../../../support/an-event-with.ts'
import { found } from '../../../support/found.ts'
import { lettersIn } from '../../../support/registering.ts'
import { answerText, fromOutlook, mail, part } from '../../../support/reply-mails.ts'
import { anInvitation, bytes } from './an-invitation.ts'

test('who declines is asked by a letter, and stays registered', async () => {
  const { answered, rows, asked, states } = await anInvitation()
  await answered()
  expect(await rows()).toEqual(['asked Ada'])
  expect(await asked()).toEqual(['reply-declined → p1@x.example'])
  expect(await states()).toEqual(['P 1 granted', 'P 2 waiting'])
})

test('who accepts, or perhaps comes, is noted', async () => {
  const { answered, rows, asked } = await anInvitation()
  await answered({ partStat: 'ACCEPTED' })
  await answered({ partStat: 'TENTATIVE', stamp: '20271108T100000Z' })
  expect(await rows()).toEqual(['noted Ada', 'noted Ada'])
  expect(await asked()).toEqual([])
})

test('the same mail counts once, a repeat or an older answer changes nothing', async () => {
  const { drop, ada, answered, rows, asked, clock } = await anInvitation()
  const raw = fromOutlook({ uid: ada, attendee: 'p1@x.example' })
  expect(await drop(raw)).toBe(await drop(raw))
  clock.pass(2 * day)
  await answered()
  await answered({ stamp: '20271108T085959Z', partStat: 'ACCEPTED' })
  expect(await rows()).toEqual(['asked Ada', 'noted superseded Ada', 'noted superseded Ada'])
  expect(await asked()).toHaveLength(1)
})

test('whoever changes their mind is heard, but nobody is asked twice a day', async () => {
  const { answered, rows, asked, clock } = await anInvitation()
  await answered({ stamp: '20271108T080000Z' })
  await answered({ stamp: '20271108T081000Z', partStat: 'ACCEPTED' })
  await answered({ stamp: '20271108T082000Z' })
  expect(await rows()).toEqual(['asked Ada', 'noted Ada', 'asked Ada'])
  expect(await asked()).toHaveLength(1)
  clock.pass(day + hour)
  await answered({ stamp: '20271109T082000Z' })
  expect(await asked()).toHaveLength(2)
})

test.each([
  ['another address', { attendee: 'spy@x.example' }, 'other-address'],
  ['an entry that is not ours', { uid: '00000000-0000-4000-8000-000000000000' }, 'unknown-entry'],
  ['no UID at all like ours', { uid: "'; drop table replies; --" }, 'unknown-entry'],
  ['a newer revision than ours', { sequence: 7 }, 'ahead'],
  ['an answer from the future', { stamp: '20991108T090000Z' }, 'ahead'],
  ['a comment', { partStat: 'ACCEPTED', comment: 'Ich komme erst um elf.' }, 'comment'],
  ['a deputy', { partStat: 'DELEGATED' }, 'delegated'],
  ['another time', { method: 'COUNTER' }, 'counter'],
] as const)('%s is left to the office', async (_name, answer, reason) => {
  const { answered, client, asked } = await anInvitation()
  await answered(answer)
  const { rows } = await client.execute('select state, reason from replies')
  expect(rows.map((row) => ({ ...row }))).toEqual([{ state: 'doubtful', reason }])
  expect(await asked()).toEqual([])
})

test('who wants the entry once more gets it at their own address, once a day; who has none is left to the office', async () => {
  const { answered, bela, client, rows, states } = await anInvitation()
  await answered({ method: 'REFRESH', partStat: 'NEEDS-ACTION' })
  await answered({ method: 'REFRESH', messageId: 'again@client.example', stamp: '20271108T093000Z' })
  await answered({ method: 'REFRESH', attendee: 'spy@x.example' })
  await answered({ method: 'REFRESH', uid: bela, attendee: 'p2@x.example' })
  expect(await rows()).toEqual([
    ...['noted sent-again Ada', 'noted sent-again Ada'],
    ...['doubtful other-address Ada', 'doubtful refresh Béla'],
  ])
  const letters = await lettersIn(client)
  expect(letters.filter((letter) => letter.startsWith('existing-registration'))).toEqual([
    'existing-registration → p1@x.example',
  ])
  expect(await states()).toEqual(['P 1 granted', 'P 2 waiting'])
})

test('who has no seat, or is too late, is left to the office', async () => {
  const { answered, bela, rows, clock, deps, event } = await anInvitation({ cancelUntil: Date.UTC(2027, 10, 20) })
  await answered({ uid: bela, attendee: 'p2@x.example', partStat: 'ACCEPTED' })
  clock.at = Date.UTC(2027, 10, 20)
  await answered({ stamp: '20271119T090000Z' })
  expect(await rows()).toEqual(['doubtful no-seat Béla', 'doubtful too-late Ada'])
  await cancelEvent(deps, office, event.id)
  await answered({ stamp: '20271119T100000Z', sequence: 1 })
  expect((await rows()).at(-1)).toBe('noted nothing-to-do Ada')
})

test('an answer to an older revision is left to the office', async () => {
  const { answered, rows, client } = await anInvitation()
  await client.execute('update events set starts_at = starts_at + 3600000')
  await answered()
  expect(await rows()).toEqual(['doubtful outdated Ada'])
})

test('who registered somebody, or answers for them, may decline for them; the person is asked', async () => {
  const { send, drop, asked, client } = await anInvitation()
  const cem = (await send([person(3)], { submission: 's3', contact })).registration?.id ?? ''
  await drop(answerText({ uid: cem, attendee: contact.email.toUpperCase() }))
  const sent = answerText({ uid: cem, attendee: 'other@x.example', stamp: '20271108T091000Z' })
  await drop(sent.replace('ATTENDEE;', `ATTENDEE;SENT-BY="mailto:${contact.email}";`))
  const { rows } = await client.execute('select state from replies')
  expect(rows.map(({ state }) => state)).toEqual(['asked', 'asked'])
  expect(await asked()).toEqual(['reply-declined → p3@x.example'])
})

test('who declines a session is asked about the session', async () => {
  const { client, sessions, event, send, drop } = await anInvitation({}, { event: null, sessions: [5] })
  const id = (await send([person(4, { sessions })], { submission: 's4' })).registration?.id ?? ''
  const [session = ''] = sessions
  await client.execute({
    sql: `insert into announced_entries (host_id, event_id, registration_id, recipient, session_id, sequence)
      values (?, ?, ?, 'person', ?, 3)`,
    args: [event.hostId, event.id, id, session],
  })
  await drop(
    answerText({
      uid: await entryUid({ registrationId: id, sessionId: session, recipient: 'person', generation: 0 }),
      attendee: 'p4@x.example',
      sequence: 3,
    }),
  )
  const { rows } = await client.execute(`select p.state, p.session_id, l.facts ->> 'session' as fact
    from replies p join letters l on l.about = p.registration_id and l.kind = 'reply-declined'`)
  expect(rows.map((row) => ({ ...row }))).toEqual([{ state: 'asked', session_id: session, fact: session }])
  await client.execute('update announced_entries set cancelled = 1')
  const again = { attendee: 'p4@x.example', sequence: 3, stamp: '20271108T093000Z' }
  await drop(
    answerText({
      uid: await entryUid({ registrationId: id, sessionId: session, recipient: 'person', generation: 0 }),
      ...again,
    }),
  )
  const { rows: later } = await client.execute('select state, reason from replies order by id desc limit 1')
  expect({ ...later[0] }).toEqual({ state: 'noted', reason: 'nothing-to-do' })
})

test('an entry of another host is none of ours', async () => {
  const { deps, ada, client } = await anInvitation()
  const other = await aHost(deps)
  const stranger = { as: 'staff', userId: 'eve', hostIds: [other.id] } as const
  await dropMail(deps, stranger, bytes(answerText({ uid: ada, attendee: 'p1@x.example' })))
  const { rows } = await client.execute('select reason, host_id from replies')
  expect(rows.map((row) => ({ ...row }))).toEqual([{ reason: 'unknown-entry', host_id: other.id }])
})

test('who answered is erased with the event, what nobody could assign after its days', async () => {
  const { deps, client, clock, event, drop, answered } = await anInvitation()
  await answered({ comment: 'Zyxwina Quodlibet', attendee: 'p1@x.example' })
  const plain = part('text/plain', '7bit', 'Xanadu')
  await drop(mail({}, { from: 'utopia@x.example', subject: 'Sonderbar', parts: [plain] }))
  clock.pass(periods.replyDays * day)
  await forgetReplies(deps)
  expect(await found(client, ['Xanadu', 'Quodlibet'])).not.toEqual([])
  clock.pass(1)
  await forgetReplies(deps)
  expect(await found(client, ['Xanadu', 'utopia@x.example', 'Sonderbar'])).toEqual([])
  expect(await found(client, ['Zyxwina'])).toEqual(['replies: Zyxwina'])
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await found(client, ['Zyxwina', 'p1@x.example'])).toEqual([])
})

test('a cancelled registration is not asked', async () => {
  const { deps, ada, answered, rows, asked, client } = await anInvitation()
  await cancelRegistration(deps, office, ada)
  const { rows: sum } = await client.execute({
    sql: 'select e.sequence + r.sequence as n from registrations r join events e on e.id = r.event_id where r.id = ?',
    args: [ada],
  })
  await answered({ sequence: Number(sum[0]?.n) })
  expect([await rows(), await asked()]).toEqual([['noted nothing-to-do Ada'], []])
})
