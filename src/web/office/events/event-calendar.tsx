import { Hono } from 'hono'
import { announceNow } from '../../../domain/calendar/announce-now.ts'
import { type Announcement, pendingAnnouncement } from '../../../domain/calendar/pending-announcement.ts'
import { calendarSettings } from '../../../domain/events/calendar-settings.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { setCalendar } from '../../../domain/events/set-calendar.ts'
import { timespan } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { checkbox, radio, select } from '../forms/choice-kinds.tsx'
import { group } from '../forms/form-fields.tsx'
import { FormPage } from '../forms/form-page.tsx'
import { line, number } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { sinceNow } from '../since.ts'
import { AnnouncementNotice } from './announcement-notice.tsx'
import { EventHead } from './event-head.tsx'

/** How an event comes into calendars, and the announcement of what changed. */
export const eventCalendar = new Hono<AppEnv>()
  .get('/office/events/:id/calendar', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const announcement = await pendingAnnouncement(c.env, event)
    const form = { language: c.var.language, values: calendarForm.values(event, event), errors: {} }
    return c.html(page(c, event, form, announcement))
  })
  .post('/office/events/:id/calendar', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const { again } = await submitted(
      c,
      { ...calendarForm, stored: calendarForm.values(event, event) },
      event,
      (settings) => setCalendar(c.env, c.var.staff, { eventId: event.id, settings }),
    )
    if (again) return c.html(page(c, event, again), 422)
    return c.redirect(`/office/events/${event.id}/calendar?done=saved`, 303)
  })
  .post('/office/events/:id/announcement', async (c) => {
    const id = c.req.param('id')
    const since = sinceNow(c)
    await announceNow(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}?done=announced&${since}`, 303)
  })

function page(c: Context, event: EventRecord, form: FormState, announcement?: Announcement) {
  const layout = officeLayout(c, event)
  const { language } = layout
  const { title } = text(language)
  const here = `/office/events/${event.id}`
  const head = (
    <>
      <EventHead layout={layout} event={event} title={title} tab="rules" />
      {announcement && <AnnouncementNotice event={event} announcement={announcement} language={language} />}
    </>
  )
  return (
    <FormPage
      {...{ layout, title, head, form }}
      of={calendarForm}
      about={event}
      action={`${here}/calendar`}
      back={here}
    />
  )
}

/** How an event comes into calendars: as file or invitation, with which reminder, and where to take part online. */
const calendarForm = officeForm(
  calendarSettings,
  group(['Einträge der Teilnehmenden', 'Entries of the participants'], {
    calendarMode: {
      kind: radio(modes),
      label: ['Wie der Termin in den Kalender kommt', 'How the date comes into the calendar'],
      below: ({ host, hostId }: EventRecord, language) =>
        !host.organizerEmail && <LinkLine href={`/office/hosts/${hostId}`} label={text(language).enterMailbox} />,
    },
    calendarRsvp: {
      kind: checkbox,
      label: [
        'Die Einladung bittet um eine Antwort aus dem Kalender',
        'The invitation asks for an answer from the calendar',
      ],
      hint: [
        'Nur bei Einladungen. Angemeldete haben schon zugesagt; eine Ablehnung führt zur Abmeldung.',
        'Invitations only. Who is registered has accepted already; a decline leads to the cancellation.',
      ],
    },
    alarmMinutes: {
      kind: { ...number(), draw: select(alarms).draw },
      label: ['Erinnerung durch den Kalender', 'Reminder by the calendar'],
      hint: [
        'An ganztägige Termine erinnert der Kalender um 9 Uhr morgens, spätestens am Tag davor.',
        'Of dates without times the calendar reminds at 9 in the morning, at the latest on the day before.',
      ],
    },
    onlineUrl: {
      kind: line({ maxlength: 500 }),
      label: ['Adresse für die Online-Teilnahme', 'Address for taking part online'],
      hint: [
        'Steht nur in Briefen und Kalendern derer, die online teilnehmen. Eine Änderung wird ihnen mitgeteilt.',
        'Only in letters and calendars of those who take part online. They are told when it changes.',
      ],
    },
  }),
  { refusals: { 'no-mailbox': 'calendarMode' } },
)

function modes({ host: { organizerEmail } }: EventRecord, language: Language) {
  const t = text(language)
  return [
    { value: 'file', label: t.file, hint: t.fileHint },
    { value: 'invitation', label: t.invitation, hint: organizerEmail ? t.invitationHint(organizerEmail) : t.noMailbox },
  ]
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

const text = words({
  title: ['Kalender', 'Calendar'],
  file: ['Als Datei', 'As a file'],
  fileHint: [
    'Der Eintrag ändert sich, wenn die neue Datei geöffnet wird, oder von selbst im abonnierten Kalender.',
    'The entry changes when the new file is opened, or by itself in a subscribed calendar.',
  ],
  invitation: ['Als Einladung', 'As an invitation'],
  invitationHint: [
    (mailbox: string) => `Der Eintrag ändert sich von selbst. Antworten aus dem Kalender gehen an ${mailbox}.`,
    (mailbox: string) => `The entry changes by itself. Answers from the calendar go to ${mailbox}.`,
  ],
  noMailbox: [
    'Dafür braucht der Veranstalter ein Postfach, das jemand liest.',
    'For this the host needs a mailbox that somebody reads.',
  ],
  enterMailbox: ['Postfach beim Veranstalter eintragen', 'Enter the mailbox of the host'],
  noAlarm: ['keine', 'none'],
  before: [
    (minutes: number): string =>
      minutes % 1440 === 0
        ? `${minutes / 1440} ${minutes === 1440 ? 'Tag' : 'Tage'} vorher`
        : minutes % 60 === 0
          ? `${minutes / 60} ${minutes === 60 ? 'Stunde' : 'Stunden'} vorher`
          : `${timespan(minutes, 'minute', 'de')} vorher`,
    (minutes: number): string =>
      minutes % 1440 === 0
        ? `${minutes / 1440} ${minutes === 1440 ? 'day' : 'days'} before`
        : minutes % 60 === 0
          ? `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'} before`
          : `${timespan(minutes, 'minute', 'en')} before`,
  ],
})
