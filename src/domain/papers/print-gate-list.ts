import { z } from 'zod'
import { badgeWords } from '../../../templates/pdf/badge-words.ts'
import { type Expected, gateList } from '../../../templates/pdf/papers/gate-list.ts'
import type { Actor } from '../../lib/actor.ts'
import { shortDateTime } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'
import { typedLine } from '../../lib/typed-text.ts'
import type { Attendee } from '../registrations/reading/find-attendees.ts'
import { eventToPrint, type PaperNeeds, type PaperOrder, type PrintedPaper, paperProps } from './paper-order.ts'
import { whoComes } from './who-comes.ts'

/** Codes `missing`, `too-long`. */
export const gateListOptions = z.object({
  reason: typedLine(500).min(1, { error: 'missing' }),
})

/**
 * Everybody who comes, for the security of the application. It also names people who did not agree to be listed, therefore only
 * with a reason, which stands in the audit trail. Throws Refusal `not-found`.
 */
export async function printGateList(
  deps: PaperNeeds,
  actor: Actor,
  { eventId, language, options: { reason } }: PaperOrder<z.infer<typeof gateListOptions>>,
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: 'gate-list.printed', reason })
  const props = await paperProps(deps, event, language)
  const asOf = shortDateTime(props.createdAt, event.zone, language)
  return { event, stream: gateList(expected(whoComes(deps, eventId), language), { ...props, asOf }) }
}

async function* expected(attendees: AsyncIterable<Attendee>, language: Language): AsyncGenerator<Expected> {
  const roles = badgeWords(language)
  for await (const attendee of attendees) yield { ...attendee, role: roles[attendee.role] }
}
