import { expect, test } from 'vitest'
import { findAttended } from '../../../src/domain/checkin/find-attended.ts'
import { findDesks } from '../../../src/domain/checkin/find-desks.ts'
import { readCheckInOverview } from '../../../src/domain/checkin/read-check-in-overview.ts'
import { reissueCode } from '../../../src/domain/checkin/reissue-code.ts'
import { setDeskNote } from '../../../src/domain/checkin/set-desk-note.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { forgetNotesOfDesks } from '../../../src/domain/retention/forget-notes-of-desks.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { aMorning, thatMorning } from '../../support/a-desk.ts'
import { office } from '../../support/an-event-with.ts'
import { everything, found } from '../../support/found.ts'
import { count, notesIn, refusal } from '../../support/registering.ts'

test('who came is known, without rehearsals and what was undone', async () => {
  const here = await aMorning('file', 4)
  const desk = await here.open()
  const rehearsed = await here.open({ rehearsal: true })
  const ids = await Promise.all([0, 1, 2, 3].map(async (n) => (await here.guest(n)).id))
  await desk.scan({ registration: ids[0], nonce: 'came-first' })
  here.clock.pass(hour)
  await desk.scan({ registration: ids[0], direction: 'out' })
  await desk.scan({ registration: ids[1], nonce: 'by-mistake' })
  await desk.scan({ registration: ids[1], direction: 'undo', undoes: 'by-mistake' })
  await rehearsed.scan({ registration: ids[2] })
  expect(await findAttended(here.deps, here.event.id)).toEqual(new Map([[ids[0], thatMorning]]))
})

test('the office sees who came, what is in conflict, and who came unasked', async () => {
  const here = await aMorning('file', 2)
  const desk = await here.open()
  const other = await here.open({ label: 'Nebeneingang' })
  const { id } = await here.guest(0)
  await desk.scan({ registration: id })
  here.clock.pass(minute)
  await other.scan({ registration: id, offline: true })
  const overview = await readCheckInOverview(here.deps, office, here.event.id)
  expect(overview).toMatchObject({
    lists: [{ scope: 'day', key: '2027-12-02', inside: 1, people: 1, rehearsal: 0 }],
    conflicts: [
      { registrationId: id, firstName: 'P 0', desk: 'Nebeneingang', effect: 'conflict', standing: 'confirmed' },
    ],
    ...{ confirmed: 2, walkIns: 0 },
  })
})

test('the office can show link and passphrase again while a desk is open, and stores neither', async () => {
  const here = await aMorning()
  const desk = await here.open()
  const [shown] = await findDesks(here.deps, office, here.event.id)
  expect(shown).toMatchObject({
    state: 'open',
    link: `http://tagung.example/checkin/${desk.token}`,
    passphrase: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
  })
  expect(await found(here.client, [desk.token, shown?.passphrase ?? ''])).toEqual([])
  await desk.close()
  await desk.close()
  expect(await findDesks(here.deps, office, here.event.id)).toMatchObject([
    { state: 'closed', link: null, passphrase: null },
  ])
  expect((await notesIn(here.client)).slice(-2)).toEqual(['desk.opened by system', 'desk.closed by system'])
})

test('a desk may note and reissue at its own event only, and never runs anything else', async () => {
  const here = await aMorning()
  const { deps, event, guest } = here
  const { id: registrationId } = await guest(0)
  const scanner = (eventId: string): Actor => ({ as: 'scanner', deskId: 'x', eventId })
  const both = (eventId: string, actor: Actor) => [
    setDeskNote(deps, actor, { eventId, registrationId, note: 'x' }),
    reissueCode(deps, actor, { eventId, registrationId }),
  ]
  const answers = async (works: Promise<void>[]) => Promise.all(works.map(refusal))
  expect(await answers(both(event.id, scanner(event.id)))).toEqual(['no refusal', 'no refusal'])
  expect(await answers(both(event.id, scanner('another')))).toEqual(['forbidden', 'forbidden'])
  expect(await answers(both('another', scanner('another')))).toEqual(['not-found', 'not-found'])
  expect(await refusal(readCheckInOverview(deps, scanner(event.id), event.id))).toBe('not-found')
  expect(await refusal(findDesks(deps, scanner(event.id), event.id))).toBe('not-found')
  expect(await refusal(setDeskNote(deps, office, { eventId: event.id, registrationId, note: 'x'.repeat(201) }))).toBe(
    'invalid',
  )
})

test('notes go right after the event; on its day of deletion nothing tells who came when, and the head counts stay', async () => {
  const here = await aMorning('file', 2)
  const { deps, client, clock, event } = here
  const desk = await here.open({ label: 'Tisch von Zyxwina' })
  const [one, two] = [await here.guest(0), await here.guest(1)]
  await setDeskNote(deps, office, { eventId: event.id, registrationId: one.id, note: 'Rollstuhlplatz' })
  await desk.scan({ code: one.code, nonce: 'nonce-of-one' }, 'phone-of-quax')
  await desk.scan({ code: two.code })
  await desk.scan({ code: two.code, direction: 'out' })
  await reissueCode(deps, office, { eventId: event.id, registrationId: two.id })
  clock.at = Number(event.endsAt) + day - 1
  await forgetNotesOfDesks(deps)
  expect(await count(client, 'desk_notes')).toBe(1)
  clock.pass(1)
  await forgetNotesOfDesks(deps)
  expect(await count(client, 'desk_notes')).toBe(0)
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  const values = [
    'Rollstuhlplatz',
    'Zyxwina',
    'phone-of-quax',
    'nonce-of-one',
    one.code,
    two.code,
    String(thatMorning),
    desk.id,
  ]
  expect(await found(client, values.slice(0, -2))).toEqual([])
  const { check_ins: rows, check_in_lists: lists } = await everything(client)
  expect(JSON.stringify(rows)).not.toContain(String(thatMorning))
  expect(rows).toHaveLength(2)
  expect(lists).toMatchObject([{ people: 2 }])
  expect((await findAttended(deps, event.id)).size).toBe(2)
  expect(await refusal(desk.desk())).not.toBe('no refusal')
})
