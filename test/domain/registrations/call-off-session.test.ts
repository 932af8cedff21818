import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { callOffSession } from '../../../src/domain/registrations/cancelling/call-off-session.ts'
import { minute } from '../../../src/lib/dates.ts'
import { faultsIn } from '../../support/a-seated-event.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'

async function aFullSession() {
  const here = await anEventWith('file', { event: 5, sessions: [1] })
  const { deps, event, clock, sessions, client } = here
  const [session = ''] = sessions
  const times = { startsAt: event.startsAt, endsAt: event.startsAt + 60 * minute }
  const none = { de: '' }
  const save = (bookable: boolean) =>
    saveSession(deps, office, {
      ...{ eventId: event.id, id: session },
      session: { title: { de: 'Workshop A' }, description: none, ...times, room: '', bookable, size: 1, speakers: [] },
    })
  await save(true)
  for (const n of [1, 2]) await here.send([person(n, { sessions })], { submission: `s${n}` })
  const deliver = deliveredTo(deps)
  await deliver()
  const later = async () => {
    clock.pass(10 * minute)
    await announceChanges(deps)
    return deliver()
  }
  const claims = async () =>
    (await client.execute('select state from claims where after_claim is not null')).rows.map(({ state }) => state)
  return { ...here, session, save, later, claims }
}

test('a session that is called off leaves the calendars of who had it, and nobody moves up into it', async () => {
  const { deps, event, session, later, claims, client } = await aFullSession()
  await callOffSession(deps, office, { eventId: event.id, id: session })
  await callOffSession(deps, office, { eventId: event.id, id: session })
  expect(await claims()).toEqual(['released', 'released'])
  const letters = await later()
  expect(
    letters.map(({ kind, to, attachments }) => [kind, to, attachments.map(({ contentType }) => contentType)]),
  ).toEqual([
    ['change', 'p1@x.example', ['text/calendar; charset=utf-8; method=CANCEL']],
    ['change', 'p2@x.example', []],
  ])
  expect(letters[0]?.attachments[0]).toMatchObject({ content: expect.stringContaining('Abgesagt: Workshop A') })
  expect(await faultsIn(client)).toEqual({})
})

test('a session that was called off cannot be chosen again', async () => {
  const { deps, event, session, save, client } = await aFullSession()
  await callOffSession(deps, office, { eventId: event.id, id: session })
  await save(true)
  const { rows } = await client.execute('select bookable, called_off from programme_items')
  expect(rows.map((row) => ({ ...row }))).toEqual([{ bookable: 0, called_off: 1 }])
})
