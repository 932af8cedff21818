import { isolated } from '../../lib/isolated.ts'
import { type Language, wordOf, words } from '../../lib/languages.ts'
import { type FieldName, fieldOf, type PersonValues } from '../../lib/person/person-values.ts'
import { askedOf, labelOf, shownOf } from '../../lib/person/person-words.ts'
import { DefinitionList } from './definition-list.tsx'
import { shownName } from './shown-name.ts'

type PersonDetailsProps = {
  person: PersonValues
  language: Language
  /** The event asks for consent to photographs. */
  photos: boolean
  /** The consent is asked by a letter. */
  consentLater?: boolean | undefined
}

/** What somebody told about themselves, shown again. */
export function PersonDetails({ person, language, photos, consentLater }: PersonDetailsProps) {
  const shown = (name: FieldName) => {
    const { consent } = fieldOf(name)
    if (!consent) return isolated(shownOf(name, String(person[name]), language))
    if (consentLater || (consent.ifPhotos && !photos)) return false
    return wordOf(person[name] ? consent.given : consent.notGiven, language)
  }
  const details = askedOf('form').filter((name) => !fieldOf(name).inName)
  return (
    <DefinitionList
      items={[
        [text(language).name, shownName(person)],
        ...details.map((name) => [labelOf(name, language), shown(name)] as const),
      ]}
    />
  )
}

const text = words({ name: 'Name' }, { name: 'Name' })
