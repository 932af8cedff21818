import { z } from 'zod'
import { signatureList } from '../../../templates/pdf/papers/signature-list.ts'
import type { Actor } from '../../lib/actor.ts'
import { type Instant, longDate, zonedDateTime } from '../../lib/dates.ts'
import { typedLine } from '../../lib/typed-text.ts'
import { typedWhole } from '../events/input-parts.ts'
import type { EventRecord } from '../events/read-event.ts'
import { eventToPrint, type PaperNeeds, type PaperOrder, type PrintedPaper, paperProps } from './paper-order.ts'
import { whoComes } from './who-comes.ts'

/** More than fill a few pages nobody prints. */
const mostBlankLines = 200

/** Codes `not-a-number`, `too-long`. */
export const signatureListOptions = z.object({
  blankLines: typedWhole({ least: 0, most: mostBlankLines, usual: 10, error: 'not-a-number' }),
  reference: typedLine(120).default(''),
})

/**
 * The list that people sign, by which a funding body sees who took part: everybody who comes, once for each day, and blank
 * lines for those who come unannounced. Throws Refusal `not-found`.
 */
export async function printSignatureList(
  deps: PaperNeeds,
  actor: Actor,
  { eventId, language, options }: PaperOrder<z.infer<typeof signatureListOptions>>,
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: 'signature-list.printed' })
  const props = await paperProps(deps, event, language)
  const days = daysOf(event).map((day) => longDate(day, event.zone, language))
  return { event, stream: signatureList(() => whoComes(deps, eventId), { ...props, days, ...options }) }
}

/** An event of more days than this is no conference any more. */
const mostDays = 31

/** An instant of each day on which an event takes place. */
function daysOf({ startsAt, endsAt, zone }: Pick<EventRecord, 'startsAt' | 'endsAt' | 'zone'>): Instant[] {
  const first = zonedDateTime(startsAt, zone).startOfDay()
  const days: Instant[] = []
  for (let i = 0; i < mostDays; i++) {
    const day = first.add({ days: i }).epochMilliseconds
    if (day >= endsAt) break
    days.push(day)
  }
  return days
}
