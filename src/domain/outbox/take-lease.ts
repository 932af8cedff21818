import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { type Instant, minute, second } from '../../lib/dates.ts'
import { isHeldBack } from './held-back.ts'
import type { LetterRow } from './renderer.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'config'>

/** How long a letter stays in the hand of a sender that no longer says so. */
export const leaseMs = 2 * minute
/** Whoever finds the rate used up further ahead leaves the rest to those who used it. */
const furthestMs = 10 * second

/**
 * A letter in the hand of one sender, the first instant at which the carrier's rate lets it leave, and the Message-ID of the
 * first letter about the same thing, if it is another one and known.
 */
export type Leased = LetterRow & { lease: string; leavesAt: Instant; began: string | null }

/**
 * The next due letter for this sender alone: the oldest about its thing that still waits, and what is about a person's own
 * registration before what is written to many; what is held back is passed over. While the carrier rests there is none; after a fault, one in the whole application.
 * Its attempt counts from here on, and if its sender dies it goes behind all others that are due.
 */
export async function takeLease(deps: Uses, notThese: ReadonlySet<number>): Promise<Leased | undefined> {
  const { store, clock, ids, config } = deps
  const now = clock.now()
  const lease = ids.next()
  const gap = config.letterRate === null ? 0 : Math.ceil(second / config.letterRate)
  const until = now + leaseMs
  const next = sql`select id from letters where state = 'waiting' and priority in (0, 1) and due_at <= ${now}
    and leased_until <= ${now} and id not in (select value from json_each(${JSON.stringify([...notThese])}))
    and not ${isHeldBack('letters')}
    and not exists (select 1 from letters e where e.about = letters.about and e.state = 'waiting' and e.id < letters.id
      and e.priority <= letters.priority and not ${isHeldBack('e')})
    order by priority, due_at, id limit 1`
  const { letter, nextAt, began } = await store.write(
    (draft) => [
      draft
        .update(letters)
        .set({ lease, leasedUntil: until, dueAt: until, attempts: sql`attempts + 1` })
        .where(sql`id = (${next}) and not ${backingOff(deps, now)}`),
      ...(gap === 0
        ? []
        : [
            draft.run(sql`insert into carriers (name, next_at) select ${config.carrier}, ${now + gap}
              from letters where lease = ${lease}
              on conflict (name) do update set next_at = max(next_at, ${now}) + ${gap}`),
          ]),
    ],
    {
      select: sql`select json_object('letter', json((select ${asJson} from letters where lease = ${lease})),
        'began', (select coalesce(f.payload ->> '$.messageId', f.carrier_id) from letters l join letters f
          on f.id = (select min(m.id) from letters m where m.about = l.about) and f.id < l.id where l.lease = ${lease}),
        'nextAt', (select next_at from carriers where name = ${config.carrier}))`,
      shape: z.object({
        letter: z.record(z.string(), z.unknown()).transform(letterOf).nullable(),
        nextAt: z.number().nullable(),
        began: z.string().nullable(),
      }),
    },
  )
  if (!letter) return undefined
  return { ...letter, lease, began, leavesAt: gap === 0 ? now : (nextAt ?? now) - gap }
}

/** Whether the carrier takes nothing now; after a fault one letter tries it, whoever has it in hand. */
function backingOff({ config }: Uses, now: Instant): SQL {
  return sql`exists (select 1 from carriers c where c.name = ${config.carrier} and (c.rests_until > ${now}
    or c.next_at > ${now + furthestMs}
    or c.faults > 0 and exists (select 1 from letters h where h.lease > '' and h.leased_until > ${now})))`
}

const columns = Object.entries(getTableColumns(letters))

/** One row as text, so that taking a letter and reading it is one round trip. */
const asJson = sql`json_object(${sql.join(
  columns.map(([name, column]) => sql`${sql.raw(`'${name}'`)}, ${column}`),
  sql`, `,
)})`

function letterOf(row: Record<string, unknown>): LetterRow {
  const read = ([name, column]: (typeof columns)[number]) => [
    name,
    row[name] === null ? null : column.mapFromDriverValue(row[name]),
  ]
  return Object.fromEntries(columns.map(read)) as LetterRow
}
