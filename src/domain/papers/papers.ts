import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Language } from '../../lib/languages.ts'
import { certificateOptions, printCertificates } from './certificates/print-certificates.ts'
import type { PaperNeeds, PaperOrder, PrintedPaper } from './paper-order.ts'
import { addressLabelOptions, envelopeOptions, printAddressLabels, printEnvelopes } from './print-addresses.ts'
import { printDoorSigns } from './print-door-signs.ts'
import { gateListOptions, printGateList } from './print-gate-list.ts'
import { participantsListOptions, printParticipantsList } from './print-participants-list.ts'
import { printProgramme, programmeOptions } from './print-programme.ts'
import { printRegistrationForm, registrationFormOptions } from './print-registration-form.ts'
import { printSignatureList, signatureListOptions } from './print-signature-list.ts'
import { placeCardOptions, printPlaceCards, printTableTents, tableTentOptions } from './print-tents.ts'

/** The papers of an event beside its badges, in the order in which the office finds them: what may be asked of each, and who prints it. */
export const papers = {
  'table-tents': paper(tableTentOptions, printTableTents),
  'place-cards': paper(placeCardOptions, printPlaceCards),
  'participants-list': paper(participantsListOptions, printParticipantsList),
  'signature-list': paper(signatureListOptions, printSignatureList),
  'gate-list': { ...paper(gateListOptions, printGateList), withReason: true },
  certificates: paper(certificateOptions, printCertificates),
  programme: paper(programmeOptions, printProgramme),
  'door-signs': paper(z.object({}), printDoorSigns),
  'registration-form': paper(registrationFormOptions, printRegistrationForm),
  envelopes: paper(envelopeOptions, printEnvelopes),
  'address-labels': paper(addressLabelOptions, printAddressLabels),
} satisfies Record<string, Paper>

/** Of all papers together. */
type Uses = PaperNeeds & Pick<Deps, 'ids' | 'config'>

export type PaperKey = keyof typeof papers
export const paperKeys = Object.keys(papers) as PaperKey[]

export function isPaperKey(key: string): key is PaperKey {
  return Object.hasOwn(papers, key)
}

export type Paper = {
  print: (
    deps: Uses,
    actor: Actor,
    order: { eventId: string; language: Language; asked: Record<string, string> },
  ) => Promise<Printing>
  /** It names people who did not agree to it: asked for by a form that says why, never by an address. */
  withReason?: boolean
}

/** A paper, or what is wrong with the options, as codes. */
export type Printing = (PrintedPaper & { errors?: undefined }) | { errors: z.ZodError }

function paper<Options extends z.ZodObject>(
  options: Options,
  print: (deps: Uses, actor: Actor, order: PaperOrder<z.infer<Options>>) => Promise<PrintedPaper>,
): Paper {
  return {
    async print(deps, actor, { eventId, language, asked }) {
      const read = options.safeParse(asked)
      if (read.success) return print(deps, actor, { eventId, language, options: read.data })
      return { errors: read.error }
    },
  }
}
