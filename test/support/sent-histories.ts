import { cancel, come, comeTogether, event, mode, wish } from './known-steps.ts'
import type { SeatingHistory } from './seating-steps.ts'

/** Histories that chance meets too seldom, each of which hangs on one house rule. */
export const knownHistories: SeatingHistory[] = [
  // An offer is no attendance yet: its session waits, and is granted with the acceptance.
  event(1, [mode('offered'), come(wish()), come(wish(1)), cancel(0), { do: 'accept', nr: 1 }]),
  // An offer that is declined, and one that expires, go on.
  event(1, [
    mode('offered'),
    come(wish()),
    come(wish()),
    come(wish()),
    come(wish()),
    cancel(0),
    cancel(1),
    { do: 'expire' },
  ]),
  // Who left a group accepts nothing for the others.
  event(1, [mode('offered'), comeTogether(wish(), wish()), cancel(0), { do: 'accept', nr: 0 }]),
  // A session that is given up goes on.
  event(3, [come(wish(0)), come(wish(0)), { do: 'sessions', nr: 0, sessions: [] }]),
  // Rank 3 gets the seat and then the session, before rank 4 who has had a seat all along.
  event(2, [come(wish(0)), come(wish()), come(wish(0)), { do: 'sessions', nr: 1, sessions: [0] }, cancel(0)]),
  // Sessions of who waits or is reviewed go with them.
  event(1, [come(wish()), come(wish(0)), cancel(1), come(wish(0))]),
  event(1, [come(wish(0)), cancel(0)], { approval: true }),
  // A decision about whoever left a group is none about the others.
  event(
    1,
    [comeTogether(wish(), wish()), cancel(0), { do: 'decide', nr: 0, decision: 'accepted' }, { do: 'release' }],
    {
      approval: true,
    },
  ),
  // Who leaves a group gives one seat back.
  event(2, [comeTogether(wish(0), wish(1)), come(wish(0)), cancel(0)]),
  // The end of a pause lets the first one in.
  event(1, [come(wish()), mode('paused'), come(wish()), cancel(0), come(wish()), mode('automatic')]),
  event(2, [come(wish()), mode('paused'), comeTogether(wish(), wish()), come(wish()), mode('offered')]),
  // A reserve that is released in a pause waits; the accepted do not.
  event(
    2,
    [
      ...[come(wish()), come(wish(0)), come(wish())],
      { do: 'decide', nr: 0, decision: 'reserve' },
      { do: 'decide', nr: 1, decision: 'accepted' },
      { do: 'decide', nr: 2, decision: 'declined' },
      ...[mode('paused'), { do: 'release' } as const, mode('automatic')],
    ],
    { approval: true },
  ),
]
