import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { readDated } from '../../../src/domain/events/read-dated.ts'
import { readManagedEvent } from '../../../src/domain/events/read-managed-event.ts'
import { reschedule } from '../../../src/domain/events/reschedule.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { aHeldMailing } from '../../support/a-mailing.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'

/** An event on 2 December with a workshop, for two who come and one who waits, and moves of it by a week. */
async function anEventThatMoves() {
  const here = await anEventWith('file', { event: 2, sessions: [9] })
  const { deps, clock, event, sessions } = here
  const startsAt = event.startsAt + hour
  const session = {
    title: { de: 'Werkstatt' },
    description: { de: '' },
    room: '',
    bookable: true,
    size: 9,
    speakers: [],
  }
  const times = { startsAt, endsAt: startsAt + hour }
  await saveSession(deps, office, { eventId: event.id, id: sessions[0], session: { ...session, ...times } })
  const move = async () => {
    const record = await readManagedEvent(deps, office, event.id)
    const { allDay, zone } = record
    const date = { startsAt: record.startsAt + 7 * day, endsAt: record.endsAt + 7 * day, allDay, zone }
    await reschedule(deps, office, { id: event.id, move: { date }, seen: (await readDated(deps, record)).seen })
  }
  const announce = async () => {
    clock.pass(11 * minute)
    await announceChanges(deps)
  }
  return { ...here, move, announce, delivered: deliveredTo(deps) }
}

type Letters = Awaited<ReturnType<ReturnType<typeof deliveredTo>>>

/** Which of the days a letter names in its words, and in its calendar files. */
function daysIn(letters: Letters): string[] {
  return letters.map(({ kind, to, text, attachments }) => {
    const words = ['2.', '9.', '16.'].filter((one) => text.includes(`, ${one} Dezember 2027`))
    const files = attachments.flatMap((file) =>
      'content' in file ? [...file.content.matchAll(/^DTSTART[^:]*:202712(\d\d)/gm)].map(([, on]) => Number(on)) : [],
    )
    return `${kind} ${to}: ${words.join(' ')}${files.length > 0 ? ` (${files.join(' ')})` : ''}`
  })
}

test('a letter that waited while the event moved names the day it is on now, and nobody is told twice', async () => {
  const { sessions, send, move, announce, delivered } = await anEventThatMoves()
  await send([person(1, { sessions })], { submission: 's1' })
  expect(daysIn(await delivered())).toEqual(['confirmation p1@x.example: 2. (2 2)'])
  await send([person(2, { sessions })], { submission: 's2', contact })
  await send([person(3)], { submission: 's3' })
  await move()
  expect(daysIn(await delivered()).sort()).toEqual([
    'booking vorzimmer@harz.example: 9. (9 9)',
    'confirmation p2@x.example: 9. (9 9)',
    'waiting-list p3@x.example: 9.',
  ])
  await announce()
  expect(daysIn(await delivered())).toEqual(['change p1@x.example: 2. 9. (9 9)'])
  await announce()
  expect(daysIn(await delivered())).toEqual([])
})

test('a letter about a move that waited while it moved again names where it was last told and where it is now', async () => {
  const { sessions, send, move, announce, delivered } = await anEventThatMoves()
  await send([person(1, { sessions })], { submission: 's1' })
  await delivered()
  await move()
  await announce()
  await move()
  expect(daysIn(await delivered())).toEqual(['change p1@x.example: 2. 16. (16 16)'])
  await announce()
  expect(daysIn(await delivered())).toEqual([])
})

test('a mailing that names the day names the one it is on when it leaves', async () => {
  const { deps, clock, event, send, move, delivered } = await anEventThatMoves()
  await send([person(1)], { submission: 's1' })
  await delivered()
  await aHeldMailing(deps, event, { body: { de: 'Wir sehen uns: {{termin}}.', en: '{{date}}' } })
  await move()
  clock.pass(11 * minute)
  await writeDueMailings(deps)
  await move()
  expect(daysIn(await delivered()).filter((one) => one.startsWith('mailing'))).toEqual(['mailing p1@x.example: 16.'])
})
