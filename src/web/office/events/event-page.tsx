import type { Announcement } from '../../../domain/calendar/pending-announcement.ts'
import { whereLine } from '../../../domain/calendar/where-line.ts'
import type { MissingPart } from '../../../domain/events/missing-parts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Concerned } from '../../../domain/registrations/deciding/concerned-by-deadlines.ts'
import type { OnHold } from '../../../domain/registrations/reading/find-on-hold.ts'
import type { SeatState } from '../../../domain/registrations/waiting/seat-state.ts'
import type { EventFigures } from '../../../domain/seats/read-event-figures.ts'
import { dateRange, deadline, type Instant, longDate, timeLeft } from '../../../lib/dates.ts'
import { figure } from '../../../lib/figures.ts'
import { inLanguage, type WordPair, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Figures } from '../../ui/figures.tsx'
import { LinkLine } from '../../ui/link-line.tsx'
import { Section } from '../../ui/section.tsx'
import { attendeeState } from '../attendees/attendee-status.tsx'
import { OnHoldAlert } from '../attendees/on-hold-alert.tsx'
import { NoCarrierAlert, OpenLettersAlert } from '../letters/letter-alerts.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { figureSentences } from '../seats/figure-words.ts'
import { AnnouncementNotice } from './announcement-notice.tsx'
import { ConcernedNotice, DeadlineAlert } from './deadline-notices.tsx'
import { EventActions } from './event-actions.tsx'
import { EventHead } from './event-head.tsx'

type Facts = {
  event: EventRecord
  figures: EventFigures
  now: Instant
  missing: readonly MissingPart[]
  /** How many letters did not arrive and wait for somebody to look. */
  openLetters: number
  /** Nothing carries the letters of this application. */
  noCarrier: boolean
  /** Whose registrations wait for a decision. */
  onHold: readonly OnHold[]
  /** Whom the deadline that was moved just now concerns. */
  concerned?: Concerned | undefined
  /** What is about to be told of changes. */
  announcement?: Announcement | undefined
}

/** One event at a glance: exact figures, what is missing, where it is shown, and what can be done with it. */
export function EventPage({ layout, facts, publicUrl }: { layout: OfficeLayout; facts: Facts; publicUrl: string }) {
  const { event, figures, missing, concerned, announcement } = facts
  const { people: counts, seats } = figures
  const t = text(layout.language)
  const here = `/office/events/${event.id}`
  const list = `${here}/attendees`
  const format = (count: number) => figure(count, layout.language)
  const counted = (state: SeatState, address = `${list}?state=${state}`) =>
    [attendeeState(state, layout.language), <a href={address}>{format(counts[state])}</a>] as const
  const free = seats.free === null ? t.unlimited : format(seats.free)
  const sums = figureSentences(figures, layout.language)
  return (
    <OfficePage layout={layout} title={inLanguage(event.title, layout.language)}>
      <EventHead layout={layout} event={event} />
      {announcement && <AnnouncementNotice event={event} announcement={announcement} language={layout.language} />}
      <OnHoldAlert onHold={facts.onHold} language={layout.language} />
      {facts.noCarrier && <NoCarrierAlert language={layout.language} />}
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
      {sums.length > 0 && <p class="muted">{sums.join(' ')}</p>}
      <div class="columns">
        <Section title={t.facts}>
          <DefinitionList items={factsOf(facts, layout, publicUrl)} />
        </Section>
        <div class="stack">
          {concerned && !announcement && <ConcernedNotice concerned={concerned} language={layout.language} />}
          <DeadlineAlert event={event} language={layout.language} now={facts.now} />
          {missing.length > 0 && event.status !== 'cancelled' && (
            <Alert kind="info" title={t.missing}>
              <ul>
                {missing.map((part) => (
                  <li>{t[part]}</li>
                ))}
              </ul>
            </Alert>
          )}
          <EventActions event={event} noCarrier={facts.noCarrier} language={layout.language} />
          <Card title={t.again}>
            <p>{t.againHint}</p>
            <ButtonLink alone look="secondary" href={`${here}/copy`} label={t.copy} />
          </Card>
          <Card title={t.papers}>
            <ButtonRow>
              <ButtonLink look="secondary" icon="download" href={`/office/events/${event.id}/attendees.xlsx`}>
                {t.excel}
              </ButtonLink>
              <ButtonLink look="secondary" href={`/office/events/${event.id}/papers/badges`} label={t.badges} />
            </ButtonRow>
            <LinkLine href={`/office/audit?event=${event.id}`} label={t.audit} />
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
  const left = event.status !== 'cancelled' && timeLeft(now, event.closesAt, zone, language)
  return [
    [
      t.when,
      <>
        {dateRange(event.startsAt, event.endsAt, event.allDay, zone, language)}
        {event.status !== 'cancelled' && event.forgottenAt === null && (
          <>
            <br />
            <a href={`/office/events/${event.id}/rescheduling`}>{t.move}</a>
          </>
        )}
      </>,
    ],
    [t.where, whereLine(event)],
    [
      t.series,
      event.series && <a href={`/office/series/${event.series.id}`}>{inLanguage(event.series.title, language)}</a>,
    ],
    [t.registration, `${t.from} ${longDate(event.opensAt, zone, language)}`],
    [
      t.deadline,
      left
        ? `${deadline(event.closesAt, zone, language)} – ${left}`
        : event.status === 'cancelled'
          ? t.calledOff
          : t.closed,
    ],
    [t.page, event.status === 'draft' ? `${page} – ${t.draft}` : <a href={`/e/${event.slug}`}>{page}</a>],
    [t.calendar, event.status !== 'draft' && <a href={`/e/${event.slug}.ics`}>{`${page}.ics`}</a>],
    [t.entries, <a href={`/office/events/${event.id}/calendar`}>{t[event.calendarMode]}</a>],
    [t.contact, [contact.name, contact.phone, contact.email].join('\n')],
    [t.forget, event.forgottenAt ? t.forgotten : longDate(event.forgetAt, zone, language)],
  ] as const
}

const text = words({
  free: ['frei', 'free'],
  calledOff: ['entfällt: Die Veranstaltung ist abgesagt', 'none: the event has been called off'],
  unlimited: ['unbegrenzt', 'no limit'],
  facts: ['Auf einen Blick', 'At a glance'],
  when: ['Wann', 'When'],
  move: ['Verschieben …', 'Move …'],
  where: ['Wo', 'Where'],
  series: ['Reihe', 'Series'],
  registration: ['Anmeldung', 'Registration'],
  from: ['ab', 'from'],
  deadline: ['Anmeldeschluss', 'Deadline'],
  closed: ['vorbei', 'over'],
  page: ['Öffentliche Seite', 'Public page'],
  draft: ['noch nicht sichtbar', 'not visible yet'],
  calendar: ['Kalenderdatei', 'Calendar file'],
  entries: ['Kalendereinträge', 'Calendar entries'],
  file: ['als Datei im Anhang', 'as an attached file'],
  invitation: ['als Einladung', 'as an invitation'],
  contact: ['Ansprechperson', 'Contact'],
  forget: ['Löschung der Daten', 'Data erased on'],
  forgotten: ['erledigt: Namen und Adressen sind gelöscht', 'done: names and addresses have been erased'],
  missing: ['Das fehlt noch', 'Still missing'],
  description: ['eine Beschreibung', 'a description'],
  venue: ['der Ort', 'the place'],
  programme: ['ein Programm', 'a programme'],
  audience: ['die Zielgruppen', 'the target groups'],
  english: [
    'englische Texte; bis dahin steht dort der deutsche',
    'English texts; until then the German ones stand there',
  ],
  'items-outside': [
    'Beginn und Ende, zu denen das Programm passt: Ein Programmpunkt liegt außerhalb',
    'a beginning and an end that fit the programme: an item lies outside',
  ],
  'deadline-over': ['Zeit: Der Anmeldeschluss ist schon vorbei', 'time: the deadline is over already'],
  'host-notices': ['Anschrift und Telefon des Veranstalters', 'address and phone of the host'],
  again: ['Wie im letzten Jahr', 'As last year'],
  againHint: [
    'Eine neue Veranstaltung mit denselben Regeln, Texten und demselben Programm, ohne die Menschen.',
    'A new event with the same rules, texts and programme, without the people.',
  ],
  copy: ['Noch einmal anlegen', 'Create once more'],
  papers: ['Listen und Papiere', 'Lists and papers'],
  excel: ['Teilnehmende (Excel)', 'Participants (Excel)'],
  badges: ['Namensschilder (PDF)', 'Badges (PDF)'],
  audit: ['Wer hat was geändert?', 'Who changed what?'],
} satisfies Record<MissingPart, WordPair> & Record<string, WordPair>)
