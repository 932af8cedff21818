import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { words } from '../../../lib/languages.ts'
import { fullName } from '../../../lib/names.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { TextField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

type AttendeeSeatPageProps = { layout: OfficeLayout; form: FormState; record: RegistrationRecord }

/** Asks for the reason before somebody gets a seat beyond the limits. */
export function AttendeeSeatPage({ layout, form, record: { registration, event } }: AttendeeSeatPageProps) {
  const { language } = layout
  const t = text(language)
  const name = fullName(registration)
  const here = `/office/events/${event.id}/attendees/${registration.id}`
  return (
    <OfficePage layout={layout} title={t.title(name)} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={t.title(name)} tab="attendees" />
      <Confirm language={language} title={t.question(name)} action={`${here}/seat`} confirm={t.confirm} back={here}>
        <p>{t.what}</p>
        <TextField form={form} name="reason" label={t.reason} hint={t.reasonHint} maxlength={500} required />
      </Confirm>
    </OfficePage>
  )
}

const text = words({
  title: [(name: string) => `Platz für ${name}`, (name: string) => `A seat for ${name}`],
  question: [
    (name: string) => `Möchten Sie ${name} einen Platz über die Grenze hinaus geben?`,
    (name: string) => `Do you want to give ${name} a seat beyond the limit?`,
  ],
  what: [
    'Wer mit in der Anmeldung steht, bekommt ihn auch. Die Plätze der anderen bleiben, wie sie sind: In vollen Grenzen zählt dieser Platz nicht mit, und Liste und Protokoll sagen das. Die Zusage geht sofort hinaus.',
    'Whoever belongs to the registration gets one, too. Everybody else keeps theirs: this seat does not count in limits that are full, and the list and the audit trail say so. The confirmation goes out at once.',
  ],
  reason: ['Begründung', 'Reason'],
  reasonHint: [
    'Steht im Protokoll, zum Beispiel: Grußwort der Ministerin.',
    'Stands in the audit trail, for example: words of welcome by the minister.',
  ],
  confirm: ['Platz geben', 'Give the seat'],
})
