import { whereLine } from '../../domain/calendar/where-line.ts'
import { findPublicEvents, type PublicEvent } from '../../domain/events/find-events.ts'
import { readsOtherwiseAt } from '../../domain/seats/reads-otherwise-at.ts'
import { lastDeadlines, registrationPhase } from '../../domain/seats/registration-phase.ts'
import { seatFigures } from '../../domain/seats/seat-figures.ts'
import { queued } from '../../domain/seats/seats-of.ts'
import { dateRange, deadline, type Instant, timeLeft } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { EventCard, EventCards } from '../ui/card.tsx'
import { Layout } from '../ui/layout.tsx'
import { Leaf } from '../ui/leaf.tsx'
import { homeLayout } from '../ui/page-layout.ts'
import { Subscribe } from '../ui/subscribe.tsx'
import { PublicStatus } from './public-status.tsx'

/** `/`: what is coming, and what is over. */
export async function showEvents(c: Context<'/'>): Promise<Response> {
  const { language } = c.var
  const now = c.env.clock.now()
  const [layout, { upcoming, past }] = await Promise.all([homeLayout(c), findPublicEvents(c.env)])
  c.set('keptUntil', Math.min(...upcoming.map(({ event }) => readsOtherwiseAt(event, now))))
  const t = text(language)
  return c.html(
    <Layout {...layout} title={t.title} description={t.lead}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <h2>{t.upcoming}</h2>
      {upcoming.length > 0 ? <Cards events={upcoming} {...{ language, now }} /> : <p class="empty">{t.none}</p>}
      <Subscribe
        title={t.feed}
        language={language}
        feed={`${c.env.config.publicUrl}/calendar.ics?lang=${language}`}
        name={t.title}
      />
      {past.length > 0 && <h2>{t.past}</h2>}
      {past.length > 0 && <Cards events={past} {...{ language, now }} />}
    </Layout>,
  )
}

function Cards({ events, language, now }: { events: PublicEvent[]; language: Language; now: Instant }) {
  return (
    <EventCards>
      {events.map(({ event, seats, queuesNewcomers }) => (
        <EventCard
          href={`/e/${event.slug}`}
          title={inLanguage(event.title, language)}
          leaf={<Leaf instant={event.startsAt} zone={event.zone} language={language} />}
          when={dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language)}
          where={whereLine(event)}
          status={
            <>
              <PublicStatus
                {...{ event, language, now }}
                seats={{
                  ...seats,
                  size: seats ? seatFigures(seats).size : null,
                  queued: queued({ queuesNewcomers }, now),
                }}
              />
              <Deadline {...{ event, language, now }} />
            </>
          }
        />
      ))}
    </EventCards>
  )
}

/** Until when, while one still can. */
function Deadline({ event, language, now }: Pick<PublicEvent, 'event'> & { language: Language; now: Instant }) {
  if (registrationPhase(event, now) !== 'open') return null
  const { zone } = event
  const { register } = lastDeadlines(event)
  const until = text(language).until(deadline(register, zone, language))
  return <span class="event-card__deadline">{`${until} – ${timeLeft(now, register, zone, language)}`}</span>
}

const text = words(
  {
    until: (date: string) => `Anmeldung bis ${date}`,
    title: 'Veranstaltungen',
    lead: 'Tagungen und Konferenzen zum Anmelden: in einer Minute, ohne Benutzerkonto.',
    upcoming: 'Demnächst',
    none: 'Zurzeit ist keine Veranstaltung angekündigt. Neue Termine erscheinen hier.',
    past: 'Vergangene',
    feed: 'Alle Termine im eigenen Kalender abonnieren',
  },
  {
    until: (date: string) => `Register by ${date}`,
    title: 'Events',
    lead: 'Meetings and conferences to register for: in a minute, without an account.',
    upcoming: 'Coming up',
    none: 'No event is announced at the moment. New dates will appear here.',
    past: 'Past',
    feed: 'Subscribe to all dates in your own calendar',
  },
)
