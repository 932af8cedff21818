import type { LookAlike } from '../../../domain/registrations/reading/find-look-alikes.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { fullName } from '../../../lib/names.ts'
import { Alert } from '../../ui/alert.tsx'

/** Who may be the same person once more; the office alone can tell. */
export function LookAlikesAlert(props: { eventId: string; lookAlikes: readonly LookAlike[]; language: Language }) {
  const { eventId, lookAlikes, language } = props
  if (lookAlikes.length === 0) return null
  const t = text(language)
  return (
    <Alert kind="warning" title={t.title}>
      <p>{t.why}</p>
      <ul>
        {lookAlikes.map((person) => (
          <li>
            <a href={`/office/events/${eventId}/attendees/${person.id}`}>{fullName(person)}</a>,{' '}
            {person.email || t.none}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const text = words({
  title: ['Vielleicht doppelt angemeldet', 'Possibly registered twice'],
  why: [
    'Name und E-Mail-Adresse sehen gleich aus, sind aber mit anderen Buchstaben geschrieben. Bitte prüfen Sie, ob es dieselbe Person ist:',
    'Name and e-mail address look the same but are written with other letters. Please check whether it is the same person:',
  ],
  none: ['ohne E-Mail-Adresse', 'without an e-mail address'],
})
