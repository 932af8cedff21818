import { cancel, come, event, mode, wish } from './known-steps.ts'
import type { SeatingHistory, SeatingStep } from './seating-steps.ts'

/** A minute passes before each step: what ends in one minute has ended when the next step is taken. */
const until = (minutes: number | null): SeatingStep => ({ do: 'until', minutes })
const begin = (minutes: number): SeatingStep => ({ do: 'begin', minutes })
const session = (minutes: number): SeatingStep => ({ do: 'session', session: 0, minutes })
const choose = (nr: number, ...sessions: number[]): SeatingStep => ({ do: 'sessions', nr, sessions })
const fewer = (quota: string, size: number): SeatingStep => ({ do: 'resize', quota, size, below: true })
const callOff: SeatingStep = { do: 'callOff' }
const accept = (nr: number): SeatingStep => ({ do: 'accept', nr })

/** What becomes of a queue when the event begins, or its office said until when people move up. */
export const endedHistories: SeatingHistory[] = [
  // Whoever cancels when the event has begun, or later, moves nobody up.
  event(1, [come(wish()), come(wish()), begin(1), cancel(0)]),
  event(1, [come(wish()), come(wish()), until(1), cancel(0)]),
  event(1, [come(wish()), come(wish()), until(600), begin(1), cancel(0)]),
  // A minute before it still goes on.
  event(1, [come(wish()), come(wish()), until(3), cancel(0)]),
  // Nor do more seats, the end of a pause, an offer that is declined or expires, another target group.
  event(1, [come(wish()), come(wish()), until(1), { do: 'resize', quota: 'event', size: 4 }]),
  event(1, [come(wish()), come(wish()), mode('paused'), cancel(0), until(1), mode('automatic')]),
  event(1, [mode('offered'), come(wish()), come(wish()), come(wish()), cancel(0), until(1), cancel(1)]),
  event(1, [mode('offered'), come(wish()), come(wish()), come(wish()), cancel(0), until(1), { do: 'expire' }]),
  event(9, [come(wish()), come(wish()), until(1), { do: 'move', nr: 0, category: 1 }], { categories: [1, null] }),
  // An end that is put off lets the first one in, whoever puts it off.
  event(1, [come(wish()), come(wish()), until(1), cancel(0), come(wish()), until(null)]),
  event(1, [come(wish()), come(wish()), begin(1), cancel(0), begin(600)]),
  // Nobody comes online before those who wait; whom the office lets choose does.
  event(1, [come(wish()), come(wish()), until(1), cancel(0), come(wish(0))]),
  event(2, [come(wish()), come(wish(0)), come(wish()), until(1), choose(1), choose(0, 0)]),
  event(2, [come(wish(0)), come(wish()), come(wish()), until(1), choose(0), choose(1, 0)]),
  // A session that has begun takes nobody up, and does again when it is put off.
  event(3, [come(wish(0)), come(wish(0)), session(1), choose(0)]),
  event(3, [come(wish(0)), come(wish(0)), session(1), choose(0), session(600)]),
  event(3, [come(wish(0)), come(wish(0)), begin(1), choose(0)]),
  // No offer outlasts the end, whichever of the two was there first.
  event(1, [mode('offered'), come(wish()), come(wish()), until(3), cancel(0), come(wish()), accept(1)]),
  event(1, [mode('offered'), come(wish()), come(wish()), cancel(0), begin(1), accept(1)]),
  // An offer in time is accepted in time.
  event(1, [mode('offered'), come(wish()), come(wish()), until(3), cancel(0), accept(1)]),
  // Nobody is accepted once the event has begun; a reserve moves up no longer than the others.
  event(2, [come(wish()), { do: 'decide', nr: 0, decision: 'accepted' }, begin(1), { do: 'release' }], {
    approval: true,
  }),
  event(2, [come(wish()), { do: 'decide', nr: 0, decision: 'declined' }, begin(1), { do: 'release' }], {
    approval: true,
  }),
  event(2, [come(wish()), { do: 'decide', nr: 0, decision: 'accepted' }, until(1), { do: 'release' }], {
    approval: true,
  }),
  event(2, [come(wish()), { do: 'decide', nr: 0, decision: 'reserve' }, until(1), { do: 'release' }], {
    approval: true,
  }),
  // Fewer seats than are granted: what comes back is given to nobody until there are so few, whoever waits or comes.
  event(3, [come(wish()), come(wish()), come(wish()), come(wish()), fewer('event', 1), cancel(0), come(wish())]),
  event(3, [come(wish()), come(wish()), come(wish()), come(wish()), fewer('event', 2), cancel(0), cancel(1)]),
  event(3, [come(wish(0)), come(wish(0)), come(wish(0)), fewer('session 0', 1), choose(0), choose(1)], {
    sessions: [2, null],
  }),
  event(3, [come(wish()), come(wish()), come(wish()), mode('paused'), fewer('event', 2), cancel(0), mode('automatic')]),
  event(2, [come(wish()), come(wish()), come(wish()), fewer('event', 1), { do: 'resize', quota: 'event', size: 3 }]),
  event(3, [mode('offered'), come(wish()), come(wish()), come(wish()), come(wish()), fewer('event', 2), cancel(0)]),
  // Who has a seat is substituted as ever, and nobody is moved to where nothing is given.
  event(2, [come(wish()), come(wish()), fewer('event', 1), { do: 'substitute', nr: 0, organisation: 1 }]),
  event(
    4,
    [come(wish()), come({ ...wish(), category: 1 }), fewer('category 0', 0), { do: 'move', nr: 1, category: 0 }],
    { categories: [2, 2] },
  ),
  // Nobody moves up in what is called off, however a seat comes free, and no offer is taken or runs out.
  event(1, [come(wish()), come(wish()), callOff, cancel(0)]),
  event(1, [come(wish()), come(wish()), callOff, { do: 'resize', quota: 'event', size: 4 }]),
  event(1, [come(wish()), come(wish()), mode('paused'), cancel(0), callOff, mode('automatic')]),
  event(1, [come(wish()), come(wish()), until(1), cancel(0), callOff, until(null), begin(600)]),
  event(1, [
    mode('offered'),
    come(wish()),
    come(wish()),
    come(wish()),
    cancel(0),
    callOff,
    accept(1),
    { do: 'expire' },
  ]),
  event(3, [come(wish(0)), come(wish(0)), callOff, choose(0), session(600), cancel(0)]),
  event(9, [come(wish()), come(wish()), callOff, { do: 'move', nr: 0, category: 1 }], { categories: [1, null] }),
  event(2, [come(wish()), { do: 'decide', nr: 0, decision: 'accepted' }, callOff, { do: 'release' }], {
    approval: true,
  }),
  // Without a limit there is room for all.
  event(1, [come(wish()), come(wish()), { do: 'resize', quota: 'event', size: null }]),
]
