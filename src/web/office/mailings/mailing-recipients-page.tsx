import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { RecipientCounts } from '../../../domain/mailings/count-recipients.ts'
import type { FoundRecipient } from '../../../domain/mailings/find-recipients.ts'
import type { Mailing } from '../../../domain/mailings/read-mailing.ts'
import { words } from '../../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Table } from '../../ui/table.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { subjectShown } from '../texts/subject-shown.ts'
import { languageWords } from './audience-fields.tsx'

type MailingRecipientsPageProps = {
  layout: OfficeLayout
  event: EventRecord
  mailing: Mailing
  counts: RecipientCounts
  recipients: readonly FoundRecipient[]
}

/** The first of those to whom the selection applies now, whom no letter reaches in front. */
export function MailingRecipientsPage({ layout, event, mailing, counts, recipients }: MailingRecipientsPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}`
  const title = t.title(subjectShown(mailing, event, language))
  const total = counts.letters + counts.optedOut + counts.withoutAddress + counts.unconfirmed
  return (
    <OfficePage layout={layout} title={title}>
      <EventHead layout={layout} event={event} title={title} tab="mailings" />
      <p>{t.now}</p>
      <Table<FoundRecipient>
        captionHidden={false}
        caption={t.caption(recipients.length, total)}
        rows={recipients}
        empty={t.empty}
        columns={[
          {
            title: t.name,
            heading: true,
            cell: ({ about, contact, name }) => (contact ? name : <a href={`${here}/attendees/${about}`}>{name}</a>),
          },
          { title: t.address, cell: ({ address }) => address || '–' },
          { title: t.language, cell: (one) => languageWords(language)[one.language] },
          { title: t.outcome, cell: ({ state, contact }) => (contact ? t.contact : t[state]) },
        ]}
      />
      <ButtonRow>
        <ButtonLink look="secondary" icon="back" href={`${here}/mailings/${mailing.id}`} label={t.back} />
      </ButtonRow>
    </OfficePage>
  )
}

const text = words({
  title: [(subject: string) => `Wer es bekommt: ${subject}`, (subject: string) => `Who gets it: ${subject}`],
  now: [
    'Wie die Auswahl zurzeit aussieht. Festgestellt wird sie am Ende der zehn Minuten vor dem Versand.',
    'The selection as it is at present. It is fixed at the end of the ten minutes before sending.',
  ],
  caption: [
    (shown: number, total: number) => (shown < total ? `Die ersten ${shown} von ${total}` : `Alle ${total}`),
    (shown: number, total: number) => (shown < total ? `The first ${shown} of ${total}` : `All ${total}`),
  ],
  empty: ['Die Auswahl trifft auf niemanden zu.', 'The selection applies to nobody.'],
  name: ['Name', 'Name'],
  address: ['Adresse', 'Address'],
  language: ['Sprache', 'Language'],
  outcome: ['Schreiben', 'Letter'],
  contact: ['ja, für die Buchung', 'yes, for the booking'],
  waiting: ['ja', 'yes'],
  'no-address': ['nein: ohne Adresse', 'no: without address'],
  unconfirmed: ['nein: Adresse unbestätigt', 'no: address unconfirmed'],
  back: ['Zum Schreiben', 'To the mailing'],
})
