import type { PersonForm } from '../../../domain/registrations/submitting/person-form.ts'
import { isLanguage, type Language, wordOf, words } from '../../../lib/languages.ts'
import { fieldOf } from '../../../lib/person/person-values.ts'
import { askedOf, labelOf } from '../../../lib/person/person-words.ts'
import { Checkbox, RadioGroup } from '../../ui/choice-fields.tsx'
import type { FormState } from '../../ui/form.ts'
import { PersonBlock } from '../../ui/person-block.tsx'
import { personErrors } from '../../ui/person-words.ts'
import { personValues, typedPerson } from '../../ui/read-person.ts'
import type { Fault, Kind } from '../forms/form-spec.ts'
import { doubtOfAddress } from '../forms/kinds.tsx'

/** Somebody, perhaps without an own address: the fields that are asked online, for `anotherPerson`. Each keeps its own name. */
const fields = {
  read: (values: FormState['values']) => typedPerson(values, isLanguage(values.language) ? values.language : 'de'),
  write: (person: PersonForm | undefined) => (person ? { ...personValues(person), language: person.language } : {}),
  doubt: (values: FormState['values'], _: string, language: Language) => doubtOfAddress(values, 'email', language),
  at: ([field]: readonly PropertyKey[], _: unknown, __: string, language: Language, fault: Fault) => {
    const name = String(field)
    return { name, label: '', sentence: personErrors([{ ...fault, path: [name] }], language, true)[name] }
  },
}

/** A deputy: consents are asked of them by a letter. */
export const deputy: Kind<PersonForm | undefined> = {
  ...fields,
  draw: ({ form, label }) => <Block {...{ form, label }} />,
}

/** The same with what they agreed to, and the language of their letters, which is not that of the page. */
export const attendee: Kind<PersonForm | undefined, { photos: boolean }> = {
  ...fields,
  draw: ({ form, label, about: { photos } }) => {
    const { language } = form
    const t = text(language)
    return (
      <>
        <Block form={form} label={label} asking="office" />
        {askedOf('office').map((name) => {
          const { consent } = fieldOf(name)
          if (!consent || (consent.ifPhotos && !photos)) return null
          return <Checkbox {...{ form, name, label: wordOf(consent.sentenceOfAnother, language), hint: t.agreed }} />
        })}
        <RadioGroup
          {...{ form, name: 'language', label: labelOf('language', language) }}
          choices={[
            { value: 'de', label: ['Deutsch', 'German'] },
            { value: 'en', label: ['Englisch', 'English'] },
          ]}
          horizontal
        />
      </>
    )
  },
}

function Block({ form, label, asking }: { form: FormState; label: unknown; asking?: 'office' }) {
  return (
    <PersonBlock
      form={form}
      asking={asking}
      title={String(label)}
      withoutAddress={text(form.language).withoutAddress}
    />
  )
}

const text = words({
  withoutAddress: [
    'Ohne Adresse geht kein Brief hinaus; Sie drucken die Bestätigung hinterher aus.',
    'Without an address no letter goes out; you print the confirmation afterwards.',
  ],
  agreed: ['Nur ankreuzen, wenn die Person eingewilligt hat.', 'Tick only if the person has agreed.'],
})
