import type { EventRecord } from '../../domain/events/read-event.ts'
import { noConsents } from '../../domain/registrations/changing/consents.ts'
import {
  type BookingForm,
  contactForm,
  type PersonInBooking,
} from '../../domain/registrations/submitting/booking-form.ts'
import type { Language } from '../../lib/languages.ts'
import { words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { doubtWords } from './address-words.ts'
import type { FieldErrors, FormValues } from './form.ts'
import { hasContact, peopleIn } from './people-blocks.ts'
import { partedByPerson, placed } from './person-place.ts'
import { personErrors } from './person-words.ts'
import { choiceValues, readChoices } from './read-choices.ts'
import { personValues, readPerson } from './read-person.ts'
import type { SeatChoices } from './seat-choices.ts'

type Setting = {
  event: EventRecord
  choices: SeatChoices
  language: Language
  /** How many people the form takes. */
  most: number
  /** Who registers them is known already. */
  contactKnown?: boolean | undefined
}

type ReadPeople = { form: BookingForm; errors?: never } | { form?: never; errors: FieldErrors }

/**
 * Reads a form for one person or several. Who registers others besides themselves is the contact of all, so that each of the
 * others is asked for consent by a letter of their own.
 */
export function readPeople(values: FormValues, setting: Setting): ReadPeople {
  const count = peopleIn(values, setting.most)
  const contact = hasContact(values) ? readContact(values, setting.language) : undefined
  const errors: FieldErrors = { ...contact?.errors }
  const people: PersonInBooking[] = []
  for (const [place, own] of partedByPerson(values, count).entries()) {
    const ofAnother = place > 0 || contact !== undefined || setting.contactKnown === true
    const read = readOne(own, setting, ofAnother)
    if (read.person) people.push(inCompany(read.person, people))
    else Object.assign(errors, placed(count > 1 ? numbered(read.errors, place, setting.language) : read.errors, place))
  }
  const [first] = people
  if (Object.keys(errors).length > 0 || !first) return { errors }
  const themselves = count > 1 && !setting.contactKnown ? { name: fullName(first), email: first.email } : null
  return { form: { contact: contact?.contact ?? themselves, together: count > 1 && values.together === 'on', people } }
}

type ReadOne = { person: PersonInBooking; errors?: never } | { person?: never; errors: FieldErrors }

function readOne(values: FormValues, setting: Setting, ofAnother: boolean): ReadOne {
  const { person, errors } = readPerson(values, setting.language, ofAnother)
  const choices = readChoices(values, setting)
  if (!person || Object.keys(choices.errors).length > 0) return { errors: { ...errors, ...choices.errors } }
  return { person: { ...person, ...(ofAnother && noConsents), ...choices.chosen } }
}

/** Who comes along belongs to the category of whom they come with. */
function inCompany(person: PersonInBooking, before: readonly PersonInBooking[]): PersonInBooking {
  const host = person.accompanies === null ? undefined : before[person.accompanies]
  return host ? { ...person, categoryId: host.categoryId } : person
}

function readContact(values: FormValues, language: Language) {
  const { contactName: name = '', contactEmail: email = '', contactEmailSure: sure } = values
  const read = contactForm.safeParse({ name, email })
  if (read.success) {
    const doubt = doubtWords(read.data.email, sure, language)
    return doubt ? { contact: undefined, errors: { contactEmail: doubt } } : { contact: read.data, errors: {} }
  }
  const t = text(language)
  const leads = read.error.issues.some(({ message }) => message === 'web-address')
  const sentences = personErrors(read.error.issues, language)
  const messages = Object.entries(sentences).map(([field, sentence]) =>
    field === 'name' ? ['contactName', leads ? t.webAddress : t.name] : ['contactEmail', sentence],
  )
  return { contact: undefined, errors: Object.fromEntries(messages) as FieldErrors }
}

function numbered(errors: FieldErrors, place: number, language: Language): FieldErrors {
  const { person } = text(language)
  return Object.fromEntries(Object.entries(errors).map(([name, sentence]) => [name, person(place + 1, sentence)]))
}

/** A kept form as its fields show it again. Who registered themselves among others is no contact of their own. */
export function bookingValues({ contact, together, people }: BookingForm): FormValues {
  const [first] = people
  const ownContact = first && contact && contact.name === fullName(first) && contact.email === first.email
  return {
    ...Object.assign(
      {},
      ...people.map((person, place) => placed({ ...personValues(person), ...choiceValues(person) }, place)),
    ),
    people: String(people.length),
    together: together ? 'on' : '',
    ...(contact && !ownContact ? { contact: 'yes', contactName: contact.name, contactEmail: contact.email } : {}),
  }
}

const text = words(
  {
    person: (place: number, sentence: string) => `Person ${place}: ${sentence}`,
    name: 'Bitte geben Sie Ihren Namen ein, höchstens 120 Zeichen.',
    webAddress: 'Ihr Name darf keine Adresse einer Internetseite enthalten. Bitte nehmen Sie sie heraus.',
  },
  {
    person: (place: number, sentence: string) => `Person ${place}: ${sentence}`,
    name: 'Please enter your name, at most 120 characters.',
    webAddress: 'Your name must not contain the address of a web page. Please take it out.',
  },
)
