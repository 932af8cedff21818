import { eq } from 'drizzle-orm'
import { programmeItems } from '../../src/db/schema/events.ts'
import { beginPrinting } from '../../src/domain/papers/begin-printing.ts'
import { previewCertificate } from '../../src/domain/papers/certificates/preview-certificate.ts'
import { printOwnCertificate } from '../../src/domain/papers/certificates/print-own-certificate.ts'
import { type PaperKey, papers } from '../../src/domain/papers/papers.ts'
import { printBadgeAtDesk } from '../../src/domain/papers/print-badge-at-desk.ts'
import { printConfirmation } from '../../src/domain/papers/print-confirmation.ts'
import { printPrinting } from '../../src/domain/papers/print-printing.ts'
import { printTestPage } from '../../src/domain/papers/print-test-page.ts'
import { readRegistration } from '../../src/domain/registrations/reading/read-registration.ts'
import type { Person } from '../../src/domain/registrations/submitting/booking-form.ts'
import { day, instantOf } from '../../src/lib/dates.ts'
import { standardCertificateText } from '../../templates/pdf/papers/certificate-text.ts'
import { aPrint } from './a-badge.ts'
import { aDeskAt, found, thatMorning } from './a-desk.ts'
import { anOrder } from './a-printing.ts'
import { anEventWith, office, person } from './an-event-with.ts'
import { fontsFromPackage } from './paper-fonts.ts'

type Stream = ReadableStream<Uint8Array>

/**
 * Every paper that the application makes, of an event with one person who was checked in. `read`: tagged, for people to read;
 * `sheets`: what only a printer reads. Those of the office's table follow the table.
 */
export async function everyPaper(guest: Partial<Person> = {}) {
  const here = await anEventWith('file', { sessions: [null] })
  const { event, clock, client, sessions } = here
  const deps = { ...here.deps, assets: fontsFromPackage }
  await here.send([person(1, guest)], { submission: 'guest' })
  await deps.store.write((draft) => [
    draft
      .update(programmeItems)
      .set({ room: 'Großer Saal', startsAt: instantOf('2027-12-02', '10:00', 'Europe/Berlin') })
      .where(eq(programmeItems.id, sessions[0] ?? '')),
  ])
  clock.at = thatMorning
  const id = String((await client.execute('select id from registrations')).rows[0]?.id)
  const desk = await aDeskAt(here, event.id)
  await desk.scan({ registration: id })
  const order = anOrder({ print: { sheet: 'avery-l4785' } })
  const atDesk = async () => printBadgeAtDesk(deps, await desk.desk(), { registrationId: id, order })
  const ofOffice = async (key: PaperKey): Promise<Stream> => {
    const asked = { reason: 'Einlasskontrolle' }
    const printing = await papers[key].print(deps, office, { eventId: event.id, language: 'de', asked })
    if (printing.errors) throw printing.errors
    return printing.stream
  }
  const certificate = async (): Promise<Stream> => {
    const own = await printOwnCertificate(deps, found(await readRegistration(deps, id)))
    if (typeof own === 'string') throw new Error(own)
    return own
  }
  const text = { body: standardCertificateText, signer: { de: 'Irene Vollmer' } }
  const badges = async () => {
    const printing = await beginPrinting(deps, office, { eventId: event.id, submission: 'box', chosen: [], order })
    return (await printPrinting(deps, office, { eventId: event.id, id: printing, part: 1 })).stream
  }
  const testPage = async () => (await printTestPage(deps, { print: aPrint(), language: 'de' })).stream() as Stream
  const entries = Object.keys(papers).map((key) => [key, () => ofOffice(key as PaperKey)] as const)
  return {
    deps,
    /** The day after, when certificates are given. */
    afterwards: () => clock.pass(day),
    read: {
      ...Object.fromEntries(entries),
      'own certificate': certificate,
      'certificate in preview': () => previewCertificate(deps, office, { eventId: event.id, language: 'de', text }),
      confirmation: async () =>
        (await printConfirmation(deps, office, { eventId: event.id, registrationId: id })).stream,
    } as Record<string, () => Promise<Stream>>,
    sheets: { 'badge at the desk': atDesk, badges, 'test page': testPage } as Record<string, () => Promise<Stream>>,
  }
}
