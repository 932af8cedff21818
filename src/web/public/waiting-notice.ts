import { eventQuota } from '../../domain/events/event-quota.ts'
import type { EventRecord } from '../../domain/events/read-event.ts'
import { availability } from '../../domain/seats/availability.ts'
import { movesUp } from '../../domain/seats/moves-up.ts'
import { seatsOf } from '../../domain/seats/seats-of.ts'
import type { Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { queueWords } from '../ui/queue-words.ts'

type Asked = { event: EventRecord; now: Instant; language: Language; leaves: boolean }

/** Why somebody who registers now has to wait, and what for; undefined where they need not. */
export function waitingNotice({ event, now, language, leaves }: Asked) {
  const seats = seatsOf(event, now)
  if (availability(seats) !== 'waiting-list') return undefined
  const t = text(language)
  const { contact, offerHours } = event
  const queue = { movesUp: movesUp(event, now, eventQuota(event).aim !== null), offerHours }
  const isFull = seats.size !== null && seats.taken >= seats.size
  const isOver = queue.movesUp === 'over'
  return {
    isOver,
    title: isFull ? t.full : isOver ? t.ended : t.queued,
    next: [
      !isFull && !isOver && t.behind,
      queueWords(queue, { by: leaves ? 'mail' : 'nobody-yet' }, language),
      isOver && t.call(contact.name, contact.phone),
    ]
      .filter(Boolean)
      .join(' '),
  }
}

const text = words({
  full: ['Alle Plätze sind vergeben', 'All seats are taken'],
  ended: ['Das Nachrücken ist beendet', 'The waiting list has ended'],
  queued: ['Zurzeit führt der Weg über die Warteliste', 'At the moment the way in is the waiting list'],
  behind: [
    'Auf der Warteliste stehen schon Personen. Neue Anmeldungen stellen sich hinten an, auch wenn noch Plätze frei sind.',
    'There are people on the waiting list already. New registrations join at the end, even where seats are free.',
  ],
  call: [
    (name: string, phone: string) =>
      `Wenn Sie noch teilnehmen möchten, rufen Sie uns bitte an: ${name}, Telefon ${phone}.`,
    (name: string, phone: string) => `If you still want to take part, please call us: ${name}, phone ${phone}.`,
  ],
})
