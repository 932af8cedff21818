import type { LetterKind, letters } from '../../../../templates/mail/letters.ts'
import { type Language, type WordPair, words } from '../../../lib/languages.ts'

type Placeholder = (typeof letters)[LetterKind][number]

/** What a placeholder stands for, as the office reads it. */
export function placeholderMeaning(name: Placeholder, language: Language): string {
  return meanings(language)[name]
}

const meanings = words({
  greeting: ['Anrede, zum Beispiel „Sehr geehrte Frau Landrätin“', 'salutation, for example “Dear Dr Müller”'],
  closing: ['Grußformel, zum Beispiel „Mit freundlichen Grüßen“', 'complimentary close, for example “Yours sincerely”'],
  name: ['Name der Person', 'name of the person'],
  organisation: ['ihre Organisation', 'their organisation'],
  event: ['Titel der Veranstaltung', 'title of the event'],
  date: ['Termin', 'date'],
  place: ['Ort', 'place'],
  dateBefore: ['Termin, der nicht mehr gilt', 'date that no longer holds'],
  placeBefore: ['Ort, der nicht mehr gilt', 'place that no longer holds'],
  sessions: ['gewählte Programmpunkte', 'sessions they chose'],
  online: ['Adresse der Online-Teilnahme', 'address for taking part online'],
  documents: ['welche Unterlagen noch fehlen', 'which documents are still missing'],
  link: [
    'persönlicher Link, zum Beispiel [Anmeldung ansehen]({{link}})',
    'personal link, for example [See your registration]({{link}})',
  ],
  eventLink: ['öffentliche Seite der Veranstaltung', 'public page of the event'],
  privacyLink: [
    'Datenschutzhinweise für alle, die von anderen angemeldet wurden',
    'privacy notice for those whom others registered',
  ],
  changeUntil: ['bis wann man selbst ändern kann', 'until when they can change it themselves'],
  offerUntil: ['bis wann ein angebotener Platz angenommen werden kann', 'until when an offered seat can be accepted'],
  confirmUntil: ['bis wann die Adresse bestätigt werden muss', 'until when the address has to be confirmed'],
  unconfirmedSince: ['Frist, in der die Adresse nicht bestätigt wurde', 'until when the address was not confirmed'],
  calendarFile: ['Name der angehängten Kalenderdatei', 'name of the attached calendar file'],
  cancelledFile: [
    'Name der angehängten Datei, die einen Kalendereintrag zurücknimmt',
    'name of the attached file that takes a calendar entry back',
  ],
  furtherEntries: ['Einträge, die mit eigenen E-Mails kommen', 'entries that come by e-mails of their own'],
  newSubscription: [
    'wo der Kalender neu zu abonnieren ist, nach einer Änderung der Adresse',
    'where to subscribe to the calendar again, after a change of the address',
  ],
  subscribed: ['Satz, dass ein Abonnement von selbst folgt', 'sentence that a subscription follows by itself'],
  entry: ['Name des Kalendereintrags', 'name of the calendar entry'],
  invitation: ['Name der angehängten Einladung für den Kalender', 'name of the attached invitation for the calendar'],
  position: ['Stelle auf der Warteliste', 'position on the waiting list'],
  registeredBy: ['wer angemeldet hat, wenn es jemand anders war', 'who registered them, if it was somebody else'],
  howRegistered: [
    'ein Satz: Dank für die Anmeldung, oder wer angemeldet hat und wen man vertritt',
    'a sentence: thanks for registering, or who registered them and whom they stand in for',
  ],
  standsInFor: ['wen die Person vertritt', 'whom the person stands in for'],
  whatYouCanDo: [
    'ein Satz: was auf der persönlichen Seite noch geht',
    'a sentence: what can still be done on the personal page',
  ],
  whyWaiting: ['ein Satz: warum noch kein Platz da ist', 'a sentence: why there is no seat yet'],
  howItMovesUp: ['ein Satz: wie die Warteliste nachrückt', 'a sentence: how the waiting list moves up'],
  pleaseCancel: [
    'ein Satz: bitte absagen, wenn man nicht kommt, und ob andere warten',
    'a sentence: please cancel if you cannot come, and whether others wait',
  ],
  seatNext: ['ein Satz: an wen der Platz geht', 'a sentence: to whom the seat goes'],
  registrationLink: [
    'Seite der Veranstaltung, solange man sich anmelden kann',
    'page of the event, as long as registration is open',
  ],
  deputy: ['Name der Vertretung', 'name of the deputy'],
  who: ['Namen für den Betreff', 'names for the subject'],
  news: ['was seit dem letzten Brief mit wem geschehen ist', 'what happened to whom since the last letter'],
  ownLetters: [
    'ein Satz: wer einen eigenen Brief bekommt und wer nicht',
    'a sentence: who gets a letter of their own and who does not',
  ],
  people: [
    'alle Personen der Sammelanmeldung und wie sie stehen',
    'everybody in the group registration and how they stand',
  ],
  status: ['Stand der Anmeldung', 'state of the registration'],
  headline: ['was sich geändert hat, kurz für den Betreff', 'what has changed, in short for the subject'],
  changes: ['was sich geändert hat', 'what has changed'],
  concerned: ['die Namen derer, die es betrifft', 'the names of those concerned'],
  declined: ['was im Kalender abgelehnt wurde', 'what was declined in the calendar'],
  objectionLink: [
    'Link „Das war ich nicht“, der die Anmeldung anhält',
    'link “That was not me”, which puts the registration on hold',
  ],
  objectionUntil: ['bis wann er gilt', 'until when it works'],
  changedAt: ['wann die Adresse geändert wurde', 'when the address was changed'],
  outcome: ['was das Tagungsbüro entschieden hat', 'what the conference office decided'],
  reason: ['Grund', 'reason'],
  ownWords: ['Ihr eigener Text zur Absage', 'your own text about calling off'],
  whatEnds: [
    'ein Satz: was mit der Absage für die Person endet',
    'a sentence: what ends for the person as the event is called off',
  ],
  doNotTravel: ['Bitte, nicht anzureisen; nur für alle mit Platz', 'not to travel; only for those with a seat'],
  count: ['Zahl der Briefe', 'number of letters'],
  expiryMinutes: ['wie viele Minuten der Link gilt', 'for how many minutes the link works'],
  host: ['Veranstalter', 'host'],
  contactName: ['Ansprechperson', 'contact'],
  contactPhone: ['ihr Telefon', 'their phone'],
  contactEmail: ['ihre E-Mail-Adresse', 'their e-mail address'],
} satisfies Record<Placeholder, WordPair>)
