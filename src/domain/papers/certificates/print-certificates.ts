import { z } from 'zod'
import type { CertificateProps } from '../../../../templates/pdf/papers/certificate.ts'
import { certificatePages } from '../../../../templates/pdf/papers/certificate.ts'
import type { PaperProps } from '../../../../templates/pdf/papers/paper-document.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { fullName } from '../../../lib/names.ts'
import { printedName } from '../../../lib/printed-name.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { findAttended } from '../../checkin/find-attended.ts'
import type { EventRecord } from '../../events/read-event.ts'
import { type Attendee, everyAttendee } from '../../registrations/reading/find-attendees.ts'
import { mustHaveSome } from '../must-have-some.ts'
import { eventToPrint, type PaperNeeds, type PaperOrder, type PrintedPaper, paperProps } from '../paper-order.ts'
import { certificateOf, withWords } from './certificate-props.ts'
import { issueCertificates } from './issue-certificates.ts'
import { readCertificateText } from './read-certificate-text.ts'

type Uses = PaperNeeds & Pick<Deps, 'ids' | 'config'>

/** Ids of registrations, separated by blanks; none is everybody. */
export const certificateOptions = z.object({
  chosen: z
    .string()
    .default('')
    .transform((ids) => ids.split(/\s+/).filter(Boolean)),
})

/** So many are issued in one batch. */
const atOnce = 100

/**
 * Certificates of attendance of everybody who was checked in, or of those chosen among them, in German order; each is issued
 * when it is printed first. Throws Refusal `not-found`, `closed` (the event is forgotten), `nobody` (nobody was).
 */
export async function printCertificates(
  deps: Uses,
  actor: Actor,
  { eventId, language, options }: PaperOrder<{ chosen: readonly string[] }>,
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: 'certificates.printed' })
  if (event.forgottenAt !== null) throw new Refusal('closed')
  const [props, { text }] = await Promise.all([paperProps(deps, event, language), readCertificateText(deps, eventId)])
  const people = await mustHaveSome(issued(deps, event, props, options.chosen))
  return { event, stream: certificatePages(people, withWords(props, text)) }
}

async function* issued(
  deps: Uses,
  event: EventRecord,
  props: PaperProps,
  chosen: readonly string[],
): AsyncGenerator<CertificateProps> {
  const attended = await findAttended(deps, event.id)
  const filter = { eventId: event.id, ...(chosen.length > 0 && { ids: chosen }) }
  let waiting: Attendee[] = []
  for await (const attendee of everyAttendee(deps, filter)) {
    if (attended.has(attendee.id)) waiting.push(attendee)
    if (waiting.length < atOnce) continue
    yield* issuedTo(deps, event, props, waiting)
    waiting = []
  }
  yield* issuedTo(deps, event, props, waiting)
}

async function* issuedTo(
  deps: Uses,
  event: EventRecord,
  props: PaperProps,
  people: readonly Attendee[],
): AsyncGenerator<CertificateProps> {
  const certificates = await issueCertificates(
    deps,
    people.map((person) => ({ id: person.id, name: fullName(printedName(person)) })),
  )
  for (const person of people) {
    const certificate = certificates.get(person.id)
    if (certificate) yield certificateOf(deps, event, props, printedName(person), certificate)
  }
}
