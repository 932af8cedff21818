import type { QueueOutlook } from '../../domain/registrations/waiting/read-queue-outlook.ts'
import { type Language, words } from '../../lib/languages.ts'

/** What becomes of a seat that is given up now: a sentence that holds for this event and its queue at this moment. */
export function seatNext({ movesUp, othersWait }: QueueOutlook, language: Language): string {
  const t = text(language)
  return !othersWait && (movesUp === 'automatic' || movesUp === 'offered') ? t.nobody : t[movesUp]
}

const text = words({
  automatic: [
    'Der Platz wird frei; die nächste Person auf der Warteliste, für die er passt, rückt sofort nach.',
    'The seat becomes free; the next person on the waiting list whom it fits gets it at once.',
  ],
  offered: [
    'Der Platz wird frei und sofort der nächsten Person auf der Warteliste angeboten, für die er passt.',
    'The seat becomes free, and is offered at once to the next person on the waiting list whom it fits.',
  ],
  paused: [
    'Der Platz wird frei und bleibt es, bis das Tagungsbüro das Nachrücken freigibt.',
    'The seat becomes free, and stays so until the conference office lets the waiting list go on.',
  ],
  held: [
    'Der Platz wird zunächst nicht nachbesetzt: Die Zahl der Plätze wird kleiner.',
    'The seat is not filled at first: the number of seats is being reduced.',
  ],
  over: [
    'Der Platz wird frei; von der Warteliste rückt niemand mehr nach.',
    'The seat becomes free; nobody moves up from the waiting list any more.',
  ],
  nobody: [
    'Der Platz wird frei; zurzeit wartet niemand darauf.',
    'The seat becomes free; nobody is waiting for it at the moment.',
  ],
})
