import { wordOf, words } from '../../lib/languages.ts'
import { type Group, groups } from '../../lib/person/person-field.ts'
import { type FieldName, fieldOf } from '../../lib/person/person-values.ts'
import { askedOf } from '../../lib/person/person-words.ts'
import { pictureName, unprintableIn } from '../../lib/printed-name.ts'
import { BadgePreview } from './badge-preview.tsx'
import { FieldGroup } from './field-group.tsx'
import type { FormState } from './form.ts'
import { PersonFieldList } from './person-field.tsx'

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
  const isAsked = (name: FieldName) => {
    const { consent } = fieldOf(name)
    return !consent || (!consentLater && (photos || !consent.ifPhotos))
  }
  return (
    <>
      {(Object.keys(groups) as Group[]).map((group) => (
        <>
          <FieldGroup title={wordOf(groups[group], form.language)}>
            <PersonFieldList
              form={form}
              names={askedOf('form', group)
                .filter(isAsked)
                .filter((name) => name !== 'badgeName')}
            />
            {group === 'person' && <NameOnBadge form={form} />}
          </FieldGroup>
          {group === 'place' && <Badge form={form} event={event} />}
        </>
      ))}
    </>
  )
}

/** Few need it: folded away unless the name cannot be printed, or something stands in it. */
function NameOnBadge({ form }: { form: FormState }) {
  const { badgeName = '', firstName = '', lastName = '' } = form.values
  const isNeeded = badgeName !== '' || form.errors.badgeName !== undefined || unprintableIn(firstName + lastName) !== ''
  return (
    <details open={isNeeded}>
      <summary>{text(form.language).otherwise}</summary>
      <PersonFieldList form={form} names={['badgeName']} />
    </details>
  )
}

const text = words(
  { otherwise: 'Name auf dem Namensschild (nur, wenn er sich nicht drucken lässt)' },
  { otherwise: 'Name on the badge (only if it cannot be printed)' },
)

function Badge({ form: { values, language }, event }: { form: FormState; event: string }) {
  const { academicTitle = '', firstName = '', lastName = '', badgeName = '', organisation = '' } = values
  const name = pictureName({ academicTitle, firstName, lastName, badgeName })
  return <BadgePreview language={language} event={event} name={name} organisation={organisation} />
}
