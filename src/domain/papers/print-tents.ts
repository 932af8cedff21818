import { z } from 'zod'
import { labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import { faceSize, labelsPerSheet } from '../../../templates/pdf/label-sheets.ts'
import { cardSheets } from '../../../templates/pdf/papers/card-sheets.ts'
import { cardWords } from '../../../templates/pdf/papers/card-words.ts'
import { tentDesign } from '../../../templates/pdf/papers/tent-design.ts'
import { printOptions } from '../../../templates/pdf/print-options.ts'
import type { Actor } from '../../lib/actor.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { typedWhole } from '../events/input-parts.ts'
import { badgeEvent, badgesOf } from './badge-of.ts'
import { type ForWhom, forWhom } from './for-whom.ts'
import { mustHaveSome } from './must-have-some.ts'
import { paperFonts } from './paper-fonts.ts'
import { eventToPrint, type PaperNeeds, type PaperOrder, type PrintedPaper } from './paper-order.ts'
import { whoComes } from './who-comes.ts'

/** The folded cards, and the sheet on which each is printed. */
const sheets = { 'table-tents': 'a4-tent', 'place-cards': 'sigel-dp001' } as const

const cardsPerSheet = labelsPerSheet(labelSheets[sheets['place-cards']])

/** Code `unknown`. */
export const tableTentOptions = z.object({ tentsFor: forWhom })

/** Begins with the first card that is still on the sheet, from 1. Codes `unknown`, `not-on-the-sheet`. */
export const placeCardOptions = z.object({
  cardsFor: forWhom,
  startAt: typedWhole({ ...{ least: 1, most: cardsPerSheet, usual: 1 }, error: 'not-on-the-sheet' }),
})

/** A4 folded across, for the tables of those who come: name, office and organisation on both sides. Throws Refusal `not-found`, `nobody`. */
export function printTableTents(
  deps: PaperNeeds,
  actor: Actor,
  order: PaperOrder<z.infer<typeof tableTentOptions>>,
): Promise<PrintedPaper> {
  const { eventId, language, options } = order
  return printCards(deps, actor, eventId, { card: 'table-tents', language, whom: options.tentsFor, startAt: 1 })
}

/** Small folded cards, four on a sheet, for those who come. Throws Refusal `not-found`, `nobody`. */
export function printPlaceCards(
  deps: PaperNeeds,
  actor: Actor,
  { eventId, language, options: { cardsFor, startAt } }: PaperOrder<z.infer<typeof placeCardOptions>>,
): Promise<PrintedPaper> {
  return printCards(deps, actor, eventId, { card: 'place-cards', language, whom: cardsFor, startAt })
}

async function printCards(
  deps: PaperNeeds,
  actor: Actor,
  eventId: string,
  { card, language, whom, startAt }: { card: keyof typeof sheets; language: Language; whom: ForWhom; startAt: number },
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: `${card}.printed` })
  const print = printOptions.parse({ sheet: sheets[card], startAt })
  const [facts, fonts] = await Promise.all([badgeEvent(deps, event), paperFonts(deps)])
  const design = tentDesign(faceSize(print.sheet), { logo: facts.logo !== undefined })
  const title = `${cardWords(language)[card]}: ${inLanguage(event.title, language)}`
  const paper = { title, language, print, design, event: facts, createdAt: deps.clock.now(), fonts }
  const people = await mustHaveSome(badgesOf(event, whoComes(deps, eventId, whom)))
  return { event, stream: cardSheets(people, paper) }
}
