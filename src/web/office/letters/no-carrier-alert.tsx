import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'

/** In red wherever somebody might believe that letters leave. */
export function NoCarrierAlert({ language }: { language: Language }) {
  const t = text(language)
  return (
    <Alert kind="danger" title={t.title}>
      <p>{t.body}</p>
    </Alert>
  )
}

const text = words({
  title: [
    'Kein Versandweg eingerichtet: Briefe bleiben liegen',
    'No carrier of letters is configured: letters stay here',
  ],
  body: [
    'Niemand bekommt eine Bestätigung, bis die Technik RESEND_API_KEY oder SMTP_URL setzt. Es geht nichts verloren: Danach wird alles versandt, was wartet.',
    'Nobody gets a confirmation until the administrators set RESEND_API_KEY or SMTP_URL. Nothing is lost: whatever waits is sent afterwards.',
  ],
})
