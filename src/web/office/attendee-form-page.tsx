import type { RegistrationRecord } from '../../domain/registrations/read-registration.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { Button, ButtonLink, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-fields.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { FormState } from '../ui/form.ts'
import { PersonFields } from '../ui/person-fields.tsx'
import { PostForm } from '../ui/post-form.tsx'
import { HiddenField } from '../ui/text-fields.tsx'
import { EventHead } from './event-head.tsx'
import type { OfficeFrame } from './frame.ts'
import { OfficePage } from './office-page.tsx'

type AttendeeFormPageProps = {
  frame: OfficeFrame
  form: FormState
  event: RegistrationRecord['event']
  /** The registration that is changed; left out for a new one. */
  record?: RegistrationRecord | undefined
}

/** The form of a person, filled in by the office: the same fields as online. */
export function AttendeeFormPage({ frame, form, event, record }: AttendeeFormPageProps) {
  const { language } = frame
  const t = text(language)
  const title = record ? t.edit(fullName(record.registration)) : t.create
  const list = `/office/events/${event.id}/attendees`
  const back = record ? `${list}/${record.registration.id}` : list
  return (
    <OfficePage frame={frame} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead frame={frame} event={event} title={title} />
      <p>{record ? t.editHint : t.createHint}</p>
      <PostForm action={back}>
        {!record && <HiddenField name="submission" value={form.values.submission ?? ''} />}
        <PersonFields form={form} event={inLanguage(event.title, language)} />
        <RadioGroup
          form={form}
          name="language"
          label={t.letters}
          choices={[
            { value: 'de', label: t.german },
            { value: 'en', label: t.english },
          ]}
          horizontal
        />
        <ButtonRow>
          <Button>{record ? t.save : t.register}</Button>
          <ButtonLink look="quiet" href={back}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </OfficePage>
  )
}

const text = words(
  {
    create: 'Jemanden eintragen',
    edit: (name: string) => `${name} bearbeiten`,
    createHint:
      'Die Felder sind dieselben wie online und sprechen die Person selbst an. Sie bekommt sofort einen Brief mit ihrem persönlichen Link. Die Einwilligung kreuzen Sie nur an, wenn die Person sie gegeben hat. Nach dem Anmeldeschluss geht das hier weiter; die Zahl der Plätze gilt auch hier.',
    editHint:
      'Die Person bekommt einen Brief, der sagt, was sich geändert hat. Eine neue E-Mail-Adresse bekommt einen neuen persönlichen Link; der alte gilt dann nicht mehr.',
    letters: 'Sprache der Briefe',
    german: 'Deutsch',
    english: 'Englisch',
    save: 'Speichern',
    register: 'Eintragen',
    back: 'Abbrechen',
  },
  {
    create: 'Enter somebody',
    edit: (name: string) => `Edit ${name}`,
    createHint:
      'The fields are the same as online and speak to the person. They get a letter with their personal link at once. Tick the consent only if the person has given it. This works after the deadline, too; the number of seats binds you as well.',
    editHint:
      'The person gets a letter that says what has changed. A new e-mail address gets a new personal link; the old one then no longer works.',
    letters: 'Language of the letters',
    german: 'German',
    english: 'English',
    save: 'Save',
    register: 'Enter',
    back: 'Cancel',
  },
)
