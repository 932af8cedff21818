import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { words } from '../../../lib/languages.ts'
import { fullName } from '../../../lib/names.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PersonBlock } from '../../ui/person-block.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

type AttendeeSubstitutionPageProps = { layout: OfficeLayout; form: FormState; record: RegistrationRecord }

/** The office names a deputy, also after the cut-off. */
export function AttendeeSubstitutionPage({ layout, form, record }: AttendeeSubstitutionPageProps) {
  const { language } = layout
  const { registration, event } = record
  const t = text(language)
  const title = t.title(fullName(registration))
  const here = `/office/events/${event.id}/attendees/${registration.id}`
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={title} tab="attendees" />
      <p>{t.what}</p>
      <PostForm action={`${here}/substitution`}>
        <PersonBlock form={form} title={t.deputy} withoutAddress={t.withoutAddress} />
        <TextField form={form} name="reason" label={t.reason} maxlength={500} />
        <ButtonRow>
          <Button>{t.substitute}</Button>
          <ButtonLink look="quiet" href={here}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </OfficePage>
  )
}

const text = words({
  title: [(name: string) => `Vertretung für ${name}`, (name: string) => `A deputy for ${name}`],
  what: [
    'Platz und Programmpunkte gehen auf die Vertretung über. Der alte Link und der alte Code gelten nicht mehr, das Namensschild ist neu zu drucken. Beide bekommen einen Brief; die Einwilligung wird neu erfragt.',
    'Seat and sessions go to the deputy. The old link and code end, the badge has to be printed again. Both get a letter; the consent is asked anew.',
  ],
  deputy: ['Wer kommt', 'Who comes'],
  withoutAddress: [
    'Ohne Adresse geht kein Brief hinaus; Sie drucken die Bestätigung hinterher aus.',
    'Without an address no letter goes out; you print the confirmation afterwards.',
  ],
  reason: ['Begründung (freiwillig)', 'Reason (optional)'],
  substitute: ['Vertretung eintragen', 'Name the deputy'],
  back: ['Abbrechen', 'Cancel'],
})
