import { z } from 'zod'
import { type AttendanceMode, attendanceModes } from '../../../db/schema/events.ts'
import { roles } from '../../../db/schema/registrations.ts'
import { type PersonForm, personForm } from './person-form.ts'

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
const personInBooking = personForm.extend({ email: z.literal('').or(personForm.shape.email), ...choices })

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
  return { ...person, categoryId, attendance, sessions, role, accompanies }
}

/** A kept form. Those of the first version hold one person and nothing else. Undefined if it is forgotten. */
export function readBookingForm(kept: string): BookingForm | undefined {
  if (kept === '') return undefined
  const form = JSON.parse(kept)
  return 'people' in form ? (form as BookingForm) : bookingFormOf({ people: [form] })
}
