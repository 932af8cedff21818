import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { words } from '../../../lib/languages.ts'
import { fullName } from '../../../lib/names.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { roleWords } from './attendee-words.ts'

type AttendeeRolePageProps = { layout: OfficeLayout; form: FormState; record: RegistrationRecord }

/** As what somebody comes, and with whom. */
export function AttendeeRolePage({ layout, form, record: { registration, event } }: AttendeeRolePageProps) {
  const { language } = layout
  const t = text(language)
  const title = t.title(fullName(registration))
  const here = `/office/events/${event.id}/attendees/${registration.id}`
  const said = roleWords(language)
  const withSeat = (['participant', 'accompanying'] as const).map((value) => ({ value, label: said[value] }))
  const without = (['assistance', 'speaker', 'host', 'press', 'staff'] as const).map((value) => ({
    value,
    label: `${said[value]} (${t.noSeat})`,
  }))
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={title} tab="attendees" />
      <p>{t.what}</p>
      <PostForm action={`${here}/role`}>
        <Select form={form} name="role" label={t.role} choices={[...withSeat, ...without]} />
        <TextField form={form} name="whom" label={t.whom} hint={t.whomHint} maxlength={200} />
        <TextField form={form} name="reason" label={t.reason} maxlength={500} />
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href={here}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </OfficePage>
  )
}

const text = words({
  title: [(name: string) => `Rolle von ${name}`, (name: string) => `Role of ${name}`],
  what: [
    'Wer keinen Platz mehr braucht, gibt seinen ab: Er geht sofort an die nächste Person. Wer einen braucht, bekommt ihn, wenn noch einer frei ist. Gewählte Programmpunkte bleiben.',
    'Whoever needs no seat any more gives theirs up: it goes to the next person at once. Whoever needs one gets it if one is free. Chosen sessions stay.',
  ],
  role: ['Kommt als', 'Comes as'],
  noSeat: ['ohne Platz', 'without a place'],
  whom: ['Begleitet wen?', 'Accompanies whom?'],
  whomHint: [
    'Nur bei Begleitung und Assistenz: Name oder E-Mail-Adresse wie in der Anmeldung.',
    'For company and assistance only: name or e-mail address as in the registration.',
  ],
  reason: ['Begründung (freiwillig)', 'Reason (optional)'],
  save: ['Speichern', 'Save'],
  back: ['Abbrechen', 'Cancel'],
})
