import { z } from 'zod'
import { type AttendanceMode, attendanceModes } from '../../../db/schema/events.ts'
import { roles } from '../../../db/schema/registrations.ts'
import { unsaid } from '../../../lib/person/person-values.ts'
import { sameValue } from '../../../lib/same-value.ts'
import { addressIfAny, type PersonForm, personForm } from './person-form.ts'

const choices = {
  categoryId: z.string().nullable().default(null),
  attendance: z.enum(attendanceModes).default('on-site'),
  /** Ids of the chosen sessions, in the order of the programme. */
  sessions: z.array(z.string()).default([]),
  role: z.enum(roles).default('participant'),
  /** The place in this form of whom somebody accompanies or assists. */
  accompanies: z.number().int().nullable().default(null),
}

/** One of several people in a form, whose own address may be missing (''). Error codes as in `personForm`. */
const personInBooking = personForm.extend({ email: addressIfAny, ...choices })

/** Who registers others and need not take part. */
export const contactForm = z.object({ name: personForm.shape.lastName, email: personForm.shape.email })

/** A form for one or several people, as it is kept with its booking. */
const bookingForm = z.object({
  contact: contactForm.nullable().default(null),
  /** All or none. */
  together: z.boolean().default(false),
  people: z.array(personInBooking).min(1),
})
export type BookingForm = z.infer<typeof bookingForm>

/** A person with what they chose; what is left out is as in a form for one. */
export type Person = PersonForm & {
  [Choice in keyof typeof choices]?: z.infer<(typeof choices)[Choice]> | undefined
}
export type PersonInBooking = BookingForm['people'][number]

/** The form in the one shape in which it is kept and compared. `mode`: the attendance where none is chosen. */
export function bookingFormOf(
  input: {
    contact?: { name: string; email: string } | null | undefined
    together?: boolean | undefined
    people: readonly Person[]
  },
  mode: AttendanceMode = 'on-site',
): BookingForm {
  const { contact = null, together = false } = input
  return { contact, together, people: input.people.map((person) => completed(person, mode)) }
}

function completed(person: Person, mode: AttendanceMode): PersonInBooking {
  const { categoryId = null, attendance = mode, sessions = [], role = 'participant', accompanies = null } = person
  return { ...unsaid, ...person, categoryId, attendance, sessions, role, accompanies }
}

/**
 * A kept form as a form of today, whichever version took it: what it lacks is as in an empty form, what is asked no more is
 * left out, and what would be refused today stays as it was typed. Those of the first version hold one person and nothing
 * else. Undefined if it is forgotten.
 */
export function readBookingForm(kept: string, mode: AttendanceMode = 'on-site'): BookingForm | undefined {
  if (kept === '') return undefined
  const form = JSON.parse(kept)
  const { contact = null, together = false, people } = 'people' in form ? form : { people: [form] }
  return keptForm.parse({
    ...{ contact, together },
    people: people.map((person: object) => ({ attendance: mode, ...person })),
  })
}

const keptContact = z.object(keptShape(contactForm.shape))
const keptPerson = z.object(keptShape(personInBooking.shape))
const keptForm = bookingForm.extend({ contact: keptContact.nullable(), people: z.array(keptPerson) })

function keptShape<Shape extends z.ZodRawShape>(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, keptField(name, field as z.ZodType)]),
  ) as unknown as Shape
}

const empty: Record<string, unknown> = unsaid

function keptField(name: string, field: z.ZodType): z.ZodType {
  return field.catch(({ value }: { value: unknown }) => (typeof value === 'string' ? value : (empty[name] ?? '')))
}

/**
 * Whether two forms say the same to today's schema. Sessions are a choice without an order: the programme may move between two
 * sendings.
 */
export function sameForm(one: BookingForm, other: BookingForm): boolean {
  return sameValue(comparable(one), comparable(other))
}

export function samePerson(one: PersonInBooking | undefined, other: PersonInBooking | undefined): boolean {
  return sameValue(one && comparablePerson(one), other && comparablePerson(other))
}

function comparable(form: BookingForm) {
  return { ...keptForm.parse(form), people: form.people.map(comparablePerson) }
}

function comparablePerson(person: PersonInBooking) {
  return { ...keptPerson.parse(person), sessions: person.sessions.toSorted() }
}
