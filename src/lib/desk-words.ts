import { type Language, words } from './languages.ts'
import { stateWords } from './state-words.ts'

/** How somebody stands before the list of a desk. Pages of the server and devices without a network say the same. */
export function standingWords(language: Language) {
  const { waitlisted: waiting, ...states } = stateWords(language)
  return { ...states, waiting, 'not-booked': text(language).notBooked }
}

const text = words({ notBooked: ['nicht für diesen Programmpunkt', 'not for this session'] })

/** What the desk says, in two or three words. */
export const scanWords = words(
  {
    welcome: 'Willkommen',
    goodbye: 'Auf Wiedersehen',
    undone: 'Zurückgenommen',
    'already-in': 'Schon eingelassen',
    'not-in': 'War nicht eingelassen',
    waiting: 'Auf der Warteliste',
    offered: 'Platz nur angeboten',
    review: 'Noch in Prüfung',
    cancelled: 'Abgemeldet',
    substituted: 'Es kommt eine Vertretung',
    'not-booked': 'Nicht für diesen Programmpunkt angemeldet',
    'over-limit': 'Der Raum ist voll',
    'other-event': 'Gehört zu einer anderen Veranstaltung',
    retired: 'Altes Namensschild',
    unknown: 'Unbekannter Code',
    'too-late': 'Außerhalb der Zeit',
    'in-doubt': 'Zeit unklar: Das Tagungsbüro entscheidet',
  },
  {
    welcome: 'Welcome',
    goodbye: 'Goodbye',
    undone: 'Taken back',
    'already-in': 'In already',
    'not-in': 'Was not in',
    waiting: 'On the waiting list',
    offered: 'Seat only offered',
    review: 'Still under review',
    cancelled: 'Cancelled',
    substituted: 'A deputy is coming',
    'not-booked': 'Not registered for this session',
    'over-limit': 'The room is full',
    'other-event': 'Belongs to another event',
    retired: 'Old badge',
    unknown: 'Unknown code',
    'too-late': 'Outside the hours',
    'in-doubt': 'Time unclear: the conference office decides',
  },
)
