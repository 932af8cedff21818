import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Drafts } from '../../../domain/registrations/deciding/find-applications.ts'
import { words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

/** Says how many letters will go out before the decisions are released; they cannot be taken back. */
export function ReleasePage({ layout, event, drafts }: { layout: OfficeLayout; event: EventRecord; drafts: Drafts }) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/applications`
  const decided = drafts.accepted + drafts.reserve + drafts.declined
  return (
    <OfficePage layout={layout} title={t.title}>
      <EventHead layout={layout} event={event} title={t.title} tab="applications" />
      {decided === 0 ? (
        <Alert kind="info" title={['Es ist nichts vorgemerkt.', 'Nothing is drafted.']} />
      ) : (
        <Confirm title={t.question} action={`${here}/release`} confirm={['Jetzt freigeben', 'Release now']} back={here}>
          <p>
            <strong>{t.letters(drafts.letters)}</strong>
          </p>
          <ul>
            <li>{t.accepted(drafts.accepted)}</li>
            <li>{t.reserve(drafts.reserve)}</li>
            <li>{t.declined(drafts.declined)}</li>
          </ul>
          {drafts.open > 0 && <p>{t.open(drafts.open)}</p>}
        </Confirm>
      )}
    </OfficePage>
  )
}

const text = words({
  title: ['Entscheidungen freigeben', 'Release decisions'],
  question: ['Möchten Sie diese Entscheidungen jetzt freigeben?', 'Do you want to release these decisions now?'],
  letters: [
    (count: number): string => (count === 1 ? 'Es geht 1 Brief hinaus.' : `Es gehen ${count} Briefe hinaus.`),
    (count: number): string => (count === 1 ? '1 letter will go out.' : `${count} letters will go out.`),
  ],
  accepted: [
    (count: number) => `${count} × Zusage: Wer nicht mehr unterkommt, kommt auf die Warteliste, vor der Reserve.`,
    (count: number) => `${count} × accepted: whoever does not fit joins the waiting list, before the reserve.`,
  ],
  reserve: [
    (count: number) => `${count} × Reserve: nach den Zusagen, in der Reihenfolge der Reserve.`,
    (count: number) => `${count} × reserve: after the accepted, in the order of the reserve.`,
  ],
  declined: [(count: number) => `${count} × Absage.`, (count: number) => `${count} × declined.`],
  open: [
    (count: number): string =>
      count === 1 ? '1 Antrag bleibt offen und wartet weiter.' : `${count} Anträge bleiben offen und warten weiter.`,
    (count: number): string =>
      count === 1 ? '1 application stays open and waits.' : `${count} applications stay open and wait.`,
  ],
})
