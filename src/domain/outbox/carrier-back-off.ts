import { eq, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { carriers } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { day, type Instant, minute } from '../../lib/dates.ts'
import type { SendOutcome } from '../../ports/mailer.ts'

/** How long a carrier that fails as a whole rests, each time longer; a single letter tries it afterwards. */
const backOffs = [minute, 5 * minute, 15 * minute, 30 * minute, 60 * minute] as const

/** The rest after so many faults, in ms. */
export function backOffAfter(faults: number): number {
  return backOffs[Math.min(faults, backOffs.length - 1)] ?? minute
}

/** What is known of the carrier in use; a carrier that never failed and has no rate has no row. */
export function selectCarrier({ store, config }: Pick<Deps, 'store' | 'config'>) {
  return store.read.select().from(carriers).where(eq(carriers.name, config.carrier))
}

/**
 * What an attempt says about the carrier itself, for every sender of the application: failed as a whole it rests, else it is well.
 * Of several attempts that failed at once only the first one makes the next rest longer.
 */
export function noteCarrier(
  draft: Draft,
  name: string,
  outcome: SendOutcome,
  { now, toStaff }: { now: Instant; toStaff: boolean },
): Statement {
  const well = { faults: 0, problem: null, restsUntil: 0 }
  // Letters within one's own organisation pass a relay that lets nothing out: they prove nothing about a run of refusals.
  if (outcome.as === 'sent' && !toStaff)
    return draft
      .update(carriers)
      .set({ ...well, refusal: null, refused: null, tookAt: now })
      .where(sql`name = ${name} and (faults > 0 or refusal is not null) and rests_until <= ${now}`)
  if (outcome.as !== 'back-off' && outcome.as !== 'unknown')
    return draft
      .update(carriers)
      .set(well)
      .where(sql`name = ${name} and faults > 0 and rests_until <= ${now} and (not ${toStaff} or refusal is null)`)
  const { problem } = outcome
  const asked = outcome.as === 'back-off' ? backOffUntil(outcome.until, now) : undefined
  const until =
    asked === undefined
      ? sql`iif(rests_until > ${now}, rests_until, ${now} + json_extract(${JSON.stringify(backOffs)}, '$[' || min(faults, 4) || ']'))`
      : sql`max(rests_until, ${asked})`
  return draft
    .insert(carriers)
    .values({ name, problem, faults: 1, restsUntil: asked ?? now + minute })
    .onConflictDoUpdate({
      target: carriers.name,
      set: { problem, restsUntil: until, faults: sql`faults + iif(rests_until > ${now}, 0, 1)` },
    })
}

/** What the carrier asked for, a day at most; its quotas are counted by days in UTC. */
function backOffUntil(until: Extract<SendOutcome, { as: 'back-off' }>['until'], now: Instant): Instant | undefined {
  if (until === undefined) return undefined
  if (until === 'next-day') return (Math.floor(now / day) + 1) * day
  return now + Math.min(until.afterMs, day)
}
