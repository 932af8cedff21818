import { type SQL, sql } from 'drizzle-orm'
import { type BadgeDesigns, designOf } from '../../../templates/pdf/badge-faces.ts'
import { printOptions } from '../../../templates/pdf/print-options.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { timeSlices } from '../../lib/time-slices.ts'
import { noteRows } from '../audit/note.ts'
import { reissueCodes } from '../checkin/reissue-codes.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { type AttendeeBadge, badgeHeading } from './badge-of.ts'
import { designsFor } from './designs-for.ts'
import { findDesigns } from './find-designs.ts'
import { findPrinted } from './find-printed.ts'
import { type BadgesToday, fingerprintOf } from './fingerprint.ts'
import { dropPrinting, insertPrinting, isRemembered, type Paper } from './keep-printing.ts'
import { printedBefore } from './printed-before.ts'
import type { PrintingInput } from './printing-input.ts'

type Beginning = { eventId: string; submission: string; chosen: readonly string[]; order: PrintingInput }

/**
 * Fixes whose badges are printed in which order, and what stands on them, before the first is fetched; returns the id of the
 * printing. Its papers are written some at a time, and the last batch lets it count. The form brings its submission: sent twice
 * it is one printing, and codes are given once.
 * Throws Refusal `not-found`, `closed` (the event is forgotten), `nobody` (nobody is left to print).
 */
export async function beginPrinting(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'closing'>,
  actor: Actor,
  { eventId, submission, chosen, order }: Beginning,
): Promise<string> {
  const event = await readManagedEvent(deps, actor, eventId)
  if (event.forgottenAt !== null) throw new Refusal('closed')
  const begun = await begunBy(deps, { eventId, submission })
  if (begun) return begun
  const [designs, before] = await Promise.all([findDesigns(deps, eventId), printedBefore(deps, eventId)])
  const today = { designs, event: badgeHeading(event) }
  const badges = await findPrinted(deps, event, { chosen, order, before, today })
  if (badges.length === 0) throw new Refusal('nobody')
  const reissued = order.reissue ? badges.filter((badge) => before.has(badge.id)) : []
  const codes = reissued.map((badge) => ({ id: badge.id, code: deps.ids.code() }))
  const { sheet } = printOptions.parse(order.print)
  const looks = designsFor(event, designs, { sheet, chosen: order.design })
  const papers = await papersOf(withCodes(badges, codes), looks, today)
  const { hostId } = event
  const now = deps.clock.now()
  const id = `${submission}.${deps.ids.next()}`
  await insertPrinting(deps, actor, { id, hostId, eventId, paper: 'badges', at: now, order, papers })
  await deps.store.write((draft) => [
    ...(codes.length > 0 ? reissueCodes(draft, actor, { eventId, codes, unless: finished(submission), now }) : []),
    draft.run(sql`update printings set paper = 'badges' where id = ${id}
      and not exists (${finished(submission)}) and ${isRemembered(eventId)}`),
    draft.run(
      noteRows(actor, { at: now, verb: 'printing.begun', rows: sql`printings where id = ${id} and paper = 'badges'` }),
    ),
  ])
  const first = await begunBy(deps, { eventId, submission })
  if (first !== id) await dropPrinting(deps, id)
  if (!first) throw new Refusal('closed')
  return first
}

/** The same form may begin several at once; one is finished, and bears the form's id and one of its own. */
function finished(submission: string): SQL {
  return sql`select id, event_id as of from printings
    where (id = ${submission} or (id > ${`${submission}.`} and id < ${`${submission}/`})) and paper = 'badges'`
}

/** The printing of a form. Throws Refusal `invalid` if it is one of another event. */
async function begunBy(
  { store }: Pick<Deps, 'store'>,
  { eventId, submission }: { eventId: string; submission: string },
): Promise<string | undefined> {
  const [begun] = await store.read.all<{ id: string; of: string }>(finished(submission))
  if (begun && begun.of !== eventId) throw new Refusal('invalid')
  return begun?.id
}

/** The badges as they are printed: who gets a new code carries it from now on. */
function withCodes(badges: readonly AttendeeBadge[], codes: readonly { id: string; code: string }[]) {
  const given = new Map(codes.map(({ id, code }) => [id, code]))
  return badges.map((badge) => ({ ...badge, code: given.get(badge.id) ?? badge.code }))
}

/** One for each badge in their order, and what stands on it. */
async function papersOf(badges: readonly AttendeeBadge[], looks: BadgeDesigns, today: BadgesToday): Promise<Paper[]> {
  const papers: Paper[] = []
  const nextSlice = timeSlices()
  for (const badge of badges) {
    papers.push([papers.length + 1, badge.id, fingerprintOf(badge, designOf(looks, badge), today)])
    await nextSlice()
  }
  return papers
}
