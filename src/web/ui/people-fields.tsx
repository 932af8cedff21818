import { isolated } from '../../lib/isolated.ts'
import { type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { Button } from './button.tsx'
import { Checkbox, Select } from './choice-fields.tsx'
import { ContactFields, ContactOffer } from './contact-fields.tsx'
import type { FormState, FormValues } from './form.ts'
import { hasContact, peopleIn } from './people-blocks.ts'
import { PersonBlock } from './person-block.tsx'
import { PersonChoices } from './person-choices.tsx'
import { PersonFields } from './person-fields.tsx'
import { partedByPerson, personPrefix } from './person-place.ts'
import type { SeatChoices } from './seat-choices.ts'
import { HiddenField } from './text-fields.tsx'

type PeopleFieldsProps = {
  form: FormState
  /** What stands at the head of the badge. */
  event: string
  choices: SeatChoices
  /** How many one form takes. */
  most: number
  accompanying: boolean
  /** Photographs are taken at the event. */
  photos: boolean
  /** Where the form goes: the buttons that change its shape lead to the new part of it. */
  action: string
  /** Who registers them is known already, so that nobody here registers themselves. */
  contactKnown?: boolean | undefined
  /** People who arrived cannot be taken out of the form; they are cancelled on their page. */
  arrived?: number | undefined
}

/** The people of a form: one who registers themselves, or as many as somebody registers. */
export function PeopleFields(props: PeopleFieldsProps) {
  const { form, event, photos, choices, most, contactKnown } = props
  const count = peopleIn(form.values, most)
  const contact = contactKnown || hasContact(form.values)
  const t = text(form.language)
  const offered = companyOffered(form, count, props.accompanying)
  return (
    <>
      {most > 1 && <HiddenField name="people" value={String(count)} />}
      {!contactKnown && most > 1 && (contact ? <ContactFields form={form} /> : <ContactOffer form={form} />)}
      {contact ? (
        <OtherPerson {...props} place={0} several={count > 1} />
      ) : (
        <>
          <PersonFields {...{ form, event, photos }} consentLater={count > 1} />
          <PersonChoices form={form} choices={choices} />
        </>
      )}
      {[...Array(count).keys()].slice(1).map((place) => (
        <OtherPerson {...props} place={place} as={offered[place]} several />
      ))}
      {(contact || count > 1) && <p class="muted">{photos ? t.consentsAndPhotos : t.consents}</p>}
      {count > 1 && !contactKnown && (
        <Checkbox {...{ form, name: 'together', label: t.together, hint: t.togetherHint }} />
      )}
      {count < most && <AddPerson {...props} count={count} />}
    </>
  )
}

type OtherPersonProps = PeopleFieldsProps & { place: number; several: boolean; as?: Choice[] | undefined }

function OtherPerson({ place, several, as, ...props }: OtherPersonProps) {
  const { form, choices, arrived = 0, contactKnown } = props
  const t = text(form.language)
  const prefix = personPrefix(place)
  const known = contactKnown || hasContact(form.values)
  return (
    <div class="form-person" id={`person-${place + 1}`}>
      <PersonBlock
        {...{ form, prefix, title: several ? t.person(place + 1) : t.one }}
        withoutAddress={known ? t.withoutAddress : t.toTheFirst}
      >
        {as && <Select {...{ form, name: `${prefix}as`, label: t.as }} choices={as} />}
      </PersonBlock>
      <PersonChoices {...{ form, choices, prefix }} ofAnother />
      {place > 0 && place >= arrived && (
        <div class="form-offer">
          <Button look="quiet" icon="delete" name="remove" value={String(place)}>
            {t.remove(place + 1)}
          </Button>
        </div>
      )}
    </div>
  )
}

function AddPerson({ form, action, count }: PeopleFieldsProps & { count: number }) {
  return (
    <div>
      <Button look="secondary" icon="add" name="add" value="person" action={`${action}#person-${count + 1}`}>
        {text(form.language).add}
      </Button>
    </div>
  )
}

type Choice = { value: string; label: string }

/** How each can take part: whoever takes part by themselves can bring company, who takes a seat, and assistance, who takes none. */
function companyOffered(form: FormState, count: number, accompanying: boolean): Choice[][] {
  const t = text(form.language)
  const soFar: Choice[] = [{ value: 'participant', label: t.participant }]
  return partedByPerson(form.values, count).map((person, place) => {
    const offered = [...soFar]
    if (place > 0 && (person.as ?? 'participant') !== 'participant') return offered
    const who = nameOf(person, place, form.language)
    if (accompanying) soFar.push({ value: `accompanying-${place}`, label: t.accompanying(who) })
    soFar.push({ value: `assistance-${place}`, label: t.assistance(who) })
    return offered
  })
}

/** Enough of a name to be known by: it stands in the choices of all who come after. */
const longestName = 60

function nameOf({ academicTitle = '', firstName = '', lastName = '' }: FormValues, place: number, language: Language) {
  const name = fullName({ academicTitle, firstName, lastName })
  if (name.length <= longestName) return isolated(name) || text(language).person(place + 1)
  return isolated(`${name.slice(0, longestName).toWellFormed()}…`)
}

const text = words(
  {
    one: 'Wer teilnimmt',
    person: (number: number) => `Person ${number}`,
    as: 'Nimmt teil',
    participant: 'als Teilnehmerin oder Teilnehmer',
    accompanying: (who: string) => `als Begleitung von ${who}`,
    assistance: (who: string) => `als Assistenz von ${who} (braucht keinen eigenen Platz)`,
    withoutAddress: 'Freiwillig. Ohne eigene Adresse gehen die E-Mails an diese Person an Ihre.',
    toTheFirst: 'Freiwillig. Ohne eigene Adresse gehen die E-Mails an diese Person an die erste in diesem Formular.',
    consents:
      'Alle mit eigener E-Mail-Adresse bekommen eine eigene E-Mail mit einem persönlichen Link. Ob sie in der Liste der Teilnehmenden stehen möchten, fragen wir sie dort selbst.',
    consentsAndPhotos:
      'Alle mit eigener E-Mail-Adresse bekommen eine eigene E-Mail mit einem persönlichen Link. Ob sie in der Liste der Teilnehmenden stehen und auf Fotos zu erkennen sein möchten, fragen wir sie dort selbst.',
    together: 'Alle oder keine: Wir kommen nur gemeinsam.',
    togetherHint: 'Reichen die Plätze nicht für alle, wartet die ganze Gruppe.',
    add: 'Weitere Person',
    remove: (number: number) => `Person ${number} herausnehmen`,
  },
  {
    one: 'Who takes part',
    person: (number: number) => `Person ${number}`,
    as: 'Takes part',
    participant: 'as a participant',
    accompanying: (who: string) => `accompanying ${who}`,
    assistance: (who: string) => `assisting ${who} (needs no place)`,
    withoutAddress: 'Optional. Without an own address, e-mails to this person go to yours.',
    toTheFirst: 'Optional. Without an own address, e-mails to this person go to the first one in this form.',
    consents:
      'Everyone with an e-mail address of their own receives an e-mail with a personal link. There we ask them ourselves whether they want to be in the list of participants.',
    consentsAndPhotos:
      'Everyone with an e-mail address of their own receives an e-mail with a personal link. There we ask them ourselves whether they want to be in the list of participants and be recognised on photographs.',
    together: 'All or none: we only come together.',
    togetherHint: 'If there are not enough seats for everyone, the whole group waits.',
    add: 'Another person',
    remove: (number: number) => `Take out person ${number}`,
  },
)
