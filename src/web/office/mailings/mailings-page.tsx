import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { FoundMailing } from '../../../domain/mailings/find-mailings.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Table } from '../../ui/table.tsx'
import { EventHead } from '../events/event-head.tsx'
import { NoCarrierAlert } from '../letters/letter-alerts.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { subjectShown } from '../texts/subject-shown.ts'
import { MailingStatus } from './mailing-status.tsx'

type MailingsPageProps = {
  layout: OfficeLayout
  event: EventRecord
  mailings: readonly FoundMailing[]
  noCarrier: boolean
}

/** Everything the office writes to the people of an event. */
export function MailingsPage({ layout, event, mailings, noCarrier }: MailingsPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}`
  const { format } = new Intl.NumberFormat(language)
  const at = (instant: number | null) => (instant === null ? '–' : shortDateTime(instant, event.zone, language))
  return (
    <OfficePage layout={layout} title={`${t.title}: ${inLanguage(event.title, language)}`}>
      {noCarrier && <NoCarrierAlert language={language} />}
      <EventHead layout={layout} event={event} />
      {event.forgottenAt === null && (
        <ButtonRow>
          <ButtonLink icon="mail" href={`${here}/mailings/new`} label={t.create} />
          <ButtonLink look="secondary" href={`${here}/reminders`} label={t.reminders} />
        </ButtonRow>
      )}
      <section>
        <h2>{t.title}</h2>
        <Table<FoundMailing>
          caption={t.title}
          rows={mailings}
          empty={t.empty}
          columns={[
            {
              title: t.subject,
              heading: true,
              cell: ({ id, subject }) => (
                <a href={`${here}/mailings/${id}`}>{subjectShown({ subject }, event, language) || t.erased}</a>
              ),
            },
            { title: t.number, numeric: true, cell: ({ number }) => number },
            {
              title: t.state,
              cell: ({ state }) => <MailingStatus state={state} language={language} />,
            },
            { title: t.leaves, cell: ({ startedAt, leavesAt }) => at(startedAt ?? leavesAt) },
            { title: t.letters, numeric: true, cell: ({ letters }) => format(letters) },
            { title: t.by, cell: ({ reminderId }) => (reminderId === null ? t.office : t.rule) },
          ]}
        />
      </section>
      <section>
        <h2>{t.more}</h2>
        <ul class="link-list">
          <li>
            <a href={`${here}/texts`}>{t.texts}</a>
          </li>
          <li>
            <a href={`/office/letters?event=${event.id}`}>{t.outbox}</a>
          </li>
        </ul>
      </section>
    </OfficePage>
  )
}

const text = words({
  title: ['Schreiben', 'Mailings'],
  create: ['Neues Schreiben', 'New mailing'],
  reminders: ['Erinnerungen', 'Reminders'],
  subject: ['Betreff', 'Subject'],
  erased: ['(gelöscht)', '(erased)'],
  number: ['Nr.', 'No.'],
  state: ['Stand', 'State'],
  leaves: ['Versand', 'Leaves'],
  letters: ['Briefe', 'Letters'],
  by: ['Von', 'By'],
  office: ['Büro', 'office'],
  rule: ['Erinnerung', 'reminder'],
  empty: ['Noch ist nichts geschrieben.', 'Nothing has been written yet.'],
  more: ['Briefe, die von selbst hinausgehen', 'Letters that leave by themselves'],
  texts: [
    'Texte der Zusagen, Absagen und übrigen Briefe anpassen',
    'Adapt the texts of confirmations, cancellations and all other letters',
  ],
  outbox: ['Postausgang: jeder Brief mit seinem Stand', 'Outbox: every letter and what became of it'],
})
