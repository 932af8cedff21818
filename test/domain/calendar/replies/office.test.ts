import { expect, test } from 'vitest'
import { assignReply } from '../../../../src/domain/calendar/replies/assign-reply.ts'
import { settleReply } from '../../../../src/domain/calendar/replies/settle-reply.ts'
import { refusal } from '../../../support/registering.ts'
import { anInvitation } from './an-invitation.ts'

test('the office says to whom a doubtful answer belongs, and what would have followed follows', async () => {
  const { deps, answered, ada, bela, staff, rows, asked } = await anInvitation()
  const id = await answered({ attendee: 'private@x.example' })
  expect(await assignReply(deps, staff, { id, registrationId: ada })).toBe('asked')
  expect(await asked()).toEqual(['reply-declined → p1@x.example'])
  expect(await refusal(assignReply(deps, staff, { id, registrationId: bela }))).toBe('not-found')
  const note = await answered({ partStat: 'TENTATIVE', comment: 'Vielleicht', stamp: '20271108T093000Z' })
  expect(await assignReply(deps, staff, { id: note, registrationId: bela })).toBe('noted')
  expect(await rows()).toEqual(['asked Ada', 'noted Béla'])
})

test('the office settles a doubtful answer in its own words, once', async () => {
  const { deps, drop, staff, client } = await anInvitation()
  const id = await drop('Frau Landrätin sagt ab.')
  await settleReply(deps, staff, { id, note: 'Angerufen, sie kommt.' })
  await settleReply(deps, staff, { id, note: 'Noch einmal' })
  const { rows } = await client.execute('select state, reason, note, body from replies')
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { state: 'settled', reason: 'no-calendar', note: 'Angerufen, sie kommt.', body: 'Frau Landrätin sagt ab.' },
  ])
  const { rows: notes } = await client.execute("select verb from audit_notes where verb like 'reply.%' order by id")
  expect(notes.map(({ verb }) => verb)).toEqual(['reply.taken', 'reply.settled'])
})
