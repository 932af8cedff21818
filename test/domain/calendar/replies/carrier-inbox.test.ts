import { expect, test } from 'vitest'
import { announceMail } from '../../../../src/domain/calendar/replies/announce-mail.ts'
import { fetchMails } from '../../../../src/domain/calendar/replies/fetch-mails.ts'
import { day, minute } from '../../../../src/lib/dates.ts'
import type { Mailer, ReceivedMail } from '../../../../src/ports/mailer.ts'
import { aHost } from '../../../support/an-event.ts'
import { count, refusal } from '../../../support/registering.ts'
import { answerText, fromGmail } from '../../../support/reply-mails.ts'
import { anInvitation, bytes } from './an-invitation.ts'

/** The carrier's inbox: what it answers, in turn. */
function inbox(...answers: ReceivedMail[]): Mailer & { asked: string[] } {
  const asked: string[] = []
  const receive = async (id: string) => {
    asked.push(id)
    return answers.shift() ?? { as: 'later' as const }
  }
  return { lines: 1, send: () => Promise.reject(new Error('Nothing is sent here.')), keyHeldMs: 0, receive, asked }
}

const announced = { id: 'mail-1', from: 'Ada <P1@x.example>', to: ['tagung@host.example'], subject: 'Abgelehnt' }

test('a mail that the carrier announces is kept first and fetched then, however often it is announced', async () => {
  const { deps, ada, rows, asked, client } = await anInvitation()
  const answer = fromGmail({ uid: ada, attendee: 'p1@x.example' })
  const mailer = inbox({ as: 'received', bytes: bytes(answer) })
  await Promise.all([announceMail(deps, announced), announceMail(deps, announced)])
  const { rows: kept } = await client.execute('select state, sender, subject from replies')
  expect(kept.map((row) => ({ ...row }))).toEqual([{ state: 'arriving', sender: 'p1@x.example', subject: 'Abgelehnt' }])
  expect(await fetchMails({ ...deps, mailer })).toBe(1)
  await announceMail(deps, announced)
  expect(await fetchMails({ ...deps, mailer })).toBe(0)
  expect(mailer.asked).toEqual(['mail-1'])
  expect(await rows()).toEqual(['asked Ada'])
  expect(await asked()).toHaveLength(1)
})

test('two runs at once take a mail once', async () => {
  const { deps, ada, rows, asked } = await anInvitation()
  const received = { as: 'received', bytes: bytes(fromGmail({ uid: ada, attendee: 'p1@x.example' })) } as const
  const mailer = inbox(received, received)
  await announceMail(deps, announced)
  await Promise.all([fetchMails({ ...deps, mailer }), fetchMails({ ...deps, mailer })])
  expect([await rows(), await asked()]).toEqual([['asked Ada'], ['reply-declined → p1@x.example']])
})

test('a mail that the office has dropped already is not taken twice', async () => {
  const { deps, ada, drop, rows } = await anInvitation()
  const answer = fromGmail({ uid: ada, attendee: 'p1@x.example' })
  await drop(answer)
  await announceMail(deps, announced)
  await fetchMails({ ...deps, mailer: inbox({ as: 'received', bytes: bytes(answer) }) })
  expect(await rows()).toEqual(['asked Ada'])
})

test('while the carrier is down a mail waits, ever longer between attempts; after a day the office hears that it came', async () => {
  const { deps, rows, clock } = await anInvitation()
  const mailer = inbox()
  await announceMail(deps, announced)
  for (let minutes = 0; minutes < 60; minutes++) {
    await fetchMails({ ...deps, mailer })
    clock.pass(minute)
  }
  expect(mailer.asked).toHaveLength(6)
  clock.pass(day)
  await fetchMails({ ...deps, mailer })
  expect(await rows()).toEqual(['doubtful not-fetched'])
})

test.each([
  ['too-large', 'too-large'],
  ['never', 'not-fetched'],
] as const)('a mail that is %s to fetch is left to the office', async (as, reason) => {
  const { deps, rows } = await anInvitation()
  await announceMail(deps, announced)
  await fetchMails({ ...deps, mailer: inbox({ as }) })
  expect(await rows()).toEqual([`doubtful ${reason}`])
})

test('a flood of announcements is turned away, so that the carrier tries later', async () => {
  const { deps } = await anInvitation()
  const from = (nr: number) => `p${nr % 10}@flood.example`
  for (let nr = 0; nr < 590; nr++) await announceMail(deps, { ...announced, from: from(nr), id: `mail-${nr}` })
  for (let nr = 590; nr < 600; nr++) await announceMail(deps, { ...announced, id: `mail-${nr}` })
  expect(await refusal(announceMail(deps, { ...announced, id: 'one-more' }))).toBe('too-many')
})

test('one sender does not use up what the host has for everybody', async () => {
  const { deps } = await anInvitation()
  for (let nr = 0; nr < 60; nr++) await announceMail(deps, { ...announced, from: 'x@flood.example', id: `mail-${nr}` })
  expect(await refusal(announceMail(deps, { ...announced, from: 'X <X@Flood.example>', id: 'more' }))).toBe('too-many')
  await announceMail(deps, announced)
})

test('it belongs to the host whose mailbox it came to', async () => {
  const { deps, client } = await anInvitation()
  const other = await aHost(deps)
  await client.execute({
    sql: "update hosts set organizer_email = 'Netz@other.example' where id = ?",
    args: [other.id],
  })
  await announceMail(deps, { ...announced, to: ['Netzwerk <netz@OTHER.example>'] })
  const { rows } = await client.execute('select host_id from replies')
  expect(rows.map((row) => row.host_id)).toEqual([other.id])
})

test('no mail holds up those that came after it, whatever numbers stand in it', async () => {
  const { deps, ada, rows } = await anInvitation()
  const beyond = answerText({ uid: ada, attendee: 'p1@x.example' }).replace('SEQUENCE:0', `SEQUENCE:${'9'.repeat(400)}`)
  const honest = fromGmail({ uid: ada, attendee: 'p1@x.example' })
  const mailer = inbox(...[beyond, honest].map((mail) => ({ as: 'received' as const, bytes: bytes(mail) })))
  for (const id of ['mail-1', 'mail-2']) await announceMail(deps, { ...announced, id })
  expect(await fetchMails({ ...deps, mailer })).toBe(2)
  expect(await rows()).toEqual(['doubtful unreadable', 'asked Ada'])
})

test('a mail over which the application stumbles is tried again for a day, and those after it are taken at once', async () => {
  const { deps, ada, rows, clock } = await anInvitation()
  const honest = inbox({ as: 'received', bytes: bytes(fromGmail({ uid: ada, attendee: 'p1@x.example' })) })
  const receive = (id: string) => (id === 'mail-1' ? Promise.reject(new TypeError('x')) : honest.receive?.(id))
  const mailer = { ...honest, receive: async (id: string) => (await receive(id)) ?? { as: 'later' as const } }
  for (const id of ['mail-1', 'mail-2']) await announceMail(deps, { ...announced, id })
  expect(await fetchMails({ ...deps, mailer })).toBe(1)
  clock.pass(day)
  await fetchMails({ ...deps, mailer })
  expect(await rows()).toEqual(['doubtful broken', 'asked Ada'])
})

test('a mail over which whoever reads it dies comes later and later, and to the office in the end', async () => {
  const { deps, clock, client } = await anInvitation()
  let dies = 0
  const receive = () => {
    dies++
    return new Promise<ReceivedMail>(() => {})
  }
  const deadly: Mailer = { ...inbox(), receive }
  await announceMail(deps, announced)
  while ((await count(client, `replies where state = 'arriving'`)) > 0) {
    void fetchMails({ ...deps, mailer: deadly })
    await new Promise((resolve) => setTimeout(resolve, 1))
    clock.pass(minute * 2 ** Math.min(dies, 11))
  }
  expect(dies).toBe(11)
  expect(await count(client, `replies where state = 'doubtful' and reason = 'broken'`)).toBe(1)
})

test('two runs at once fetch a mail once', async () => {
  const { deps, ada } = await anInvitation()
  const mailer = inbox({ as: 'received', bytes: bytes(fromGmail({ uid: ada, attendee: 'p1@x.example' })) })
  await announceMail(deps, announced)
  const taken = await Promise.all([fetchMails({ ...deps, mailer }), fetchMails({ ...deps, mailer })])
  expect([taken.toSorted(), mailer.asked]).toEqual([[0, 1], ['mail-1']])
})
