import fc from 'fast-check'
import type { Mode, Wish } from './greedy-seats.ts'

/** What several actors do to one event: people are meant by their number, and who is not there is passed over. */
export type SeatingStep =
  | { do: 'register'; wishes: Wish[]; together: boolean; contact: boolean }
  | { do: 'cancel' | 'accept' | 'over'; nr: number }
  | { do: 'substitute'; nr: number; organisation: number }
  | { do: 'move'; nr: number; category: number }
  | { do: 'sessions'; nr: number; sessions: number[] }
  | { do: 'resize'; quota: string; size: number | null; below?: boolean }
  | { do: 'mode'; mode: Mode }
  | { do: 'expire' | 'release' | 'callOff' }
  | { do: 'decide'; nr: number; decision: 'accepted' | 'declined' | 'reserve' | null }
  | { do: 'until'; minutes: number | null }
  | { do: 'begin'; minutes: number }
  | { do: 'session'; session: number; minutes: number }
  | { do: 'rank'; how: 'reverse' | 'last first' }

const nr = fc.nat(7)
const sessions = fc.subarray([0, 1])
const wish: fc.Arbitrary<Wish> = fc.record({ category: fc.nat(1), organisation: fc.nat(2), sessions })
const size = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 })
const one = <T extends string>(name: T) => fc.constant(name)

const step: fc.Arbitrary<SeatingStep> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: one('register'),
      wishes: fc.array(wish, { minLength: 1, maxLength: 4 }),
      together: fc.boolean(),
      contact: fc.boolean(),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: one('cancel'), nr }) },
  { weight: 3, arbitrary: fc.record({ do: one('accept'), nr }) },
  { weight: 1, arbitrary: fc.record({ do: one('over'), nr }) },
  { weight: 3, arbitrary: fc.record({ do: one('substitute'), nr, organisation: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: one('move'), nr, category: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ do: one('sessions'), nr, sessions }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: one('resize'),
      quota: fc.constantFrom('event', 'category 0', 'category 1', 'session 0', 'session 1'),
      size,
      below: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: one('mode'), mode: fc.constantFrom<Mode>('automatic', 'offered', 'paused') }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('expire') }) },
  { weight: 2, arbitrary: fc.record({ do: one('release') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: one('decide'),
      nr,
      decision: fc.constantFrom('accepted' as const, 'declined' as const, 'reserve' as const, null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: one('rank'), how: fc.constantFrom('reverse' as const, 'last first' as const) }),
  },
)

/** Before and after the step that follows, and after an offer would be over. */
const minutes = fc.constantFrom(-30, 1, 3, 150, 600)
const ends: fc.Arbitrary<SeatingStep> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: one('until'), minutes: fc.option(minutes, { freq: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: one('begin'), minutes }) },
  { weight: 2, arbitrary: fc.record({ do: one('session'), session: fc.nat(1), minutes }) },
)

export type SeatingHistory = {
  event: number | null
  categories: (number | null)[]
  sessions: (number | null)[]
  rule: number | null
  approval: boolean
  steps: SeatingStep[]
}

/** A small event that is soon full, and what happens to it. */
export const seatingHistory: fc.Arbitrary<SeatingHistory> = fc.record({
  event: fc.integer({ min: 1, max: 6 }),
  categories: fc.tuple(size, size),
  sessions: fc.tuple(size, size),
  rule: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
  approval: fc.boolean().chain((first) => (first ? fc.boolean() : fc.constant(false))),
  steps: fc
    .oneof(
      { weight: 2, arbitrary: fc.constant(step) },
      { weight: 1, arbitrary: fc.constant(fc.oneof({ weight: 5, arbitrary: step }, ends)) },
    )
    .chain((any) => fc.array(any, { minLength: 6, maxLength: 16 })),
})

/** The same, and somewhere in it the event may be called off. */
export const perhapsCalledOff: fc.Arbitrary<SeatingHistory> = fc
  .tuple(seatingHistory, fc.option(fc.nat(16), { freq: 2 }))
  .map(([history, place]) =>
    place === null ? history : { ...history, steps: history.steps.toSpliced(place, 0, { do: 'callOff' }) },
  )
