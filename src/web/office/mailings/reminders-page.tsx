import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Reminder } from '../../../domain/mailings/find-reminders.ts'
import type { Occurrence } from '../../../domain/mailings/next-occurrence.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { oClock, timespan } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { LinkLine } from '../../ui/link-line.tsx'
import { Table } from '../../ui/table.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { subjectShown } from '../texts/subject-shown.ts'

export type ShownReminder = {
  reminder: Reminder
  /** When it leaves next; undefined if never again. */
  next: Occurrence | undefined
  /** How many letters that would be today. */
  letters: number
}

type RemindersPageProps = { layout: OfficeLayout; event: EventRecord; reminders: readonly ShownReminder[] }

/** The reminders of an event, each with the day on which it leaves next. */
export function RemindersPage({ layout, event, reminders }: RemindersPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/reminders`
  const next = (one: ShownReminder) =>
    one.next === undefined || !one.reminder.active ? t.never : shortDateTime(one.next.at, event.zone, language)
  return (
    <PageOfEvent layout={layout} event={event} title={t.title} tab="mailings">
      <p>{t.how}</p>
      {event.forgottenAt === null && (
        <ButtonRow>
          <ButtonLink href={`${here}/new?anchor=before`}>{t.before}</ButtonLink>
          <ButtonLink look="secondary" href={`${here}/new?anchor=documents`} label={t.documents} />
          <ButtonLink look="secondary" href={`${here}/new?anchor=after`} label={t.after} />
        </ButtonRow>
      )}
      <Table<ShownReminder>
        caption={t.title}
        rows={reminders}
        empty={['Noch gibt es keine Erinnerung.', 'There is no reminder yet.']}
        columns={[
          {
            title: ['Betreff', 'Subject'],
            heading: true,
            cell: ({ reminder }) => (
              <a href={`${here}/${reminder.id}`}>{subjectShown(reminder, event, language) || t.erased}</a>
            ),
          },
          { title: ['Wann', 'When'], cell: ({ reminder }) => ruleWords(reminder, language) },
          { title: ['Nächstes Mal', 'Next time'], cell: next },
          { title: ['Zurzeit an', 'At present to'], numeric: true, cell: ({ letters }) => letters },
          {
            title: ['Ein und aus', 'On and off'],
            cell: ({ reminder: { id, active } }) => (
              <form method="post" action={`${here}/${id}/${active ? 'deactivation' : 'activation'}`} data-once>
                <Button look="secondary">{active ? t.off : t.on}</Button>
              </form>
            ),
          },
        ]}
      />
      <LinkLine href={`/office/events/${event.id}/mailings`} label={t.back} />
    </PageOfEvent>
  )
}

/** "3 Tage vor der Veranstaltung, 09:00 Uhr". */
function ruleWords({ anchor, days, time }: Reminder, language: Language): string {
  return text(language)[anchor === 'documents' ? 'everyDays' : anchor === 'before' ? 'daysBefore' : 'daysAfter'](
    days,
    time,
  )
}

const text = words({
  title: ['Erinnerungen', 'Reminders'],
  how: [
    'Erinnerungen gehen zur angegebenen Zeit von selbst hinaus. Zehn Minuten vorher steht jede unter „Schreiben“ und lässt sich noch anhalten.',
    'Reminders go out by themselves at the given time. Ten minutes before, each stands under “Mailings” and can still be stopped.',
  ],
  before: ['Erinnerung vor der Veranstaltung', 'Reminder before the event'],
  documents: ['Nach Unterlagen fragen', 'Ask for documents'],
  after: ['Nach der Veranstaltung danken', 'Give thanks after the event'],
  erased: ['(gelöscht)', '(erased)'],
  daysBefore: [
    (days: number, time: string) => `${timespan(days, 'day', 'de')} vorher, ${oClock(time, 'de')}`,
    (days: number, time: string) => `${timespan(days, 'day', 'en')} before, ${time}`,
  ],
  daysAfter: [
    (days: number, time: string) => `${timespan(days, 'day', 'de')} danach, ${oClock(time, 'de')}`,
    (days: number, time: string) => `${timespan(days, 'day', 'en')} after, ${time}`,
  ],
  everyDays: [
    (days: number, time: string) =>
      `${days === 1 ? 'jeden Tag' : `alle ${timespan(days, 'day', 'de')}`} um ${oClock(time, 'de')}, solange Unterlagen fehlen`,
    (days: number, time: string) =>
      `${days === 1 ? 'every day' : `every ${timespan(days, 'day', 'en')}`} at ${time}, as long as documents are missing`,
  ],
  never: ['nicht mehr', 'never again'],
  on: ['Einschalten', 'Switch on'],
  off: ['Ausschalten', 'Switch off'],
  back: ['Alle Schreiben', 'All mailings'],
})
