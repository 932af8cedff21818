import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { wordOf, words } from '../../../lib/languages.ts'
import { fullName } from '../../../lib/names.ts'
import { fieldOf } from '../../../lib/person/person-values.ts'
import { askedOf, labelOf } from '../../../lib/person/person-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PersonBlock } from '../../ui/person-block.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { HiddenField } from '../../ui/text-fields.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { AttendeeReceiptFields } from './attendee-receipt-fields.tsx'

type AttendeeFormPageProps = {
  layout: OfficeLayout
  form: FormState
  event: RegistrationRecord['event']
  /** With what can be chosen there, for a new registration. */
  choices?: EventRecord | undefined
  /** The registration that is changed; left out for a new one. */
  record?: RegistrationRecord | undefined
}

/** The form of a person, filled in by the office: the same fields as online. */
export function AttendeeFormPage({ layout, form, event, choices, record }: AttendeeFormPageProps) {
  const { language } = layout
  const t = text(language)
  const title = record ? t.edit(fullName(record.registration)) : t.create
  const list = `/office/events/${event.id}/attendees`
  const back = record ? `${list}/${record.registration.id}` : list
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} title={title} tab="attendees" />
      <p>{record ? t.editHint : t.createHint}</p>
      <PostForm action={back}>
        {record && <HiddenField name="seen" value={form.values.seen ?? '{}'} />}
        {!record && <HiddenField name="submission" value={form.values.submission ?? ''} />}
        {choices && <AttendeeReceiptFields form={form} event={choices} />}
        <PersonBlock form={form} asking="office" title={t.person} withoutAddress={t.withoutAddress} />
        {askedOf('office').map((name) => {
          const { consent } = fieldOf(name)
          if (!consent || (consent.ifPhotos && !event.photos)) return null
          return (
            <Checkbox {...{ form, name, label: wordOf(consent.sentenceOfAnother, language), hint: t.consentHint }} />
          )
        })}
        <RadioGroup
          form={form}
          name="language"
          label={labelOf('language', language)}
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

const text = words({
  create: ['Jemanden eintragen', 'Enter somebody'],
  edit: [(name: string) => `${name} bearbeiten`, (name: string) => `Edit ${name}`],
  createHint: [
    'Die Person bekommt sofort einen Brief mit ihrem persönlichen Link. Was nach der Frist eingegangen ist, steht zuerst unter „Anträge“; die Zahl der Plätze gilt auch hier.',
    'The person gets a letter with their personal link at once. What came after the deadline stands under “Applications” first; the number of seats binds you as well.',
  ],
  person: ['Zur Person', 'About the person'],
  withoutAddress: [
    'Ohne Adresse geht kein Brief hinaus; Sie drucken die Bestätigung hinterher aus.',
    'Without an address no letter goes out; you print the confirmation afterwards.',
  ],
  consentHint: ['Nur ankreuzen, wenn die Person eingewilligt hat.', 'Tick only if the person has agreed.'],
  editHint: [
    'Die Person bekommt einen Brief, der sagt, was sich geändert hat. Eine neue E-Mail-Adresse bekommt einen neuen persönlichen Link; der alte gilt dann nicht mehr.',
    'The person gets a letter that says what has changed. A new e-mail address gets a new personal link; the old one then no longer works.',
  ],
  german: ['Deutsch', 'German'],
  english: ['Englisch', 'English'],
  save: ['Speichern', 'Save'],
  register: ['Eintragen', 'Enter'],
  back: ['Abbrechen', 'Cancel'],
})
