import { type Language, words } from '../../lib/languages.ts'
import { Alert } from './alert.tsx'

/** Instead of everything one could do: somebody objected, and the office has not decided. Whose address it was stays unsaid. */
export function OnHoldNotice({ phone, language }: { phone: string; language: Language }) {
  const t = text(language)
  return (
    <Alert kind="warning" title={t.title}>
      <p>{t.why}</p>
      <p>{t.call(phone)}</p>
    </Alert>
  )
}

const text = words(
  {
    title: 'Diese Anmeldung ist angehalten',
    why: 'Jemand hat einer Änderung der E-Mail-Adresse oder einer Vertretung widersprochen. Bis das Tagungsbüro entschieden hat, bleibt der Platz erhalten; ansehen, ändern und absagen lässt sich so lange nichts.',
    call: (phone: string) => `Sie bekommen Bescheid. Schneller geht es am Telefon: ${phone}.`,
  },
  {
    title: 'This registration is on hold',
    why: 'Somebody objected to a change of the e-mail address or to a deputy. Until the conference office has decided, the seat is kept; nothing can be looked at, changed or cancelled.',
    call: (phone: string) => `You will be told. It is faster on the phone: ${phone}.`,
  },
)
