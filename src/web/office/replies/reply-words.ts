import type { ReplyState } from '../../../domain/calendar/replies/find-replies.ts'
import type { ReplyReason } from '../../../domain/calendar/replies/judge-reply.ts'
import { type Language, words } from '../../../lib/languages.ts'

type PartStat = 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'DELEGATED' | 'NEEDS-ACTION'

/** What the calendar answered, in a word; nothing for a mail without an answer. */
export function answerWords(partStat: PartStat | null, language: Language): string {
  return partStat === null ? '' : answers(language)[partStat]
}

/** Why somebody has to look at it, or why it changes nothing. A reason of a later version stands as it is. */
export function reasonWords(reason: string | null, language: Language): string {
  if (reason === null) return ''
  const said: Record<string, string> = reasons(language)
  return (Object.hasOwn(said, reason) && said[reason]) || reason
}

export const replyStateWords = words(
  {
    arriving: 'kommt gerade an',
    doubtful: 'zu klären',
    asked: 'nachgefragt',
    noted: 'vermerkt',
    settled: 'erledigt',
  } satisfies Record<ReplyState, string>,
  { arriving: 'arriving', doubtful: 'to clarify', asked: 'asked back', noted: 'noted', settled: 'settled' },
)

const answers = words(
  {
    ACCEPTED: 'nimmt an',
    DECLINED: 'lehnt ab',
    TENTATIVE: 'unter Vorbehalt',
    DELEGATED: 'schickt jemand anderen',
    'NEEDS-ACTION': 'noch offen',
  } satisfies Record<PartStat, string>,
  {
    ACCEPTED: 'accepts',
    DECLINED: 'declines',
    TENTATIVE: 'tentative',
    DELEGATED: 'sends somebody else',
    'NEEDS-ACTION': 'still open',
  },
)

const reasons = words(
  {
    unreadable: 'Der Kalendereintrag darin lässt sich nicht lesen.',
    'too-large': 'Die Mail ist zu groß, um gelesen zu werden. Bitte sehen Sie im Postfach nach.',
    'no-reply': 'Der Kalendereintrag darin ist keine Antwort auf eine Einladung.',
    counter: 'Die Person schlägt einen anderen Termin vor.',
    refresh: 'Die Person bittet darum, den Termin noch einmal zu bekommen.',
    'several-entries': 'Die Mail antwortet auf mehrere Termine zugleich.',
    'several-attendees': 'Die Antwort nennt mehrere Personen.',
    delegated: 'Die Person schickt jemand anderen. Tragen Sie die Vertretung bei der Anmeldung ein.',
    automatic: 'Das ist eine automatische Antwort, zum Beispiel eine Abwesenheitsnotiz.',
    'no-calendar': 'In der Mail ist keine Antwort eines Kalenders. Bitte lesen Sie selbst.',
    wrapped: 'Outlook hat die Antwort in „winmail.dat“ verpackt, das sich nicht öffnen lässt. Bitte lesen Sie selbst.',
    broken: 'Der Aufbau der Mail ist beschädigt.',
    'not-fetched': 'Die Mail kam an, ließ sich aber nicht abholen. Bitte sehen Sie im Postfach nach.',
    'unknown-entry': 'Zu diesem Termin gibt es hier keine Anmeldung.',
    'other-address': 'Geantwortet hat eine andere Adresse als die der Anmeldung.',
    ahead: 'Die Antwort gibt sich neuer als der Termin, den wir verschickt haben.',
    outdated: 'Die Antwort gilt einer früheren Fassung des Termins.',
    comment: 'Die Person hat etwas dazu geschrieben.',
    'no-seat': 'Die Person nimmt an, hat aber keinen Platz.',
    'too-late': 'Die Person lehnt ab, aber die Frist, sich selbst abzumelden, ist vorbei.',
    superseded: 'Eine spätere Antwort derselben Person liegt schon vor.',
    'sent-again': 'Die Person bat darum, den Termin noch einmal zu bekommen. Er wurde ihr zugesandt.',
    'nothing-to-do': 'Die Person war schon abgemeldet, oder die Veranstaltung findet nicht mehr statt.',
  } satisfies Record<ReplyReason, string>,
  {
    unreadable: 'The calendar entry in it cannot be read.',
    'too-large': 'The mail is too large to be read. Please look into the mailbox.',
    'no-reply': 'The calendar entry in it is no answer to an invitation.',
    counter: 'The person proposes another time.',
    refresh: 'The person asks to get the entry once more.',
    'several-entries': 'The mail answers several entries at once.',
    'several-attendees': 'The answer names several people.',
    delegated: 'The person sends somebody else. Enter the deputy at the registration.',
    automatic: 'This is an automatic answer, such as an out-of-office notice.',
    'no-calendar': 'There is no answer of a calendar in the mail. Please read it yourself.',
    wrapped: 'Outlook wrapped the answer in “winmail.dat”, which cannot be opened. Please read it yourself.',
    broken: 'The structure of the mail is damaged.',
    'not-fetched': 'The mail came in, but could not be fetched. Please look into the mailbox.',
    'unknown-entry': 'There is no registration here for this entry.',
    'other-address': 'The answer came from another address than that of the registration.',
    ahead: 'The answer pretends to be newer than the entry that we sent.',
    outdated: 'The answer is about an earlier revision of the entry.',
    comment: 'The person wrote something with it.',
    'no-seat': 'The person accepts, but has no seat.',
    'too-late': 'The person declines, but the time to cancel by themselves is over.',
    superseded: 'A later answer of the same person is here already.',
    'sent-again': 'The person asked to get the entry once more. It was sent to them.',
    'nothing-to-do': 'The person had cancelled already, or the event no longer takes place.',
  },
)
