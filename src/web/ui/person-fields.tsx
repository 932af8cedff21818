import { words } from '../../lib/languages.ts'
import { BadgePreview } from './badge-preview.tsx'
import { Checkbox, RadioGroup } from './choice-fields.tsx'
import { Combobox } from './combobox.tsx'
import { FieldGroup } from './field-group.tsx'
import type { FormState } from './form.ts'
import { personLabels, salutationWords } from './person-words.ts'
import { TextArea, TextField } from './text-fields.tsx'

type PersonFieldsProps = {
  form: FormState
  /** What stands at the head of the badge. */
  event: string
  /** The consent is asked by a letter instead. */
  consentLater?: boolean | undefined
}

/** The fields of a person who fills them in, with the badge that they make. */
export function PersonFields({ form, event, consentLater }: PersonFieldsProps) {
  return (
    <>
      <NameFields form={form} />
      <PlaceFields form={form} />
      <Badge form={form} event={event} />
      <ReachFields form={form} consentLater={consentLater} />
    </>
  )
}

function NameFields({ form }: { form: FormState }) {
  const label = personLabels(form.language)
  const t = text(form.language)
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
  const t = text(form.language)
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

function ReachFields({ form, consentLater }: Omit<PersonFieldsProps, 'event'>) {
  const label = personLabels(form.language)
  const t = text(form.language)
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
      </FieldGroup>
    </>
  )
}

const text = words(
  {
    person: 'Zur Person',
    titleHint: 'Freiwillig, zum Beispiel Dr.',
    place: 'Wo Sie arbeiten',
    organisationHint: 'Landkreis oder Stadt aus der Liste, oder jede andere Organisation als freier Text.',
    officeHint: 'Freiwillig, zum Beispiel Landrätin, Dezernent.',
    reach: 'Wie wir Sie erreichen',
    emailHint: 'Dorthin gehen die Antwort und Ihr persönlicher Link. Es kann auch die Adresse Ihres Vorzimmers sein.',
    phoneHint: 'Freiwillig, für kurzfristige Fragen.',
    more: 'Was noch wichtig ist',
    remarksHint: 'Freiwillig. Bitte schreiben Sie hier nichts über Ihre Gesundheit; rufen Sie uns dafür gern an.',
    listed: 'Mein Name, mein Amt und meine Organisation dürfen in der Liste der Teilnehmenden stehen.',
    listedHint:
      'Freiwillig: Die Liste erhalten alle, die teilnehmen. Sie können die Einwilligung jederzeit auf Ihrer persönlichen Seite widerrufen.',
  },
  {
    person: 'About you',
    titleHint: 'Optional, for example Dr.',
    place: 'Where you work',
    organisationHint: 'A district or city from the list, or any other organisation as free text.',
    officeHint: 'Optional, for example head of district, head of department.',
    reach: 'How we reach you',
    emailHint: 'The answer and your personal link go there. It may be the address of your front office.',
    phoneHint: 'Optional, for questions at short notice.',
    more: 'Anything else',
    remarksHint: 'Optional. Please write nothing about your health here; do call us about it.',
    listed: 'My name, my office and my organisation may appear in the list of participants.',
    listedHint:
      'Optional: everyone who takes part receives the list. You can withdraw your consent at any time on your personal page.',
  },
)
