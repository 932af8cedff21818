import { whereLine } from '../../domain/calendar/where-line.ts'
import type { EventRecord } from '../../domain/events/read-event.ts'
import { availability } from '../../domain/seats/availability.ts'
import { promotionEnds } from '../../domain/seats/deadlines.ts'
import { lastDeadlines, type RegistrationPhase } from '../../domain/seats/registration-phase.ts'
import { seatsOf } from '../../domain/seats/seats-of.ts'
import { dateRange, deadline, type Instant, timeLeft } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Hero } from '../ui/hero.tsx'
import { Leaf } from '../ui/leaf.tsx'
import { PublicStatus } from './public-status.tsx'

type EventHeroProps = { event: EventRecord; phase: RegistrationPhase; language: Language; now: Instant }

/** The opening of an event's page: what, when, where, until when, whether there is room, and the next step. */
export function EventHero({ event, phase, language, now }: EventHeroProps) {
  const t = text(language)
  const seats = seatsOf(event, now)
  const { zone } = event
  const closesAt = lastDeadlines(event).register
  const left = phase === 'open' && timeLeft(now, closesAt, zone, language)
  const canRegister = phase === 'open' || phase === 'late'
  const waitsForNothing =
    phase === 'open' && availability(seats) === 'waiting-list' && !event.approval && now >= promotionEnds(event)
  const showsDeadline = canRegister || phase === 'not-open-yet' || phase === 'closed'
  return (
    <Hero
      preline={inLanguage(event.host.name, language)}
      title={inLanguage(event.title, language)}
      leaf={<Leaf instant={event.startsAt} zone={zone} language={language} />}
      facts={[
        [t.when, dateRange(event.startsAt, event.endsAt, event.allDay, zone, language)],
        [t.where, whereLine(event)],
        ...(showsDeadline
          ? [[t.until, [deadline(closesAt, zone, language), left && ` – ${left}`].filter(Boolean).join('')] as const]
          : []),
        [phase === 'open' ? t.seats : t.state, <PublicStatus {...{ event, seats, language, now }} />],
      ]}
    >
      {canRegister && !waitsForNothing && (
        <ButtonLink href={`/e/${event.slug}/registration`} icon="forward">
          {phase === 'late' ? t.late : availability(seats) === 'waiting-list' ? t.wait : t.register}
        </ButtonLink>
      )}
    </Hero>
  )
}

const text = words(
  {
    when: 'Wann',
    where: 'Wo',
    until: 'Anmeldung bis',
    seats: 'Plätze',
    state: 'Stand',
    register: 'Jetzt anmelden',
    wait: 'Auf die Warteliste',
    late: 'Nachmelden',
  },
  {
    when: 'When',
    where: 'Where',
    until: 'Register by',
    seats: 'Seats',
    state: 'Status',
    register: 'Register now',
    wait: 'Join the waiting list',
    late: 'Register late',
  },
)
