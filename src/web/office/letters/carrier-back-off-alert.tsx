import type { CarrierBackOff } from '../../../domain/outbox/read-carrier.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { ActionForm } from '../../ui/post-form.tsx'
import { problemWords } from './letter-problem-words.ts'

/** Says why letters do not leave for now, when they will, and lets somebody try at once; nothing while all is well. */
export function CarrierBackOffAlert({ rest, language }: { rest: CarrierBackOff | undefined; language: Language }) {
  if (!rest) return null
  const t = text(language)
  return (
    <Alert kind="warning" title={t.title(shortDateTime(rest.until, defaultZone, language))}>
      <p>{problemWords(rest.problem, language)}.</p>
      <p>{t.body}</p>
      <ActionForm action="/office/letters/resumption">{t.now}</ActionForm>
    </Alert>
  )
}

const text = words({
  title: [(until: string) => `Der Versand ruht bis ${until}`, (until: string) => `Sending rests until ${until}`],
  body: [
    'Es geht nichts verloren: Danach geht von selbst hinaus, was wartet. Anmeldungen sind nicht betroffen.',
    'Nothing is lost: whatever waits leaves by itself afterwards. Registrations are not affected.',
  ],
  now: ['Jetzt versuchen', 'Try now'],
})
