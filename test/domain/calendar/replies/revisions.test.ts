import { expect, test } from 'vitest'
import { answerText } from '../../../support/reply-mails.ts'
import { anInvitation } from './an-invitation.ts'

/** As many programs answer: without SEQUENCE. */
const withoutSequence = (text: string) => text.replace(/SEQUENCE:\d+\r\n/, '')

async function aChangedInvitation() {
  const here = await anInvitation()
  const { client, ada, clock } = here
  await client.execute({
    sql: `insert into announced_entries (host_id, event_id, registration_id, recipient, session_id, sequence)
      select host_id, event_id, id, 'person', '', 3 from registrations where id = ?`,
    args: [ada],
  })
  await client.execute({
    sql: `insert into letters (host_id, event_id, about, kind, revision, address, language, state, written_at, due_at, sent_at)
      select host_id, event_id, id, 'change', 9, email, 'de', 'sent', ?, 0, ? from registrations where id = ?`,
    args: [clock.now(), Date.UTC(2027, 10, 8, 9, 30, 0, 700), ada],
  })
  const answer = (more: object) =>
    here.drop(withoutSequence(answerText({ uid: ada, attendee: 'p1@x.example', ...more })))
  return { ...here, answer }
}

test('an answer without SEQUENCE is about what was sent when it was given', async () => {
  const { answer, rows } = await aChangedInvitation()
  await answer({ stamp: '20271108T092959Z', partStat: 'ACCEPTED' })
  await answer({ stamp: '20271108T093000Z', partStat: 'ACCEPTED' })
  await answer({ stamp: '20271108T093500Z' })
  expect(await rows()).toEqual(['doubtful outdated Ada', 'noted Ada', 'asked Ada'])
})

test('answers with and without SEQUENCE follow each other by their time', async () => {
  const { answer, answered, rows } = await aChangedInvitation()
  await answered({ sequence: 3, stamp: '20271108T094000Z' })
  await answer({ stamp: '20271108T093900Z', partStat: 'ACCEPTED' })
  await answer({ stamp: '20271108T094100Z', partStat: 'ACCEPTED' })
  expect(await rows()).toEqual(['asked Ada', 'noted superseded Ada', 'noted Ada'])
})

test('a mail that was no answer does not outdo one: another address, several entries, what cannot be read', async () => {
  const { drop, answered, rows, ada } = await anInvitation()
  const late = { uid: ada, attendee: 'p1@x.example', stamp: '20271108T090000Z' }
  await drop(answerText({ ...late, method: 'REQUEST' }))
  await drop(answerText({ ...late, more: ['ATTENDEE;PARTSTAT=DECLINED:mailto:p7@x.example'], messageId: 'b' }))
  await answered({ stamp: '20271108T080000Z', partStat: 'ACCEPTED' })
  expect((await rows()).at(-1)).toBe('noted Ada')
})

test('no entry of ours repeats: an answer to one occurrence is looked at', async () => {
  const { answered, rows } = await anInvitation()
  await answered({ more: ['RECURRENCE-ID:20271202T090000Z'] })
  expect(await rows()).toEqual(['doubtful unknown-entry Ada'])
})

test('what was written with an answer is kept, wherever the program puts it, and read by the office', async () => {
  const { drop, ada, client, rows } = await anInvitation()
  const text = answerText({ uid: ada, attendee: 'p1@x.example', partStat: 'ACCEPTED', comment: 'Ich komme später' })
  await drop(text.replace('ATTENDEE;', 'ATTENDEE;X-RESPONSE-COMMENT="erst um elf";'))
  expect(await rows()).toEqual(['doubtful comment Ada'])
  expect((await client.execute('select comment from replies')).rows[0]?.comment).toBe('Ich komme später\nerst um elf')
})
