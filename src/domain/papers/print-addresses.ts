import { z } from 'zod'
import { labelsPerSheet } from '../../../templates/pdf/label-sheets.ts'
import { type AddressSheetId, addressLabels, addressSheets } from '../../../templates/pdf/papers/address-labels.ts'
import { envelopeSizeKeys, envelopes } from '../../../templates/pdf/papers/envelopes.ts'
import type { Actor } from '../../lib/actor.ts'
import { inLanguage } from '../../lib/languages.ts'
import { typedWhole } from '../events/input-parts.ts'
import { addressesOf } from './addresses-of.ts'
import { mustHaveSome } from './must-have-some.ts'
import { paperFonts } from './paper-fonts.ts'
import { eventToPrint, type PaperNeeds, type PaperOrder, type PrintedPaper, paperProps } from './paper-order.ts'

export const addressSheetIds = Object.keys(addressSheets) as AddressSheetId[]

export const envelopeOptions = z.object({ size: z.enum(envelopeSizeKeys).catch('dl') })

/** Codes as in `printOptions`: `not-a-number`, `not-on-the-sheet`. */
export const addressLabelOptions = z
  .object({
    sheet: z.enum(addressSheetIds).catch('avery-l7163'),
    firstLabel: typedWhole({ least: 1, most: 1000, usual: 1, error: 'not-on-the-sheet' }),
  })
  .refine(({ sheet, firstLabel }) => firstLabel <= labelsPerSheet(addressSheets[sheet]), {
    path: ['firstLabel'],
    error: 'not-on-the-sheet',
  })

/** An envelope for everybody who has a seat. Throws Refusal `not-found`, `nobody`. */
export async function printEnvelopes(
  deps: PaperNeeds,
  actor: Actor,
  { eventId, language, options }: PaperOrder<z.infer<typeof envelopeOptions>>,
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: 'envelopes.printed' })
  const { host, createdAt, fonts, event: about } = await paperProps(deps, event, language)
  const props = { host, language, createdAt, fonts, title: about.title, size: options.size }
  return { event, stream: envelopes(await mustHaveSome(addressesOf(deps, eventId)), props) }
}

/** A label for everybody who has a seat. Throws Refusal `not-found`, `nobody`. */
export async function printAddressLabels(
  deps: PaperNeeds,
  actor: Actor,
  { eventId, language, options }: PaperOrder<z.infer<typeof addressLabelOptions>>,
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: 'address-labels.printed' })
  const title = inLanguage(event.title, language)
  const { sheet, firstLabel: startAt } = options
  const print = { sheet, startAt, title, language, createdAt: deps.clock.now(), fonts: await paperFonts(deps) }
  return { event, stream: addressLabels(await mustHaveSome(addressesOf(deps, eventId)), print) }
}
