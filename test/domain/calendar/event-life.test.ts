import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anEventLife, type EventStep, places, sessionCount } from './an-event-life.ts'

const nr = fc.nat(sessionCount - 1)
const who = fc.nat(places)
const edits = [
  `venue = json_set(venue, '$.city', 'Bonn')`,
  `venue = json_set(venue, '$.city', 'Berlin')`,
  `title = json_set(title, '$.de', 'Anders')`,
  `alarm_minutes = 30`,
  `all_day = 1`,
  `zone = 'Europe/London'`,
  `online_url = 'https://konferenz.example/b'`,
  `online_url = ''`,
  `calendar_rsvp = not calendar_rsvp`,
  `contact = json_set(contact, '$.phone', '1')`,
  `attendance_modes = '["online"]'`,
]
const step: fc.Arbitrary<EventStep> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), set: fc.constantFrom(...edits) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), days: fc.integer({ min: -3, max: 9 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('session' as const), nr, minutes: fc.constantFrom(null, 0, 15, 60, 120) }),
  },
  fc.record({ do: fc.constantFrom('room' as const, 'retitle' as const, 'call-off-session' as const), nr }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sessions' as const), who, chosen: fc.uniqueArray(nr) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('address', 'name', 'language', 'attendance', 'substitute', 'cancel', 'again', 'lost-link'),
      who,
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('contact', 'mode', 'wait', 'post', 'read') }) },
)

const read = { do: 'read' } as const
const wait = { do: 'wait' } as const
/** Lives that chance meets too seldom; the first ones were found by it. */
const lives: Record<string, EventStep[]> = {
  'nothing happens': [],
  'a session is chosen and read in a feed that no letter goes with': [{ do: 'sessions', who: 2, chosen: [1] }],
  'the contact is another twice before anything is sent': [{ do: 'contact' }, read, { do: 'contact' }],
  'who reads the mailbox of the contact speaks another language': [{ do: 'language', who: 3 }],
  'a session loses its time, gets another and is given up': [
    ...[{ do: 'session', nr: 0, minutes: null } as const, read, wait, read],
    ...[
      { do: 'session', nr: 0, minutes: 120 } as const,
      read,
      wait,
      { do: 'session', nr: 0, minutes: null } as const,
      wait,
    ],
    ...[{ do: 'sessions' as const, who: 0, chosen: [] }, read, wait],
  ],
  'a session without an end loses its time, and its neighbours move': [
    ...[
      { do: 'sessions' as const, who: 0, chosen: [2] },
      wait,
      { do: 'session', nr: 2, minutes: null } as const,
      read,
      wait,
      read,
    ],
    ...[{ do: 'session', nr: 0, minutes: 150 } as const, read, wait, read, { do: 'retitle', nr: 2 } as const, read],
  ],
  'an address changes and comes back': [
    ...[{ do: 'address', who: 0 } as const, read, wait, read],
    ...[{ do: 'address', who: 0 } as const, read, wait, read],
  ],
  'two deputies follow each other': [
    ...[{ do: 'substitute', who: 1 } as const, read, wait, { do: 'substitute', who: 8 } as const, wait],
  ],
  'somebody comes on site, then online, then on site': [
    ...[{ do: 'attendance', who: 1 } as const, read, wait, read, { do: 'attendance', who: 1 } as const, read],
    ...[{ do: 'attendance', who: 2 } as const, wait],
  ],
  'the access changes for who takes part online, with an address of their own and without': [
    ...[{ do: 'attendance', who: 1 } as const, { do: 'attendance', who: 2 } as const, wait, read],
    ...[{ do: 'edit', set: `online_url = 'https://konferenz.example/c'` } as const, wait, read],
    ...[{ do: 'edit', set: `online_url = ''` } as const, wait, read],
  ],
  'the access changes, and then who has an address': [
    ...[{ do: 'attendance', who: 1 } as const, { do: 'attendance', who: 2 } as const, wait, read],
    ...[
      { do: 'address', who: 2 } as const,
      read,
      { do: 'edit', set: `online_url = 'https://konferenz.example/c'` } as const,
    ],
    ...[wait, read],
  ],
  'the mode of invitation changes to and fro': [
    ...[
      { do: 'mode' } as const,
      read,
      { do: 'lost-link', who: 0 } as const,
      wait,
      { do: 'move', days: 2 } as const,
      wait,
    ],
    ...[{ do: 'mode' } as const, read, { do: 'room', nr: 0 } as const, wait],
  ],
  'seats come free before anybody was told anything': [
    ...[
      { do: 'cancel', who: 0 } as const,
      read,
      { do: 'cancel', who: 1 } as const,
      read,
      { do: 'name', who: 5 } as const,
      read,
    ],
  ],
  'a session is called off while it is read': [{ do: 'call-off-session', nr: 0 }, read, wait, read],
  'the event is of whole days, in another zone, and with another contact': [
    ...[
      { do: 'edit', set: 'all_day = 1' } as const,
      read,
      wait,
      { do: 'edit', set: `zone = 'Asia/Kolkata'` } as const,
      read,
      wait,
    ],
    ...[{ do: 'edit', set: `contact = json_set(contact, '$.email', 'neu@host.example')` } as const, read, wait],
  ],
  'the event lasts several whole days with a reminder': [
    { do: 'edit', set: 'all_day = 1, alarm_minutes = 60, ends_at = starts_at + 172800000' },
    ...[read, wait, read, { do: 'move', days: 40 } as const, read, wait],
    ...[{ do: 'edit', set: 'alarm_minutes = null, all_day = 0' } as const, read, wait],
  ],
  'a zone is known by an older name': [
    ...[
      { do: 'edit', set: `zone = 'Asia/Calcutta'` } as const,
      read,
      wait,
      { do: 'edit', set: `zone = 'US/Eastern'` } as const,
      read,
      wait,
    ],
  ],
  'who cancelled comes back, alone and registered by another office, and is replaced there': [
    ...[{ do: 'again', who: 0 } as const, read, { do: 'again', who: 1 } as const, wait, read],
    ...[{ do: 'again', who: 2 } as const, wait, read, { do: 'again', who: 4 } as const, read],
    ...[{ do: 'substitute', who: 9 } as const, wait, { do: 'again', who: 9 } as const, wait, read],
  ],
  'the event lasts over the night in which the clocks go back, and a session over midnight': [
    { do: 'edit', set: `starts_at = ${Date.UTC(2028, 9, 28, 8)}, ends_at = ${Date.UTC(2028, 9, 29, 15)}` },
    ...[read, wait, { do: 'late-session', nr: 0, at: Date.UTC(2028, 9, 28, 21) } as const, read, wait, read],
    ...[{ do: 'late-session', nr: 0, at: Date.UTC(2028, 9, 28, 23, 30) } as const, read, wait, read],
    ...[{ do: 'late-session', nr: 2, at: Date.UTC(2028, 9, 29, 1, 30) } as const, read, wait, read],
    ...[{ do: 'attendance', who: 0 } as const, { do: 'room', nr: 0 } as const, wait, read],
  ],
  'the event lasts over the night in which the clocks go forward, and moves away': [
    { do: 'edit', set: `starts_at = ${Date.UTC(2028, 2, 25, 9)}, ends_at = ${Date.UTC(2028, 2, 26, 14)}` },
    ...[{ do: 'late-session', nr: 0, at: Date.UTC(2028, 2, 25, 23, 45) } as const, wait, read],
    ...[{ do: 'late-session', nr: 1, at: Date.UTC(2028, 2, 26, 1) } as const, read, wait, read],
    ...[{ do: 'move', days: 7 } as const, wait, read],
  ],
  'the contact reads the mailbox of somebody else, too': [
    ...[
      { do: 'contact' } as const,
      wait,
      { do: 'address', who: 3 } as const,
      read,
      wait,
      { do: 'contact' } as const,
      wait,
    ],
  ],
}

describe.each(['file', 'invitation'] as const)('with the mode %s', (mode) => {
  test.each(Object.entries(lives))('where %s, nothing contradicts itself', async (_name, steps) => {
    expect(await anEventLife(mode, steps)).toEqual([])
  })

  test('nothing that an event ever gave away contradicts itself, whatever happens to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        expect(await anEventLife(mode, steps, { refused: true })).toEqual([])
      }),
      { numRuns: Number(process.env.LIFE_RUNS ?? 8) },
    )
  })
})
