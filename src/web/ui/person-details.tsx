import { personLabels, salutationWords } from '../../../templates/forms/person-labels.ts'
import type { PersonForm } from '../../domain/registrations/submitting/person-form.ts'
import { type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { DefinitionList } from './definition-list.tsx'

type PersonDetailsProps = {
  person: PersonForm
  language: Language
  /** The event asks for consent to photographs. */
  photos: boolean
  /** The consent is asked by a letter. */
  consentLater?: boolean | undefined
}

/** What somebody told about themselves, shown again. */
export function PersonDetails({ person, language, photos, consentLater }: PersonDetailsProps) {
  const label = personLabels(language)
  const t = text(language)
  return (
    <DefinitionList
      items={[
        [t.name, fullName(person)],
        [label.salutation, person.salutation && salutationWords(language)[person.salutation]],
        [label.organisation, person.organisation],
        [label.office, person.office],
        [label.department, person.department],
        [label.email, person.email],
        [label.phone, person.phone],
        [label.remarks, person.remarks],
        [label.listed, !consentLater && (person.listed ? t.listed : t.unlisted)],
        [label.photo, photos && !consentLater && (person.photo ? t.photo : t.noPhoto)],
      ]}
    />
  )
}

const text = words(
  {
    name: 'Name',
    listed: 'Sie stehen mit Ihrer Einwilligung darin.',
    unlisted: 'Sie stehen nicht darin.',
    photo: 'Sie dürfen mit Ihrer Einwilligung darauf zu erkennen sein.',
    noPhoto: 'Sie sollen darauf nicht zu erkennen sein.',
  },
  {
    name: 'Name',
    listed: 'You are in it, with your consent.',
    unlisted: 'You are not in it.',
    photo: 'They may show you recognisably, with your consent.',
    noPhoto: 'They are not to show you recognisably.',
  },
)
