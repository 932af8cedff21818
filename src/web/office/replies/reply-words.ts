import type { FoundReply, ReplyState } from '../../../domain/calendar/replies/find-replies.ts'
import type { ReplyReason } from '../../../domain/calendar/replies/judge-reply.ts'
import { type Language, type WordPair, words } from '../../../lib/languages.ts'

type PartStat = 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'DELEGATED' | 'NEEDS-ACTION'

/** What the calendar answered, in a word; nothing for a mail without an answer. */
export function answerWords(partStat: PartStat | null, language: Language): string {
  return partStat === null ? '' : answers(language)[partStat]
}

/** Why somebody has to look at it, or why it changes nothing. A reason of a later version stands as it is. */
export function reasonWords(reason: string | null, language: Language): string {
  if (reason === null) return ''
  const labels: Record<string, string> = reasons(language)
  return (Object.hasOwn(labels, reason) && labels[reason]) || reason
}

/** What somebody's decline means by now; nothing for any other answer, or where nobody knows whose it is. */
export function declineWords(
  { partStat, registrationId }: Pick<FoundReply, 'partStat' | 'registrationId'>,
  { registered, invitedAnew }: FoundReply['since'],
  language: Language,
): string {
  if (partStat !== 'DECLINED' || registrationId === null) return ''
  const t = declines(language)
  if (!registered) return t.gone
  return invitedAnew ? t.anew : t.stays
}

const declines = words({
  stays: [
    'Die Person ist weiter angemeldet: Eine Ablehnung im Kalender meldet nicht ab.',
    'The person is still registered: declining in the calendar does not cancel.',
  ],
  anew: [
    'Die Person ist weiter angemeldet. Seitdem hat sich der Eintrag geändert, und sie hat eine neue Einladung bekommen.',
    'The person is still registered. The entry has changed since, and they have received a new invitation.',
  ],
  gone: ['Die Person hat keinen Platz mehr.', 'The person has no seat any more.'],
})

export const replyStateWords = words({
  arriving: ['kommt gerade an', 'arriving'],
  doubtful: ['zu klären', 'to clarify'],
  asked: ['nachgefragt', 'asked back'],
  noted: ['vermerkt', 'noted'],
  settled: ['erledigt', 'settled'],
} satisfies Record<ReplyState, WordPair>)

const answers = words({
  ACCEPTED: ['nimmt an', 'accepts'],
  DECLINED: ['lehnt ab', 'declines'],
  TENTATIVE: ['unter Vorbehalt', 'tentative'],
  DELEGATED: ['schickt jemand anderen', 'sends somebody else'],
  'NEEDS-ACTION': ['noch offen', 'still open'],
} satisfies Record<PartStat, WordPair>)

const reasons = words({
  unreadable: ['Der Kalendereintrag darin lässt sich nicht lesen.', 'The calendar entry in it cannot be read.'],
  'too-large': [
    'Die Mail ist zu groß, um gelesen zu werden. Bitte sehen Sie im Postfach nach.',
    'The mail is too large to be read. Please look into the mailbox.',
  ],
  'no-reply': [
    'Der Kalendereintrag darin ist keine Antwort auf eine Einladung.',
    'The calendar entry in it is no answer to an invitation.',
  ],
  counter: ['Die Person schlägt einen anderen Termin vor.', 'The person proposes another time.'],
  refresh: [
    'Die Person bittet darum, den Termin noch einmal zu bekommen.',
    'The person asks to get the entry once more.',
  ],
  'several-entries': ['Die Mail antwortet auf mehrere Termine zugleich.', 'The mail answers several entries at once.'],
  'several-attendees': ['Die Antwort nennt mehrere Personen.', 'The answer names several people.'],
  delegated: [
    'Die Person schickt jemand anderen. Tragen Sie die Vertretung bei der Anmeldung ein.',
    'The person sends somebody else. Enter the deputy at the registration.',
  ],
  automatic: [
    'Das ist eine automatische Antwort, zum Beispiel eine Abwesenheitsnotiz.',
    'This is an automatic answer, such as an out-of-office notice.',
  ],
  report: [
    'Ein Mailserver meldet, was aus einem Brief geworden ist. Es steht bei dem Brief.',
    'A mail server reports what became of a letter. It stands with the letter.',
  ],
  'unknown-report': [
    'Ein Mailserver meldet etwas zu einem Brief, den es hier nicht gibt oder der an eine andere Adresse ging. Bitte lesen Sie selbst.',
    'A mail server reports on a letter that is not here or went to another address. Please read it yourself.',
  ],
  'no-calendar': [
    'In der Mail ist keine Antwort eines Kalenders. Bitte lesen Sie selbst.',
    'There is no answer of a calendar in the mail. Please read it yourself.',
  ],
  wrapped: [
    'Outlook hat die Antwort in „winmail.dat“ verpackt, das sich nicht öffnen lässt. Bitte lesen Sie selbst.',
    'Outlook wrapped the answer in “winmail.dat”, which cannot be opened. Please read it yourself.',
  ],
  broken: ['Der Aufbau der Mail ist beschädigt.', 'The structure of the mail is damaged.'],
  'not-fetched': [
    'Die Mail kam an, ließ sich aber nicht abholen. Bitte sehen Sie im Postfach nach.',
    'The mail came in, but could not be fetched. Please look into the mailbox.',
  ],
  'unknown-entry': ['Zu diesem Termin gibt es hier keine Anmeldung.', 'There is no registration here for this entry.'],
  'other-address': [
    'Geantwortet hat eine andere Adresse als die der Anmeldung.',
    'The answer came from another address than that of the registration.',
  ],
  ahead: [
    'Die Antwort gibt sich neuer als der Termin, den wir verschickt haben.',
    'The answer pretends to be newer than the entry that we sent.',
  ],
  outdated: [
    'Die Antwort gilt einer früheren Fassung des Termins.',
    'The answer is about an earlier revision of the entry.',
  ],
  comment: ['Die Person hat etwas dazu geschrieben.', 'The person wrote something with it.'],
  'no-seat': ['Die Person nimmt an, hat aber keinen Platz.', 'The person accepts, but has no seat.'],
  'too-late': [
    'Die Person lehnt ab, aber die Frist, sich selbst abzumelden, ist vorbei.',
    'The person declines, but the time to cancel by themselves is over.',
  ],
  superseded: [
    'Eine spätere Antwort derselben Person liegt schon vor.',
    'A later answer of the same person is here already.',
  ],
  'sent-again': [
    'Die Person bat darum, den Termin noch einmal zu bekommen. Er wurde ihr zugesandt.',
    'The person asked to get the entry once more. It was sent to them.',
  ],
  'nothing-to-do': [
    'Die Person war schon abgemeldet, oder die Veranstaltung findet nicht mehr statt.',
    'The person had cancelled already, or the event no longer takes place.',
  ],
} satisfies Record<ReplyReason, WordPair>)
