import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { words } from '../../../lib/languages.ts'
import { fullName } from '../../../lib/names.ts'
import { Alert } from '../../ui/alert.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

/** Asks before the office cancels somebody's registration. */
export function AttendeeCancellationPage({ layout, record }: { layout: OfficeLayout; record: RegistrationRecord }) {
  const { language } = layout
  const { registration, event, state } = record
  const t = text(language)
  const name = fullName(registration)
  const here = `/office/events/${event.id}/attendees/${registration.id}`
  return (
    <OfficePage layout={layout} title={t.title(name)}>
      <EventHead layout={layout} event={event} title={t.title(name)} />
      {state === 'cancelled' ? (
        <Alert kind="info" title={t.already} />
      ) : (
        <Confirm
          language={language}
          title={t.question(name)}
          action={`${here}/cancellation`}
          confirm={t.confirm}
          back={here}
          danger
        >
          <p>{t.letter}</p>
          {state === 'confirmed' && <p>{t.seat}</p>}
        </Confirm>
      )}
    </OfficePage>
  )
}

const text = words({
  title: [(name: string) => `${name} abmelden`, (name: string) => `Cancel ${name}`],
  question: [
    (name: string) => `Möchten Sie ${name} wirklich abmelden?`,
    (name: string) => `Do you really want to cancel the registration of ${name}?`,
  ],
  letter: [
    'Die Person bekommt sofort einen Brief; der Eintrag in ihrem Kalender wird aufgehoben.',
    'The person gets a letter at once, and the entry in their calendar is revoked.',
  ],
  seat: [
    'Der Platz geht ohne Weiteres an die nächste Person auf der Warteliste. Wer doch kommen möchte, muss sich neu anmelden.',
    'The seat goes straight to the next person on the waiting list. Whoever wants to come after all has to register again.',
  ],
  confirm: ['Verbindlich abmelden', 'Cancel for good'],
  already: ['Diese Person ist bereits abgemeldet.', 'This registration has been cancelled already.'],
})
