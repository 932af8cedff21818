import { sessionLine } from '../../../../templates/forms/session-standing.ts'
import { eventQuota } from '../../../domain/events/event-quota.ts'
import { readWritten } from '../../../domain/outbox/read-written.ts'
import { type Promoted, readPromoted } from '../../../domain/registrations/waiting/read-promoted.ts'
import { type QueueOutlook, readQueueOutlook } from '../../../domain/registrations/waiting/read-queue-outlook.ts'
import { promotionEnds } from '../../../domain/seats/deadlines.ts'
import { movesUp } from '../../../domain/seats/moves-up.ts'
import { deadline, type Instant } from '../../../lib/dates.ts'
import { listing } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { fullName } from '../../../lib/names.ts'
import type { Context } from '../../env.ts'
import { justDone } from '../just-done.ts'
import { lettersWritten } from '../letters/what-is-sent.ts'
import { whyWords } from '../seats/why-words.ts'
import { sinceOf } from '../since.ts'
import type { AboutAttendee } from './about-attendee.ts'

/** What an act about somebody came to: how they stand now and why, which letters were written, and who moved up. */
export async function whatBecame(c: Context, about: AboutAttendee): Promise<string[]> {
  const done = justDone(c, 'done') ?? ''
  const since = sinceOf(c)
  if (since === undefined) return []
  const { language } = c.var
  const { registration } = about.record
  const { hostId, eventId, bookingId, claimId } = registration
  const [written, promoted, queue] = await Promise.all([
    readWritten(c.env, { hostId, eventId, bookingId, since }),
    readPromoted(c.env, eventId, since),
    readQueueOutlook(c.env, about.record.event, claimId),
  ])
  const others = promoted.filter(({ id }) => id !== registration.id)
  const letters = lettersWritten(written, language)
  const standing = standingSentences(about, c.env.clock.now(), language)
  return [
    ...(about.record.state === 'confirmed' && tellsSomebody.includes(done) ? [text(language).confirmed] : []),
    ...standing,
    ...(letters.length === 0 && tellsSomebody.includes(done) ? [noLetter(about, done, language)] : letters),
    ...(others.length > 0
      ? promotedSentences(others, language)
      : done === 'cancelled'
        ? [nobodyUp(queue, language)]
        : []),
  ]
}

/** After these somebody expects that the person hears of it. */
const tellsSomebody = ['registered', 'substituted', 'seated', 'cancelled', 'left']

function noLetter({ record: { registration, contact } }: AboutAttendee, done: string, language: Language): string {
  const t = text(language)
  if (registration.email !== '' || contact) return t.noLetter
  return done === 'cancelled' || done === 'left' ? t.tellThem : t.print
}

function nobodyUp({ movesUp, othersWait }: QueueOutlook, language: Language): string {
  const t = text(language)
  if (!othersWait) return t.nobodyWaits
  return movesUp === 'offered' ? t.noOffer : t[movesUp]
}

/** Seat, rank and reason; and each session in which they have none yet. */
function standingSentences(
  { record, event, sessions, position, why }: AboutAttendee,
  now: Instant,
  language: Language,
) {
  const t = text(language)
  const { state, claim } = record
  const reasons = why.flatMap((entry) => whyWords(entry, event, language)).join(' ')
  const ended = movesUp(event, now, eventQuota(event).aim !== null) === 'over'
  const until = claim.expiresAt === null ? '' : deadline(claim.expiresAt, event.zone, language)
  return [
    ...(state === 'waiting'
      ? [reasons === '' ? t.waiting(position ?? 1) : t.waitingBecause(position ?? 1, reasons)]
      : []),
    ...(state === 'waiting' && ended ? [t.ended(deadline(promotionEnds(event), event.zone, language))] : []),
    ...(state === 'offered' ? [t.offered(until)] : []),
    ...(state === 'review' ? [t.review] : []),
    ...sessions
      .filter(({ standing }) => standing.is === 'waiting')
      .map((one) => `${sessionLine(one, event, language)}.`),
  ]
}

function promotedSentences(promoted: readonly Promoted[], language: Language): string[] {
  const t = text(language)
  const list = (some: readonly Promoted[]) => {
    const names = [...new Set(some.map(fullName))]
    const shown = names.length > most ? [...names.slice(0, most), t.others(names.length - most)] : names
    return listing(shown, language)
  }
  const parts = [
    [promoted.filter(({ offered, session }) => !offered && !session), t.movedUp],
    [promoted.filter(({ offered }) => offered), t.wereOffered],
    [promoted.filter(({ offered, session }) => !offered && session), t.intoSession],
  ] as const
  return parts.filter(([some]) => some.length > 0).map(([some, say]) => say(list(some)))
}

const most = 3

const text = words({
  confirmed: ['Der Platz ist zugesagt.', 'The seat is confirmed.'],
  waiting: [
    (position: number) => `Warteliste, Stelle ${position}.`,
    (position: number) => `Waiting list, position ${position}.`,
  ],
  waitingBecause: [
    (position: number, why: string) => `Warteliste, Stelle ${position}, weil: ${why}`,
    (position: number, why: string) => `Waiting list, position ${position}, because: ${why}`,
  ],
  ended: [
    (date: string) => `Nachgerückt wird nicht mehr: Das Nachrücken endete am ${date}.`,
    (date: string) => `Nobody moves up any more: the waiting list ended on ${date}.`,
  ],
  offered: [
    (until: string) => `Der Platz ist angeboten bis ${until}.`,
    (until: string) => `The seat is offered until ${until}.`,
  ],
  review: [
    'Noch ohne Platz: Darüber entscheiden Sie unter „Anträge“.',
    'No seat yet: you decide about it under “Applications”.',
  ],
  noLetter: ['Es geht kein Brief hinaus.', 'No letter goes out.'],
  print: [
    'Ohne E-Mail-Adresse geht kein Brief hinaus: Bitte drucken Sie die Bestätigung aus.',
    'Without an e-mail address no letter goes out: please print the confirmation.',
  ],
  tellThem: [
    'Ohne E-Mail-Adresse geht kein Brief hinaus: Bitte sagen Sie der Person selbst Bescheid.',
    'Without an e-mail address no letter goes out: please tell the person yourself.',
  ],
  automatic: [
    'Nachgerückt ist niemand: Für keine der wartenden Personen passt der freie Platz.',
    'Nobody has moved up: the free seat fits none of those who wait.',
  ],
  noOffer: [
    'Angeboten ist der Platz niemandem: Für keine der wartenden Personen passt er.',
    'The seat is offered to nobody: it fits none of those who wait.',
  ],
  paused: [
    'Nachgerückt ist niemand: Die Warteliste ist angehalten.',
    'Nobody has moved up: the waiting list is paused.',
  ],
  held: [
    'Nachgerückt ist niemand: Es sind noch so viele Plätze vergeben, wie es geben soll, oder mehr.',
    'Nobody has moved up: as many seats are still taken as there shall be, or more.',
  ],
  over: ['Nachgerückt ist niemand: Das Nachrücken ist beendet.', 'Nobody has moved up: the waiting list has ended.'],
  nobodyWaits: ['Nachgerückt ist niemand: Es wartet niemand.', 'Nobody has moved up: nobody waits.'],
  movedUp: [(names: string) => `Nachgerückt: ${names}.`, (names: string) => `Moved up: ${names}.`],
  wereOffered: [
    (names: string) => `Ein Platz ist angeboten: ${names}.`,
    (names: string) => `A seat is offered to: ${names}.`,
  ],
  intoSession: [
    (names: string) => `In einen Programmpunkt nachgerückt: ${names}.`,
    (names: string) => `Moved up into a session: ${names}.`,
  ],
  others: [(count: number) => `${count} weitere`, (count: number) => `${count} more`],
})
