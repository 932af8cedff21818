import type { Child } from 'hono/jsx'
import { personLabels, salutationWords } from '../../../templates/forms/person-labels.ts'
import { words } from '../../lib/languages.ts'
import { RadioGroup } from './choice-fields.tsx'
import { Combobox } from './combobox.tsx'
import { FieldGroup } from './field-group.tsx'
import type { FormState } from './form.ts'
import { TextArea, TextField } from './text-fields.tsx'

type PersonBlockProps = {
  form: FormState
  title: string
  prefix?: string | undefined
  /** What becomes of letters without an own address; without it the address is needed. */
  withoutAddress?: string | undefined
  children?: Child
}

/** The fields of somebody else: the browser must not fill in whoever types. Consents are not theirs to give. */
export function PersonBlock({ form, title, prefix = '', withoutAddress, children }: PersonBlockProps) {
  const label = personLabels(form.language)
  const t = text(form.language)
  const salutations = Object.entries(salutationWords(form.language)).map(([value, name]) => ({ value, label: name }))
  const field = (name: 'academicTitle' | 'firstName' | 'lastName' | 'office' | 'email') => ({
    ...{ form, name: prefix + name, label: label[name], autocomplete: 'off' },
  })
  return (
    <FieldGroup title={title}>
      {children}
      <RadioGroup
        {...{ form, name: `${prefix}salutation`, label: label.salutation, choices: salutations }}
        horizontal
      />
      <TextField {...field('academicTitle')} hint={t.titleHint} width="medium" />
      <div class="field-row">
        <TextField {...field('firstName')} required />
        <TextField {...field('lastName')} required />
      </div>
      <Combobox
        {...{ form, name: `${prefix}organisation`, keyName: `${prefix}organisationAgs`, label: label.organisation }}
        hint={t.organisationHint}
        autocomplete="off"
        required
      />
      <TextField {...field('office')} hint={t.officeHint} />
      <TextField {...field('email')} type="email" hint={withoutAddress} required={withoutAddress === undefined} />
      <MoreDetails form={form} prefix={prefix} />
    </FieldGroup>
  )
}

/** What few fill in, folded away unless there is something in it. */
function MoreDetails({ form, prefix }: { form: FormState; prefix: string }) {
  const label = personLabels(form.language)
  const names = ['department', 'phone', 'remarks'].map((name) => prefix + name)
  const used = names.some((name) => form.values[name] || form.errors[name])
  return (
    <details open={used}>
      <summary>{text(form.language).more}</summary>
      <div class="stack">
        <TextField {...{ form, name: `${prefix}department`, label: label.department }} autocomplete="off" />
        <TextField
          {...{ form, name: `${prefix}phone`, label: label.phone }}
          type="tel"
          autocomplete="off"
          width="medium"
        />
        <TextArea
          {...{ form, name: `${prefix}remarks`, label: label.remarks, hint: text(form.language).remarksHint }}
        />
      </div>
    </details>
  )
}

const text = words(
  {
    titleHint: 'Freiwillig, zum Beispiel Dr.',
    organisationHint: 'Landkreis oder Stadt aus der Liste, oder jede andere Organisation als freier Text.',
    officeHint: 'Freiwillig, zum Beispiel Landrätin, Dezernent.',
    more: 'Fachbereich, Telefon, Anmerkungen (freiwillig)',
    remarksHint: 'Bitte schreiben Sie hier nichts über die Gesundheit; rufen Sie uns dafür gern an.',
  },
  {
    titleHint: 'Optional, for example Dr.',
    organisationHint: 'A district or city from the list, or any other organisation as free text.',
    officeHint: 'Optional, for example head of district, head of department.',
    more: 'Department, phone, remarks (optional)',
    remarksHint: 'Please write nothing about health here; do call us about it.',
  },
)
