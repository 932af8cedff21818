import type { CarrierBackOff } from '../../../domain/outbox/read-carrier.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { figure } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { LinkLine } from '../../ui/link-line.tsx'
import { PostButton } from '../../ui/post-button.tsx'
import { problemWords } from './letter-problem-words.ts'
import { lettersAddress } from './letters-query.ts'

type OpenLettersAlertProps = { count: number; eventId?: string | undefined; language: Language }

/** Says that letters did not arrive, of one event or of all, and where to see why; nothing where all did. */
export function OpenLettersAlert({ count, eventId, language }: OpenLettersAlertProps) {
  if (count === 0) return null
  const t = lettersWords(language)
  return (
    <Alert kind="warning" title={t.title(count, figure(count, language))}>
      <LinkLine href={lettersAddress({ state: 'open', eventId })} label={['Ansehen, woran es liegt', 'See why']} />
    </Alert>
  )
}

const lettersWords = words({
  title: [
    (count: number, shown: string) =>
      count === 1 ? '1 Brief ist nicht angekommen' : `${shown} Briefe sind nicht angekommen`,
    (count: number, shown: string) => (count === 1 ? '1 letter did not arrive' : `${shown} letters did not arrive`),
  ],
})

/** Says that replies wait for somebody to look at them; nothing where none does. */
export function OpenRepliesAlert({ count, language }: { count: number; language: Language }) {
  if (count === 0) return null
  const t = repliesWords(language)
  return (
    <Alert kind="info" title={t.title(count, figure(count, language))}>
      <LinkLine href="/office/replies" label={['Ansehen, was zu tun ist', 'See what there is to do']} />
    </Alert>
  )
}

const repliesWords = words({
  title: [
    (count: number, shown: string) =>
      count === 1 ? '1 Antwort auf eine Einladung ist zu klären' : `${shown} Antworten auf Einladungen sind zu klären`,
    (count: number, shown: string) =>
      count === 1 ? '1 reply to an invitation needs a look' : `${shown} replies to invitations need a look`,
  ],
})

/** In red wherever somebody might believe that letters leave. */
export function NoCarrierAlert({ language }: { language: Language }) {
  const t = noCarrierWords(language)
  return (
    <Alert kind="danger" title={t.title}>
      <p>{t.body}</p>
    </Alert>
  )
}

const noCarrierWords = words({
  title: [
    'Kein Versandweg eingerichtet: Briefe bleiben liegen',
    'No carrier of letters is configured: letters stay here',
  ],
  body: [
    'Niemand bekommt eine Bestätigung, bis die Technik RESEND_API_KEY oder SMTP_URL setzt. Es geht nichts verloren: Danach wird alles versandt, was wartet.',
    'Nobody gets a confirmation until the administrators set RESEND_API_KEY or SMTP_URL. Nothing is lost: whatever waits is sent afterwards.',
  ],
})

/** Says why letters do not leave for now, when they will, and lets somebody try at once; nothing while all is well. */
export function CarrierBackOffAlert({ rest, language }: { rest: CarrierBackOff | undefined; language: Language }) {
  if (!rest) return null
  const t = restWords(language)
  return (
    <Alert kind="warning" title={t.title(shortDateTime(rest.until, defaultZone, language))}>
      <p>{problemWords(rest.problem, language)}.</p>
      <p>{t.body}</p>
      <PostButton action="/office/letters/resumption" look="secondary" label={['Jetzt versuchen', 'Try now']} />
    </Alert>
  )
}

const restWords = words({
  title: [(until: string) => `Der Versand ruht bis ${until}`, (until: string) => `Sending rests until ${until}`],
  body: [
    'Es geht nichts verloren: Danach geht von selbst hinaus, was wartet. Anmeldungen sind nicht betroffen.',
    'Nothing is lost: whatever waits leaves by itself afterwards. Registrations are not affected.',
  ],
})
