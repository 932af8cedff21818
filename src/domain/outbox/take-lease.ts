import { and, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { carriers, letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { type Instant, minute, second } from '../../lib/dates.ts'
import { selectCarrier } from './carrier-rest.ts'
import type { LetterRow } from './renderer.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'ids' | 'config'>

const leaseMs = 2 * minute
/** Whoever finds the rate used up further ahead leaves the rest to those who used it. */
const furthestMs = 10 * second

/** A letter in the hand of one sender, and the first instant at which the carrier's rate lets it leave. */
export type Leased = LetterRow & { lease: string; leavesAt: Instant }

/**
 * A few due letters for this sender alone: at most one about each thing, the oldest that still waits, and what is about a
 * person's own registration before what is written to many. While the carrier rests there are none; after a fault, one.
 */
export async function takeLease({ store, clock, ids, config }: Needs, most: number): Promise<Leased[]> {
  const now = clock.now()
  const token = ids.next()
  const free = sql`state = 'waiting' and priority in (0, 1) and due_at <= ${now} and leased_until <= ${now}
    and not exists (select 1 from letters e
      where e.about = letters.about and e.state = 'waiting' and e.id < letters.id and e.priority <= letters.priority)`
  const [[carrier], due] = await store.read.batch([
    selectCarrier({ store, config }),
    store.read.select().from(letters).where(free).orderBy(letters.priority, letters.dueAt, letters.id).limit(most),
  ])
  if (carrier && (carrier.restsUntil > now || carrier.nextAt > now + furthestMs)) return []
  const taken = carrier && carrier.faults > 0 ? due.slice(0, 1) : due
  if (taken.length === 0) return []
  const those = inArray(
    letters.id,
    taken.map(({ id }) => id),
  )
  const gap = config.letterRate === null ? 0 : Math.ceil(second / config.letterRate)
  const mine = sql`select count(*) from letters where ${those} and lease = ${token}`
  const { attempts, nextAt } = await store.write(
    (draft) => [
      draft
        .update(letters)
        .set({ lease: token, leasedUntil: now + leaseMs, attempts: sql`attempts + 1` })
        .where(and(those, free)),
      ...(gap === 0
        ? []
        : [
            draft
              .insert(carriers)
              .values({ name: config.carrier, nextAt: sql`${now} + ${gap} * (${mine})` })
              .onConflictDoUpdate({
                target: carriers.name,
                set: { nextAt: sql`max(next_at, ${now}) + ${gap} * (${mine})` },
              }),
          ]),
    ],
    {
      select: sql`select json_object(
        'attempts', (select json_group_object(id, attempts) from letters where ${those} and lease = ${token}),
        'nextAt', (select next_at from carriers where name = ${config.carrier}))`,
      shape: z.object({ attempts: z.record(z.string(), z.number()), nextAt: z.number().nullable() }),
    },
  )
  const ours = taken.filter(({ id }) => attempts[id] !== undefined)
  const first = gap === 0 ? now : (nextAt ?? now) - gap * ours.length
  return ours.map((letter, place) => ({
    ...letter,
    lease: token,
    attempts: attempts[letter.id] ?? 0,
    leavesAt: first + gap * place,
  }))
}
