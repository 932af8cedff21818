import { type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { Button } from './button.tsx'
import { Checkbox, Select } from './choice-fields.tsx'
import { ContactFields, ContactOffer } from './contact-fields.tsx'
import type { FormState } from './form.ts'
import { hasContact, peopleIn } from './people-blocks.ts'
import { PersonBlock } from './person-block.tsx'
import { PersonChoices } from './person-choices.tsx'
import { PersonFields } from './person-fields.tsx'
import { personPrefix, valuesAt } from './person-place.ts'
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
  const count = peopleIn(form.values)
  const contact = contactKnown || hasContact(form.values)
  const t = text(form.language)
  return (
    <>
      {most > 1 && <HiddenField name="people" value={String(count)} />}
      {!contactKnown && most > 1 && (contact ? <ContactFields form={form} /> : <ContactOffer form={form} />)}
      {contact ? (
        <OtherPerson {...props} place={0} />
      ) : (
        <>
          <PersonFields {...{ form, event, photos }} consentLater={count > 1} />
          <PersonChoices form={form} choices={choices} />
        </>
      )}
      {[...Array(count).keys()].slice(1).map((place) => (
        <OtherPerson {...props} place={place} />
      ))}
      {(contact || count > 1) && <p class="muted">{photos ? t.consentsAndPhotos : t.consents}</p>}
      {count > 1 && !contactKnown && (
        <Checkbox {...{ form, name: 'together', label: t.together, hint: t.togetherHint }} />
      )}
      {count < most && <AddPerson {...props} count={count} />}
    </>
  )
}

function OtherPerson({ place, ...props }: PeopleFieldsProps & { place: number }) {
  const { form, choices, accompanying, arrived = 0, contactKnown } = props
  const t = text(form.language)
  const prefix = personPrefix(place)
  const several = peopleIn(form.values) > 1
  const known = contactKnown || hasContact(form.values)
  return (
    <div class="form-person" id={`person-${place + 1}`}>
      <PersonBlock
        {...{ form, prefix, title: several ? t.person(place + 1) : t.one }}
        withoutAddress={known ? t.withoutAddress : t.toTheFirst}
      >
        {place > 0 && (
          <Select {...{ form, name: `${prefix}as`, label: t.as }} choices={asChoices(form, place, accompanying)} />
        )}
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

/** Whoever takes part by themselves can bring company, who takes a seat, and assistance, who takes none. */
function asChoices(form: FormState, place: number, accompanying: boolean) {
  const t = text(form.language)
  const hosts = [...Array(place).keys()].filter((before) => {
    const { as = 'participant' } = valuesAt(form.values, before)
    return before === 0 || as === 'participant'
  })
  return [
    { value: 'participant', label: t.participant },
    ...hosts.flatMap((host) => {
      const who = nameAt(form, host, form.language)
      return [
        ...(accompanying ? [{ value: `accompanying-${host}`, label: t.accompanying(who) }] : []),
        { value: `assistance-${host}`, label: t.assistance(who) },
      ]
    }),
  ]
}

function nameAt(form: FormState, place: number, language: Language): string {
  const { academicTitle = '', firstName = '', lastName = '' } = valuesAt(form.values, place)
  return fullName({ academicTitle, firstName, lastName }) || text(language).person(place + 1)
}

const text = words(
  {
    one: 'Wer teilnimmt',
    person: (number: number) => `Person ${number}`,
    as: 'Nimmt teil',
    participant: 'als Teilnehmerin oder Teilnehmer',
    accompanying: (who: string) => `als Begleitung von ${who}`,
    assistance: (who: string) => `als Assistenz von ${who} (braucht keinen eigenen Platz)`,
    withoutAddress: 'Freiwillig. Ohne eigene Adresse gehen die Briefe an diese Person an Ihre.',
    toTheFirst: 'Freiwillig. Ohne eigene Adresse gehen die Briefe an diese Person an die erste in diesem Formular.',
    consents:
      'Alle bekommen einen eigenen Brief mit einem persönlichen Link. Ob sie in der Liste der Teilnehmenden stehen möchten, fragen wir sie dort selbst.',
    consentsAndPhotos:
      'Alle bekommen einen eigenen Brief mit einem persönlichen Link. Ob sie in der Liste der Teilnehmenden stehen und auf Fotos zu erkennen sein möchten, fragen wir sie dort selbst.',
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
    withoutAddress: 'Optional. Without an own address, letters to this person go to yours.',
    toTheFirst: 'Optional. Without an own address, letters to this person go to the first one in this form.',
    consents:
      'Everyone receives a letter of their own with a personal link. There we ask them ourselves whether they want to be in the list of participants.',
    consentsAndPhotos:
      'Everyone receives a letter of their own with a personal link. There we ask them ourselves whether they want to be in the list of participants and be recognised on photographs.',
    together: 'All or none: we only come together.',
    togetherHint: 'If there are not enough seats for everyone, the whole group waits.',
    add: 'Another person',
    remove: (number: number) => `Take out person ${number}`,
  },
)
