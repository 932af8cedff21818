import { personFormWords } from '../../../templates/forms/person-form-words.ts'
import { personLabels, salutationWords } from '../../../templates/forms/person-labels.ts'
import { BadgePreview } from './badge-preview.tsx'
import { Checkbox, RadioGroup } from './choice-fields.tsx'
import { Combobox } from './combobox.tsx'
import { FieldGroup } from './field-group.tsx'
import type { FormState } from './form.ts'
import { TextArea, TextField } from './text-fields.tsx'

type PersonFieldsProps = {
  form: FormState
  /** What stands at the head of the badge. */
  event: string
  /** Photographs are taken there. */
  photos: boolean
  /** Consents are asked by a letter instead. */
  consentLater?: boolean | undefined
}

/** The fields of a person who fills them in, with the badge that they make. */
export function PersonFields({ form, event, photos, consentLater }: PersonFieldsProps) {
  return (
    <>
      <NameFields form={form} />
      <PlaceFields form={form} />
      <Badge form={form} event={event} />
      <ReachFields {...{ form, photos, consentLater }} />
    </>
  )
}

function NameFields({ form }: { form: FormState }) {
  const label = personLabels(form.language)
  const t = personFormWords(form.language)
  const choices = Object.entries(salutationWords(form.language)).map(([value, name]) => ({ value, label: name }))
  return (
    <FieldGroup title={t.person}>
      <RadioGroup form={form} name="salutation" label={label.salutation} choices={choices} horizontal />
      <TextField
        {...{ form, name: 'academicTitle', label: label.academicTitle, hint: t.titleHint }}
        autocomplete="honorific-prefix"
        width="medium"
      />
      <div class="field-row">
        <TextField {...{ form, name: 'firstName', label: label.firstName }} autocomplete="given-name" required />
        <TextField {...{ form, name: 'lastName', label: label.lastName }} autocomplete="family-name" required />
      </div>
    </FieldGroup>
  )
}

function PlaceFields({ form }: { form: FormState }) {
  const label = personLabels(form.language)
  const t = personFormWords(form.language)
  return (
    <FieldGroup title={t.place}>
      <Combobox
        {...{ form, name: 'organisation', keyName: 'organisationAgs', label: label.organisation }}
        hint={t.organisationHint}
        required
      />
      <TextField
        {...{ form, name: 'office', label: label.office, hint: t.officeHint }}
        autocomplete="organization-title"
      />
      <TextField {...{ form, name: 'department', label: label.department }} autocomplete="off" />
    </FieldGroup>
  )
}

function Badge({ form: { values, language }, event }: { form: FormState; event: string }) {
  const { academicTitle = '', firstName = '', lastName = '', organisation = '' } = values
  const name = { academicTitle, firstName, lastName }
  return <BadgePreview language={language} event={event} name={name} organisation={organisation} />
}

function ReachFields({ form, photos, consentLater }: Omit<PersonFieldsProps, 'event'>) {
  const label = personLabels(form.language)
  const t = personFormWords(form.language)
  return (
    <>
      <FieldGroup title={t.reach}>
        <TextField
          {...{ form, name: 'email', label: label.email, hint: t.emailHint }}
          type="email"
          autocomplete="email"
          required
        />
        <TextField
          {...{ form, name: 'phone', label: label.phone, hint: t.phoneHint }}
          type="tel"
          autocomplete="tel"
          width="medium"
        />
      </FieldGroup>
      <FieldGroup title={t.more}>
        <TextArea {...{ form, name: 'remarks', label: label.remarks, hint: t.remarksHint }} />
        {!consentLater && <Checkbox {...{ form, name: 'listed', label: t.listed, hint: t.listedHint }} />}
        {!consentLater && photos && <Checkbox {...{ form, name: 'photo', label: t.photo, hint: t.photoHint }} />}
      </FieldGroup>
    </>
  )
}
