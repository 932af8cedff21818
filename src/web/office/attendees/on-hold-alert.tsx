import type { OnHold } from '../../../domain/registrations/reading/find-on-hold.ts'
import { figure } from '../../../lib/figures.ts'
import { isolated } from '../../../lib/isolated.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'

/** Says whose registrations wait for a decision; nothing where none does. */
export function OnHoldAlert({ onHold, language }: { onHold: readonly OnHold[]; language: Language }) {
  if (onHold.length === 0) return null
  const t = text(language)
  return (
    <Alert kind="warning" title={t.title(onHold.length, figure(onHold.length, language))}>
      <p>{t.why}</p>
      <ul>
        {onHold.slice(0, 10).map(({ registrationId, eventId, firstName, lastName }) => (
          <li>
            <a href={`/office/events/${eventId}/attendees/${registrationId}`}>
              {isolated(`${firstName} ${lastName}`.trim())}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const text = words({
  title: [
    (count: number, shown: string) =>
      count === 1 ? '1 Anmeldung ist angehalten' : `${shown} Anmeldungen sind angehalten`,
    (count: number, shown: string) =>
      count === 1 ? '1 registration is on hold' : `${shown} registrations are on hold`,
  ],
  why: [
    'Jemand schreibt „Das war ich nicht“ zu einer geänderten Adresse. Bitte klären Sie, wem die Anmeldung gehört:',
    'Somebody wrote “That was not me” about a changed address. Please find out whose the registration is:',
  ],
})
