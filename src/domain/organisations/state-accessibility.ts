import { eq } from 'drizzle-orm'
import type { AccessibilityStatement } from '../../db/schema/accessibility.ts'
import { hosts } from '../../db/schema/hosts.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { clockIn, defaultZone, type Instant } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import { sameValue } from '../../lib/same-value.ts'
import { note } from '../audit/note.ts'
import { readManagedHost } from './edit-host.ts'
import { nothingStated, type StatementInput } from './statement-input.ts'

/**
 * Keeps what a host states about the accessibility of its pages; all of it empty is no statement. Throws Refusal `not-found`,
 * also for a foreign host, and `invalid` where a day of it is yet to come.
 */
export async function stateAccessibility(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { hostId, statement }: { hostId: string; statement: StatementInput },
): Promise<void> {
  const { accessibility } = await readManagedHost({ store }, actor, hostId)
  if (daysToCome(statement, clock.now()).length > 0) throw new Refusal('invalid')
  const before = accessibility ?? nothingStated
  const fields = (Object.keys(nothingStated) as (keyof AccessibilityStatement)[]).filter(
    (name) => !sameValue(before[name], statement[name]),
  )
  if (fields.length === 0) return
  const stated = sameValue(statement, nothingStated) ? null : statement
  await store.write((draft) => [
    draft.update(hosts).set({ accessibility: stated }).where(eq(hosts.id, hostId)),
    note(draft, actor, {
      ...{ hostId, eventId: null, at: clock.now(), verb: 'accessibility.stated', about: hostId, fields },
    }),
  ])
}

/** The days of a statement on which nobody can have made or reviewed it yet. */
export function daysToCome(
  statement: Pick<AccessibilityStatement, 'madeOn' | 'reviewedOn'>,
  now: Instant,
): ('madeOn' | 'reviewedOn')[] {
  const today = clockIn(now, defaultZone).date
  return (['madeOn', 'reviewedOn'] as const).filter((day) => statement[day] > today)
}
