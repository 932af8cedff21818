import { eq } from 'drizzle-orm'
import { designOf } from '../../../templates/pdf/badge-faces.ts'
import { printOptions } from '../../../templates/pdf/print-options.ts'
import { printings } from '../../db/schema/papers.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { timeSlices } from '../../lib/time-slices.ts'
import { note } from '../audit/note.ts'
import { reissueCodes } from '../checkin/reissue-codes.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { type AttendeeBadge, badgeHeading } from './badge-of.ts'
import { designsFor } from './designs-for.ts'
import { findDesigns } from './find-designs.ts'
import { findPrinted } from './find-printed.ts'
import { fingerprintOf } from './fingerprint.ts'
import { keepPrinting, type Paper } from './keep-printing.ts'
import { printedBefore } from './printed-before.ts'
import type { PrintingInput } from './printing-input.ts'

type Beginning = { eventId: string; submission: string; chosen: readonly string[]; order: PrintingInput }

/**
 * Fixes whose badges are printed in which order, and what stands on them, before the first is fetched; returns the id of the
 * printing. The form brings its submission: sent twice it is one printing, and codes are given once.
 * Throws Refusal `not-found`, `closed` (the event is forgotten), `nobody` (nobody is left to print).
 */
export async function beginPrinting(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, submission: id, chosen, order }: Beginning,
): Promise<string> {
  const event = await readManagedEvent(deps, actor, eventId)
  if (event.forgottenAt !== null) throw new Refusal('closed')
  if (await isBegun(deps, { eventId, id })) return id
  const [designs, before] = await Promise.all([findDesigns(deps, eventId), printedBefore(deps, eventId)])
  const today = { designs, event: badgeHeading(event) }
  const badges = await findPrinted(deps, event, { chosen, order, before, today })
  if (badges.length === 0) throw new Refusal('nobody')
  const codes = order.reissue ? badges.filter((badge) => before.has(badge.id)).map((badge) => newCode(deps, badge)) : []
  const print = printOptions.parse(order.print)
  const looks = designsFor(event, designs, { sheet: print.sheet, chosen: order.design })
  const papers: Paper[] = []
  const nextSlice = timeSlices()
  for (const badge of badges) {
    papers.push([papers.length + 1, badge.id, fingerprintOf(badge, designOf(looks, badge), today)])
    await nextSlice()
  }
  const { hostId } = event
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    ...(codes.length > 0 ? reissueCodes(draft, actor, { eventId, codes, unlessPrinting: id, now }) : []),
    ...keepPrinting(draft, actor, { id, hostId, eventId, paper: 'badges', at: now, order, papers }),
    note(draft, actor, { hostId, eventId, at: now, verb: 'printing.begun', about: id }),
  ])
  return id
}

/** Throws Refusal `invalid` if the submission belongs to a printing of another event. */
async function isBegun({ store }: Pick<Deps, 'store'>, { eventId, id }: { eventId: string; id: string }) {
  const [begun] = await store.read.select({ of: printings.eventId }).from(printings).where(eq(printings.id, id))
  if (begun && begun.of !== eventId) throw new Refusal('invalid')
  return begun !== undefined
}

/** The badge carries the new code from now on. */
function newCode({ ids }: Pick<Deps, 'ids'>, badge: AttendeeBadge): { id: string; code: string } {
  badge.code = ids.code()
  return { id: badge.id, code: badge.code }
}
