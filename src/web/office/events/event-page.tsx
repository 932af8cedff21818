import { venueLine } from '../../../domain/calendar/entries.ts'
import type { Announcement } from '../../../domain/calendar/pending-announcement.ts'
import { eventQuota } from '../../../domain/events/event-quota.ts'
import type { MissingPart } from '../../../domain/events/missing-parts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Concerned } from '../../../domain/registrations/deciding/concerned-by-deadlines.ts'
import type { OnHold } from '../../../domain/registrations/reading/find-on-hold.ts'
import type { SeatState } from '../../../domain/registrations/waiting/seat-state.ts'
import { dateRange, deadline, type Instant, longDate, timeLeft } from '../../../lib/dates.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Figures } from '../../ui/figures.tsx'
import { attendeeState } from '../attendees/attendee-status.tsx'
import { OnHoldAlert } from '../attendees/on-hold-alert.tsx'
import { OpenLettersAlert } from '../letters/open-letters-alert.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { AnnouncementNotice } from './announcement-notice.tsx'
import { ConcernedNotice, DeadlineAlert } from './deadline-notices.tsx'
import { EventActions } from './event-actions.tsx'
import { EventHead } from './event-head.tsx'

type Facts = {
  event: EventRecord
  counts: Record<SeatState, number>
  now: Instant
  missing: readonly MissingPart[]
  /** How many letters did not arrive and wait for somebody to look. */
  openLetters: number
  /** Whose registrations wait for a decision. */
  onHold: readonly OnHold[]
  /** Whom the deadline that was moved just now concerns. */
  concerned?: Concerned | undefined
  /** What is about to be told of changes. */
  announcement?: Announcement | undefined
}

/** One event at a glance: exact figures, what is missing, where it is shown, and what can be done with it. */
export function EventPage({ layout, facts, publicUrl }: { layout: OfficeLayout; facts: Facts; publicUrl: string }) {
  const { event, counts, missing, concerned, announcement } = facts
  const t = text(layout.language)
  const here = `/office/events/${event.id}`
  const list = `${here}/attendees`
  const { size, taken } = eventQuota(event)
  const { format } = new Intl.NumberFormat(layout.language)
  const counted = (state: SeatState, address = `${list}?state=${state}`) =>
    [attendeeState(state, layout.language), <a href={address}>{format(counts[state])}</a>] as const
  const free = size === null ? t.unlimited : format(size - taken)
  return (
    <OfficePage layout={layout} title={inLanguage(event.title, layout.language)}>
      <EventHead layout={layout} event={event} />
      {announcement && <AnnouncementNotice event={event} announcement={announcement} language={layout.language} />}
      <OnHoldAlert onHold={facts.onHold} language={layout.language} />
      <OpenLettersAlert count={facts.openLetters} eventId={event.id} language={layout.language} />
      <Figures
        items={[
          counted('confirmed'),
          [t.free, free],
          counted('waiting'),
          ...(counts.offered > 0 ? [counted('offered')] : []),
          ...(counts.review > 0 ? [counted('review', `${here}/applications`)] : []),
          counted('cancelled'),
        ]}
      />
      <div class="columns">
        <section>
          <h2>{t.facts}</h2>
          <DefinitionList items={factsOf(facts, layout, publicUrl)} />
        </section>
        <div class="stack">
          {concerned && <ConcernedNotice concerned={concerned} language={layout.language} />}
          <DeadlineAlert event={event} language={layout.language} />
          {missing.length > 0 && event.status !== 'cancelled' && (
            <Alert kind="info" title={t.missing}>
              <ul>
                {missing.map((part) => (
                  <li>{t[part]}</li>
                ))}
              </ul>
            </Alert>
          )}
          <EventActions event={event} language={layout.language} />
          <Card title={t.papers}>
            <ButtonRow>
              <ButtonLink look="secondary" icon="download" href={`/office/events/${event.id}/attendees.xlsx`}>
                {t.excel}
              </ButtonLink>
              <ButtonLink look="secondary" href={`/office/events/${event.id}/papers/badges`}>
                {t.badges}
              </ButtonLink>
            </ButtonRow>
            <p>
              <a href={`/office/audit?event=${event.id}`}>{t.audit}</a>
            </p>
          </Card>
        </div>
      </div>
    </OfficePage>
  )
}

function factsOf({ event, now }: Facts, { language }: OfficeLayout, publicUrl: string) {
  const t = text(language)
  const { zone, contact } = event
  const page = `${publicUrl}/e/${event.slug}`
  const left = timeLeft(now, event.closesAt, zone, language)
  return [
    [t.when, dateRange(event.startsAt, event.endsAt, event.allDay, zone, language)],
    [t.where, venueLine(event.venue)],
    [
      t.series,
      event.series && <a href={`/office/series/${event.series.id}`}>{inLanguage(event.series.title, language)}</a>,
    ],
    [t.registration, `${t.from} ${longDate(event.opensAt, zone, language)}`],
    [t.deadline, left ? `${deadline(event.closesAt, zone, language)} – ${left}` : t.closed],
    [t.page, event.status === 'draft' ? `${page} – ${t.draft}` : <a href={`/e/${event.slug}`}>{page}</a>],
    [t.calendar, event.status !== 'draft' && <a href={`/e/${event.slug}.ics`}>{`${page}.ics`}</a>],
    [t.entries, <a href={`/office/events/${event.id}/calendar`}>{t[event.calendarMode]}</a>],
    [t.contact, [contact.name, contact.phone, contact.email].join('\n')],
    [t.forget, event.forgottenAt ? t.forgotten : longDate(event.forgetAt, zone, language)],
  ] as const
}

const text = words(
  {
    free: 'frei',
    unlimited: 'unbegrenzt',
    facts: 'Auf einen Blick',
    when: 'Wann',
    where: 'Wo',
    series: 'Reihe',
    registration: 'Anmeldung',
    from: 'ab',
    deadline: 'Anmeldeschluss',
    closed: 'vorbei',
    page: 'Öffentliche Seite',
    draft: 'noch nicht sichtbar',
    calendar: 'Kalenderdatei',
    entries: 'Kalendereinträge',
    file: 'als Datei im Anhang',
    invitation: 'als Einladung',
    contact: 'Ansprechperson',
    forget: 'Löschung der Daten',
    forgotten: 'erledigt: Namen und Adressen sind gelöscht',
    missing: 'Das fehlt noch',
    description: 'eine Beschreibung',
    venue: 'der Ort',
    programme: 'ein Programm',
    audience: 'die Zielgruppen',
    english: 'englische Texte; bis dahin steht dort der deutsche',
    'deadline-over': 'Zeit: Der Anmeldeschluss ist schon vorbei',
    'host-notices': 'Anschrift und Telefon des Veranstalters',
    papers: 'Listen und Papiere',
    excel: 'Teilnehmende (Excel)',
    badges: 'Namensschilder (PDF)',
    audit: 'Wer hat was geändert?',
  } satisfies Record<MissingPart, string> & Record<string, string>,
  {
    free: 'free',
    unlimited: 'no limit',
    facts: 'At a glance',
    when: 'When',
    where: 'Where',
    series: 'Series',
    registration: 'Registration',
    from: 'from',
    deadline: 'Deadline',
    closed: 'over',
    page: 'Public page',
    draft: 'not visible yet',
    calendar: 'Calendar file',
    entries: 'Calendar entries',
    file: 'as an attached file',
    invitation: 'as an invitation',
    contact: 'Contact',
    forget: 'Data erased on',
    forgotten: 'done: names and addresses have been erased',
    missing: 'Still missing',
    description: 'a description',
    venue: 'the place',
    programme: 'a programme',
    audience: 'the target groups',
    english: 'English texts; until then the German ones stand there',
    'deadline-over': 'time: the deadline is over already',
    'host-notices': 'address and phone of the host',
    papers: 'Lists and papers',
    excel: 'Participants (Excel)',
    badges: 'Badges (PDF)',
    audit: 'Who changed what?',
  },
)
