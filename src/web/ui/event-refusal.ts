import type { EventRecord } from '../../domain/events/read-event.ts'
import { type Deadlines, deadlinesOf } from '../../domain/seats/deadlines.ts'
import { deadline } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { RefusalCode } from '../../lib/refusal.ts'
import { refusalWords } from './refusal-words.ts'

type Event = Parameters<typeof deadlinesOf>[0] & Pick<EventRecord, 'contact'>

/** What somebody wanted to do when a house rule said no. */
export type Wish = keyof Deadlines

/** What happened at this event and what now, with the deadline that is over and whom to call. */
export function eventRefusal(code: RefusalCode, wish: Wish, event: Event, language: Language): string {
  const t = text(language)
  const { name, phone } = event.contact
  const call = t.call(name, phone)
  if (isOver(code)) {
    const begun = code === 'closed' && wish !== 'register' && wish !== 'registerLate'
    return `${begun ? t.begun : deadlineOver(wish, event, language)} ${call}`
  }
  if (code === 'too-many-people') return `${t.tooMany(event.mostPeople)} ${call}`
  if (code === 'too-many') return `${t.tooManyLetters} ${t.orCall(name, phone)}`
  const { title, now } = refusalWords(code, language)
  return asksToCall.includes(code) ? `${title}. ${call}` : `${title}. ${now} ${t.orCall(name, phone)}`
}

/** "Die Frist für Absagen endete am Donnerstag, 18. November 2027, 24 Uhr." */
export function deadlineOver(wish: Wish, event: Event, language: Language): string {
  const t = text(language)
  return t[wish](deadline(deadlinesOf(event)[wish], event.zone, language))
}

const over = ['closed', 'too-late-to-change', 'too-late-to-cancel', 'too-late-to-substitute'] as const

function isOver(code: RefusalCode): boolean {
  return over.some((one) => one === code)
}

const asksToCall: RefusalCode[] = ['full']

const text = words(
  {
    register: (date: string) => `Die Anmeldefrist endete am ${date}.`,
    registerLate: (date: string) => `Die Anmeldefrist endete am ${date}.`,
    change: (date: string) => `Die Frist für Änderungen endete am ${date}.`,
    cancel: (date: string) => `Die Frist für Absagen endete am ${date}.`,
    substitute: (date: string) => `Die Frist, eine Vertretung zu benennen, endete am ${date}.`,
    begun: 'Die Veranstaltung hat begonnen.',
    tooMany: (most: number) =>
      `Ein Formular nimmt höchstens ${most} ${most === 1 ? 'Person' : 'Personen'} auf. Senden Sie bitte mehrere Formulare.`,
    tooManyLetters:
      'In dieser Stunde sind an eine dieser E-Mail-Adressen oder aus Ihrem Netz schon sehr viele E-Mails gegangen. Bitte senden Sie das Formular in einer Stunde noch einmal, oder geben Sie für jede Person ihre eigene E-Mail-Adresse an.',
    call: (name: string, phone: string) => `Bitte wenden Sie sich an ${name}, Telefon ${phone}.`,
    orCall: (name: string, phone: string) => `Kontakt: ${name}, Telefon ${phone}.`,
  },
  {
    register: (date: string) => `Registration ended on ${date}.`,
    registerLate: (date: string) => `Registration ended on ${date}.`,
    change: (date: string) => `The deadline for changes was ${date}.`,
    cancel: (date: string) => `The deadline for cancellations was ${date}.`,
    substitute: (date: string) => `The deadline for naming a deputy was ${date}.`,
    begun: 'The event has begun.',
    tooMany: (most: number) =>
      `One form takes at most ${most} ${most === 1 ? 'person' : 'people'}. Please send several forms.`,
    tooManyLetters:
      'Very many e-mails have been sent to one of these addresses or from your network within this hour. Please send the form again in an hour, or give each person their own e-mail address.',
    call: (name: string, phone: string) => `Please contact ${name}, phone ${phone}.`,
    orCall: (name: string, phone: string) => `Contact: ${name}, phone ${phone}.`,
  },
)
