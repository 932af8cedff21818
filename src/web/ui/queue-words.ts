import type { MovesUp } from '../../domain/seats/moves-up.ts'
import { timespan } from '../../lib/figures.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { HeardBy } from './heard-by.ts'

type Queue = { movesUp: MovesUp; offerHours: number }

/** What those who wait may expect: sentences that hold at this moment, for whoever reads them. */
export function queueWords(
  { movesUp, offerHours }: Queue,
  heard: HeardBy | { by: 'nobody-yet' },
  language: Language,
): string {
  const t = text(language)
  const goesOn = movesUp === 'offered' ? t.offered(offerHours) : t[movesUp]
  if (movesUp === 'over') return goesOn
  return `${goesOn} ${heard.by === 'contact' ? t.contact(heard.name) : t[heard.by]}`
}

const text = words({
  automatic: [
    'Wird ein Platz frei, der passt, rückt die Liste in der Reihenfolge der Anmeldungen nach; wer nicht passt, wird übergangen und behält seine Stelle.',
    'When a seat becomes free that fits, the list moves up in order of registration; who does not fit is passed over and keeps the position.',
  ],
  offered: [
    (hours: number) =>
      `Wird ein Platz frei, der passt, wird er in der Reihenfolge der Anmeldungen angeboten; wer an der Reihe ist, hat ${hours === 1 ? 'eine Stunde' : timespan(hours, 'hour', 'de')}, um ihn anzunehmen.`,
    (hours: number) =>
      `When a seat becomes free that fits, it is offered in order of registration; whoever’s turn it is has ${hours === 1 ? 'one hour' : timespan(hours, 'hour', 'en')} to accept it.`,
  ],
  paused: [
    'Der Veranstalter hat das Nachrücken zurzeit angehalten. Geht es weiter, rückt die Liste in der Reihenfolge der Anmeldungen nach.',
    'The host has paused the waiting list for now. When it goes on, it moves up in order of registration.',
  ],
  held: [
    'Die Zahl der Plätze wird kleiner: Was frei wird, wird zunächst nicht nachbesetzt. Ob und wann die Liste weiterrückt, ist offen.',
    'The number of seats is being reduced: what becomes free is not filled at first. Whether and when the list goes on is open.',
  ],
  over: ['Von der Warteliste rückt niemand mehr nach.', 'Nobody moves up from the waiting list any more.'],
  mail: ['Sind Sie an der Reihe, bekommen Sie eine E-Mail.', 'When it is your turn, you receive an e-mail.'],
  contact: [
    (name: string) => `Sind Sie an der Reihe, bekommt ${name} eine E-Mail.`,
    (name: string) => `When it is your turn, ${name} receives an e-mail.`,
  ],
  page: ['Sind Sie an der Reihe, steht es auf dieser Seite.', 'When it is your turn, this page says so.'],
  'nobody-yet': [
    'Zurzeit gehen hier keine E-Mails hinaus; fragen Sie bitte nach.',
    'At present no e-mails leave here; please ask us.',
  ],
})
