import { promotionEnds } from '../../domain/seats/deadlines.ts'
import type { Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'

type Event = Parameters<typeof promotionEnds>[0] & { waitingList: 'automatic' | 'offered' | 'paused' }

/** What becomes of a seat that is given up now: a sentence that holds for this event at this moment. */
export function seatNext(event: Event, now: Instant, language: Language): string {
  return text(language)[now < promotionEnds(event) ? event.waitingList : 'over']
}

const text = words({
  automatic: [
    'Der Platz wird frei; wartet jemand, der passt, rückt die nächste Person sofort nach.',
    'The seat becomes free; if somebody waits whom it fits, the next person gets it at once.',
  ],
  offered: [
    'Der Platz wird frei; wartet jemand, der passt, wird er der nächsten Person sofort angeboten.',
    'The seat becomes free; if somebody waits whom it fits, it is offered to the next person at once.',
  ],
  paused: [
    'Der Platz wird frei und bleibt es, bis das Tagungsbüro das Nachrücken freigibt.',
    'The seat becomes free, and stays so until the conference office lets the waiting list go on.',
  ],
  over: [
    'Der Platz wird frei; von der Warteliste rückt niemand mehr nach.',
    'The seat becomes free; nobody moves up from the waiting list any more.',
  ],
})
