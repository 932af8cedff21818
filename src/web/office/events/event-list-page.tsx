import type { findOfficeEvents } from '../../../domain/events/find-events.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import type { CarrierBackOff } from '../../../domain/outbox/read-carrier.ts'
import type { OnHold } from '../../../domain/registrations/reading/find-on-hold.ts'
import { seatFigures } from '../../../domain/seats/seat-figures.ts'
import { dateRange, deadline, type Instant, timeLeft } from '../../../lib/dates.ts'
import { figure } from '../../../lib/figures.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'
import { OnHoldAlert } from '../attendees/on-hold-alert.tsx'
import { ReviewDueAlert } from '../hosts/review-due-alert.tsx'
import { UnfinishedHostAlert } from '../hosts/unfinished-host-alert.tsx'
import { CarrierBackOffAlert, NoCarrierAlert, OpenLettersAlert, OpenRepliesAlert } from '../letters/letter-alerts.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { EventStatus } from './event-status.tsx'

type OfficeEvent = Awaited<ReturnType<typeof findOfficeEvents>>[number]
type EventListPageProps = {
  layout: OfficeLayout
  events: readonly OfficeEvent[]
  now: Instant
  /** For whom one works. */
  hosts: readonly Host[]
  noCarrier: boolean
  rest: CarrierBackOff | undefined
  /** How many letters did not arrive and wait for somebody to look. */
  openLetters: number
  /** How many replies to invitations nobody has understood yet. */
  openReplies: number
  /** Whose registrations wait for a decision. */
  onHold: readonly OnHold[]
}

/** Where the office begins: every event of one's hosts, with exact figures. */
export function EventListPage({
  layout,
  events,
  now,
  hosts,
  noCarrier,
  rest,
  openLetters,
  openReplies,
  onHold,
}: EventListPageProps) {
  const { language } = layout
  const t = text(language)
  const upcoming = events.filter(({ event }) => event.endsAt > now).reverse()
  const past = events.filter(({ event }) => event.endsAt <= now)
  return (
    <OfficePage layout={layout} title={t.title}>
      <div class="page-head">
        <h1>{t.title}</h1>
        <ButtonRow>
          <ButtonLink look="quiet" href="/office/series" label={['Reihen', 'Series']} />
          <ButtonLink href="/office/events/new" icon="add" label={['Neue Veranstaltung', 'New event']} />
        </ButtonRow>
      </div>
      {noCarrier && <NoCarrierAlert language={language} />}
      <UnfinishedHostAlert hosts={hosts} language={language} />
      <ReviewDueAlert hosts={hosts} now={now} language={language} />
      <CarrierBackOffAlert rest={rest} language={language} />
      <OnHoldAlert onHold={onHold} language={language} />
      <OpenLettersAlert count={openLetters} language={language} />
      <OpenRepliesAlert count={openReplies} language={language} />
      <Section title={t.upcoming}>
        <EventTable caption={t.upcoming} events={upcoming} now={now} language={language} />
      </Section>
      {past.length > 0 && (
        <Section title={t.past}>
          <EventTable caption={t.past} events={past} now={now} language={language} />
        </Section>
      )}
    </OfficePage>
  )
}

type EventTableProps = { caption: string; events: readonly OfficeEvent[]; now: Instant; language: Language }

function EventTable({ caption, events, now, language }: EventTableProps) {
  const t = text(language)
  const format = (count: number) => figure(count, language)
  return (
    <Table<OfficeEvent>
      caption={caption}
      rows={events}
      empty={[
        'Hier ist noch keine Veranstaltung. Mit „Neue Veranstaltung“ legen Sie einen Entwurf an.',
        'There is no event here yet. “New event” creates a draft.',
      ]}
      columns={[
        {
          title: ['Veranstaltung', 'Event'],
          heading: true,
          cell: ({ event }) => <a href={`/office/events/${event.id}`}>{inLanguage(event.title, language)}</a>,
        },
        {
          title: ['Wann', 'When'],
          cell: ({ event: { startsAt, endsAt, allDay, zone } }) => dateRange(startsAt, endsAt, allDay, zone, language),
        },
        { title: ['Status', 'Status'], cell: ({ event }) => <EventStatus event={event} language={language} /> },
        {
          title: ['Vergeben', 'Taken'],
          numeric: true,
          cell: ({ seats: { taken, ...limit } }) => {
            const { size } = seatFigures({ taken, ...limit })
            return size === null ? format(taken) : t.of(format(taken), format(size))
          },
        },
        { title: ['Warteliste', 'Waiting list'], numeric: true, cell: ({ waiting }) => format(waiting) },
        { title: t.deadline, cell: ({ event }) => <Deadline event={event} now={now} language={language} /> },
      ]}
    />
  )
}

function Deadline({ event, now, language }: { event: OfficeEvent['event']; now: Instant; language: Language }) {
  const left = timeLeft(now, event.closesAt, event.zone, language)
  if (!left) return text(language).closed
  return (
    <>
      {deadline(event.closesAt, event.zone, language)}
      <br />
      <span class="muted">{left}</span>
    </>
  )
}

const text = words({
  title: ['Veranstaltungen', 'Events'],
  upcoming: ['Kommende', 'Upcoming'],
  past: ['Vergangene', 'Past'],
  deadline: ['Anmeldeschluss', 'Deadline'],
  closed: ['vorbei', 'over'],
  of: [(taken: string, size: string) => `${taken} von ${size}`, (taken: string, size: string) => `${taken} of ${size}`],
})
