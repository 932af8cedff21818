import type { Announcement } from '../../../domain/calendar/pending-announcement.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Checkbox, RadioGroup, Select } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { AnnouncementNotice } from './announcement-notice.tsx'
import { calendarLabels } from './event-calendar-form.ts'
import { EventHead } from './event-head.tsx'

type EventCalendarPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  announcement?: Announcement | undefined
}

/** How an event comes into calendars: as file or invitation, with which reminder, and where to take part online. */
export function EventCalendarPage({ layout, form, event, announcement }: EventCalendarPageProps) {
  const t = text(layout.language)
  const label = calendarLabels(layout.language)
  const here = `/office/events/${event.id}`
  const mailbox = event.host.organizerEmail
  return (
    <OfficePage layout={layout} title={t.title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={t.title} tab="rules" />
      {announcement && <AnnouncementNotice event={event} announcement={announcement} language={layout.language} />}
      <PostForm action={`${here}/calendar`}>
        <FieldGroup title={t.entries}>
          <RadioGroup
            form={form}
            name="calendarMode"
            label={label.calendarMode}
            choices={[
              { value: 'file', label: t.file, hint: t.fileHint },
              { value: 'invitation', label: t.invitation, hint: mailbox ? t.invitationHint(mailbox) : t.noMailbox },
            ]}
          />
          {!mailbox && (
            <p>
              <a href={`/office/hosts/${event.hostId}`}>{t.enterMailbox}</a>
            </p>
          )}
          <Checkbox form={form} name="calendarRsvp" label={label.calendarRsvp} hint={t.rsvp} />
          <Select form={form} name="alarmMinutes" label={label.alarmMinutes} choices={alarms(event, layout.language)} />
          <TextField form={form} name="onlineUrl" label={label.onlineUrl} hint={t.online} maxlength={500} />
        </FieldGroup>
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href={here}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </OfficePage>
  )
}

const usualAlarms = [15, 30, 60, 120, 1440, 2880]

/** What was set otherwise stays a choice. */
function alarms({ alarmMinutes }: EventRecord, language: Language) {
  const t = text(language)
  const minutes = alarmMinutes === null ? usualAlarms : [...new Set([...usualAlarms, alarmMinutes])]
  return [
    { value: '', label: t.noAlarm },
    ...minutes.sort((one, other) => one - other).map((each) => ({ value: String(each), label: t.before(each) })),
  ]
}

const text = words(
  {
    title: 'Kalender',
    entries: 'Einträge der Teilnehmenden',
    file: 'Als Datei',
    fileHint: 'Der Eintrag ändert sich, wenn die neue Datei geöffnet wird, oder von selbst im abonnierten Kalender.',
    invitation: 'Als Einladung',
    invitationHint: (mailbox: string) =>
      `Der Eintrag ändert sich von selbst. Antworten aus dem Kalender gehen an ${mailbox}.`,
    noMailbox: 'Dafür braucht der Veranstalter ein Postfach, das jemand liest.',
    enterMailbox: 'Postfach beim Veranstalter eintragen',
    rsvp: 'Nur bei Einladungen. Angemeldete haben schon zugesagt; eine Ablehnung führt zur Abmeldung.',
    noAlarm: 'keine',
    before: (minutes: number): string =>
      minutes % 1440 === 0
        ? `${minutes / 1440} ${minutes === 1440 ? 'Tag' : 'Tage'} vorher`
        : minutes % 60 === 0
          ? `${minutes / 60} ${minutes === 60 ? 'Stunde' : 'Stunden'} vorher`
          : `${minutes} Minuten vorher`,
    online: 'Steht nur in Briefen und Kalendern derer, die online teilnehmen. Eine Änderung wird ihnen mitgeteilt.',
    save: 'Speichern',
    back: 'Abbrechen',
  },
  {
    title: 'Calendar',
    entries: 'Entries of the participants',
    file: 'As a file',
    fileHint: 'The entry changes when the new file is opened, or by itself in a subscribed calendar.',
    invitation: 'As an invitation',
    invitationHint: (mailbox: string) => `The entry changes by itself. Answers from the calendar go to ${mailbox}.`,
    noMailbox: 'For this the host needs a mailbox that somebody reads.',
    enterMailbox: 'Enter the mailbox of the host',
    rsvp: 'Invitations only. Who is registered has accepted already; a decline leads to the cancellation.',
    noAlarm: 'none',
    before: (minutes: number): string =>
      minutes % 1440 === 0
        ? `${minutes / 1440} ${minutes === 1440 ? 'day' : 'days'} before`
        : minutes % 60 === 0
          ? `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'} before`
          : `${minutes} minutes before`,
    online: 'Only in letters and calendars of those who take part online. They are told when it changes.',
    save: 'Save',
    back: 'Cancel',
  },
)
