import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOfCalendar } from '../../support/check-calendar.ts'
import type { CalendarMessage } from '../../support/itip-client.ts'
import { aLife, calendarAfter, type Step, sessionCount } from './a-life.ts'

const nr = fc.nat(sessionCount - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), days: fc.integer({ min: -3, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('place' as const), city: fc.constantFrom('Berlin', 'Bonn') }) },
  fc.record({ do: fc.constant('move-session' as const), nr, minutes: fc.constantFrom(-30, 15, 30) }),
  fc.record({ do: fc.constant('room' as const), nr, room: fc.constantFrom('', 'Saal 1', 'Saal 2') }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sessions' as const), chosen: fc.uniqueArray(nr) }) },
  fc.record({ do: fc.constant('call-off-session' as const), nr }),
  fc.constantFrom<Step>({ do: 'details' }, { do: 'cancel' }, { do: 'substitute' }, { do: 'call-off' }),
  { weight: 4, arbitrary: fc.constantFrom<Step>({ do: 'wait' }, { do: 'post' }) },
)

/** Messages whose SEQUENCE is lower than that of one before, or the same though an entry came or went (RFC 5546 § 2.1.4). */
function fallsBack(posted: readonly CalendarMessage[]): string[] {
  const before = new Map<string, { sequence: number; cancel: boolean }>()
  return posted.flatMap(({ content }) => {
    const [, uid = ''] = /^UID:(.*)$/m.exec(content) ?? []
    const now = { sequence: Number(/^SEQUENCE:(\d+)/m.exec(content)?.[1]), cancel: /^METHOD:CANCEL/m.test(content) }
    const last = before.get(uid)
    before.set(uid, now)
    const least = last ? last.sequence + (last.cancel === now.cancel ? 0 : 1) : 0
    return now.sequence >= least ? [] : [content]
  })
}

/** Lives that chance meets too seldom. */
const lives: Record<string, Step[]> = {
  'is registered and nothing happens': [],
  'request, move, move, cancel': [
    { do: 'post' },
    { do: 'move', days: 1 },
    { do: 'wait' },
    { do: 'move', days: 2 },
    { do: 'wait' },
    { do: 'cancel' },
  ],
  'a session is left and joined again': [
    { do: 'post' },
    { do: 'sessions', chosen: [] },
    { do: 'post' },
    { do: 'sessions', chosen: [0, 1] },
    { do: 'post' },
    { do: 'move', days: 1 },
  ],
  'a session is left and joined before anything is posted': [
    { do: 'sessions', chosen: [] },
    { do: 'sessions', chosen: [0] },
  ],
  'a move that is taken back': [{ do: 'post' }, { do: 'move', days: 1 }, { do: 'move', days: -1 }],
  'a move that is taken back when half of it was sent': [
    { do: 'post' },
    { do: 'move', days: 1 },
    { do: 'details' },
    { do: 'post' },
    { do: 'move', days: -1 },
  ],
  'a deputy comes': [{ do: 'sessions', chosen: [0, 1, 2] }, { do: 'post' }, { do: 'substitute' }],
  'the event is called off': [
    { do: 'sessions', chosen: [0, 1, 2] },
    { do: 'wait' },
    { do: 'move', days: 1 },
    { do: 'call-off' },
  ],
}

describe.each(['file', 'invitation'] as const)('with the mode %s', (mode) => {
  test.each(Object.entries(lives))('somebody for whom %s has the right calendar', async (_name, steps) => {
    const { posted, right } = await aLife(mode, steps)
    expect(fallsBack(posted)).toEqual([])
    expect(calendarAfter(posted)).toEqual(right)
    expect(calendarAfter(posted.toReversed())).toEqual(right)
  })

  test('any life shows the one right state, in order, in any order, and with repeats', async () => {
    const order = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), order, async (steps, keys) => {
        const { posted, right } = await aLife(mode, steps)
        expect(posted.flatMap(({ content, contentType }) => faultsOfCalendar(content, contentType))).toEqual([])
        expect(fallsBack(posted)).toEqual([])
        expect(calendarAfter(posted)).toEqual(right)
        const shuffled = [...posted, ...posted]
          .map((message, index) => ({ message, key: keys[index % keys.length] ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ message }) => message)
        expect(calendarAfter(shuffled)).toEqual(right)
      }),
      { numRuns: 15 },
    )
  })
})
