import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { readEvent } from '../../../src/domain/events/read-event.ts'
import { moveProgramme } from '../../../src/domain/programme/move-programme.ts'
import { planProgrammeMove } from '../../../src/domain/programme/plan-programme-move.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { whoChose } from '../../../src/domain/programme/who-chose.ts'
import { hour, minute } from '../../../src/lib/dates.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { notesIn, refusal } from '../../support/registering.ts'

/** Two sessions one after the other; three people chose one, the other, and both. */
async function twoSessions(kind: 'file' | 'server' = 'file') {
  const here = await anEventWith(kind, { event: 9, sessions: [9, 9] })
  const { deps, event, sessions, clock } = here
  const [a = '', b = ''] = sessions
  const save = (id: string, startsAt: number) =>
    saveSession(deps, office, {
      ...{ eventId: event.id, id },
      session: {
        ...{ title: { de: `Workshop ${id === a ? 'A' : 'B'}` }, description: { de: '' }, room: 'Saal', bookable: true },
        ...{ size: 9, speakers: [], startsAt, endsAt: startsAt + hour },
      },
    })
  await save(a, event.startsAt)
  await save(b, event.startsAt + hour)
  for (const [n, chosen] of [[a], [b], [a, b]].entries())
    await here.send([person(n, { sessions: chosen })], { submission: `s${n}` })
  const deliver = deliveredTo(deps)
  await deliver()
  const move = { items: [a], following: false, date: null, minutes: 30 }
  const planned = async () => {
    const read = await readEvent(deps, { id: event.id })
    if (!read) throw new Error('no event')
    return planProgrammeMove(read, move)
  }
  const go = (seen: string) => moveProgramme(deps, office, { eventId: event.id, move, seen })
  const later = async () => {
    clock.pass(10 * minute)
    await announceChanges(deps)
    return deliver()
  }
  return { ...here, a, b, save, planned, go, later }
}

test.each(['file', 'server'] as const)(
  'it is known how many have a seat there, and who chose both (%s)',
  async (kind) => {
    const { deps, event, a, b } = await twoSessions(kind)
    const ask = (moved: string[]) =>
      whoChose(deps, event.id, {
        moved,
        pairs: [
          [a, b],
          [b, a],
          [a, a],
        ],
      })
    expect(await ask([a])).toEqual({ people: 2, both: [1, 1, 0] })
    expect(await ask([a, b])).toEqual({ people: 3, both: [1, 1, 0] })
    expect(await whoChose(deps, event.id, { moved: [], pairs: [] })).toEqual({ people: 0, both: [] })
  },
)

test.each(['file', 'server'] as const)(
  'what was seen is moved in one go, noted, and told once to who chose it (%s)',
  async (kind) => {
    const { client, event, a, b, planned, go, later } = await twoSessions(kind)
    await go((await planned()).seen)
    const { rows } = await client.execute(
      'select id, starts_at, ends_at, sequence from programme_items order by position',
    )
    expect(
      rows.map((row) => [row.id, Number(row.starts_at) - event.startsAt, Number(row.ends_at) - event.startsAt]),
    ).toEqual([
      [a, 30 * minute, 90 * minute],
      [b, hour, 2 * hour],
    ])
    expect((await notesIn(client)).filter((note) => note.startsWith('session.moved'))).toHaveLength(1)
    expect((await later()).map(({ kind, to }) => [kind, to])).toEqual([
      ['change', 'p0@x.example'],
      ['change', 'p2@x.example'],
    ])
    expect(await later()).toEqual([])
  },
)

test('a programme that changed since it was seen is not moved', async () => {
  const { client, event, a, save, planned, go } = await twoSessions()
  const { seen } = await planned()
  await save(a, event.startsAt + 5 * minute)
  expect(await refusal(go(seen))).toBe('changed-meanwhile')
  expect((await notesIn(client)).join()).not.toContain('session.moved')
})

test('of two who move the same at once one does it, and the other is told that it is done', async () => {
  const { client, event, planned, go } = await twoSessions()
  const { seen } = await planned()
  const ends = await Promise.all([go(seen), go(seen)])
  expect(ends.toSorted()).toEqual(['done-already', 'moved'])
  const notes = await client.execute(`select id from audit_notes where verb = 'session.moved'`)
  expect(notes.rows).toHaveLength(1)
  const { rows } = await client.execute('select starts_at from programme_items order by position limit 1')
  expect(Number(rows[0]?.starts_at)).toBe(event.startsAt + 30 * minute)
})

test('nothing moves in an event that was called off', async () => {
  const { client, planned, go } = await twoSessions()
  const { seen } = await planned()
  await client.execute(`update events set status = 'cancelled'`)
  expect(await refusal(go(seen))).toBe('cancelled-event')
})
