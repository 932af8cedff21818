import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sessionsClash } from '../../../src/domain/programme/sessions-clash.ts'

const at = (id: string, startsAt: number | null, endsAt: number | null) => ({ id, startsAt, endsAt })

test('sessions clash when they overlap, by however little', () => {
  const sessions = [at('a', 10, 20), at('b', 19, 30), at('c', 30, 40), at('d', 10, 50)]
  expect(sessionsClash(sessions, ['a', 'b'])).toEqual(['a', 'b'])
  expect(sessionsClash(sessions, ['c', 'd'])).toEqual(['d', 'c'])
  expect(sessionsClash(sessions, ['a', 'c'])).toBeUndefined()
  expect(sessionsClash(sessions, ['b', 'c'])).toBeUndefined()
})

test('who chooses one session, or none with times, has no clash', () => {
  expect(sessionsClash([at('a', 10, 20), at('b', null, null), at('c', null, 15)], ['a', 'b', 'c'])).toBeUndefined()
  expect(sessionsClash([at('a', 10, 20), at('b', 10, 20)], ['a'])).toBeUndefined()
  expect(sessionsClash([], ['a', 'b'])).toBeUndefined()
})

test('it finds a clash exactly where two of the chosen share an instant', () => {
  const session = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }))
  fc.assert(
    fc.property(fc.array(session, { maxLength: 6 }), (spans) => {
      const sessions = spans.map(([start, length], id) => at(`${id}`, start, start + length))
      const share = sessions.some((a) =>
        sessions.some((b) => a !== b && (a.startsAt ?? 0) < (b.endsAt ?? 0) && (b.startsAt ?? 0) < (a.endsAt ?? 0)),
      )
      expect(
        sessionsClash(
          sessions,
          sessions.map(({ id }) => id),
        ) !== undefined,
      ).toBe(share)
    }),
  )
})
