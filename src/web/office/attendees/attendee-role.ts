import { z } from 'zod'
import { setRole } from '../../../domain/registrations/changing/set-role.ts'
import { findAttendees } from '../../../domain/registrations/reading/find-attendees.ts'
import { type RegistrationRecord, readRegistration } from '../../../domain/registrations/reading/read-registration.ts'
import { words } from '../../../lib/languages.ts'
import { addressKey } from '../../../lib/mail-address.ts'
import { fullName } from '../../../lib/names.ts'
import { typedLine } from '../../../lib/typed-text.ts'
import type { Context } from '../../env.ts'
import { seatNext } from '../../ui/seat-next.ts'
import { line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { NotSaved } from '../forms/submitted.ts'
import { sayWhatIsFull } from '../seats/full-seats.ts'
import { isRole } from './attendee-words.ts'
import { personForm } from './person-forms.tsx'
import { reason, roleKind } from './seat-fields.tsx'

const form = officeForm(
  z.object({ role: z.string(), whom: typedLine(200), reason: typedLine(500).optional() }),
  {
    role: {
      kind: roleKind(['participant', 'accompanying', 'assistance', 'speaker', 'host', 'press', 'staff']),
      label: ['Rolle', 'Role'],
    },
    whom: {
      kind: line({ maxlength: 200 }),
      label: ['Begleitet wen?', 'Accompanies whom?'],
      hint: [
        'Nur bei Begleitung und Assistenz: Name oder E-Mail-Adresse wie in der Anmeldung.',
        'For company and assistance only: name or e-mail address as in the registration.',
      ],
    },
    reason,
  },
  { refusals: { full: 'role', invalid: 'whom' } },
)

/** As what somebody comes: participant, company of somebody, speaker … */
export const attendeeRole = personForm({
  at: 'role',
  form,
  title: [(name) => `Rolle von ${name}`, (name) => `Role of ${name}`],
  what: [
    'Wer keinen Platz mehr braucht, gibt seinen ab. Wer einen braucht, hat ihn, wenn noch einer frei ist; sonst bleibt alles, wie es ist. Gewählte Programmpunkte bleiben.',
    'Whoever needs no seat any more gives theirs up. Whoever needs one has it if one is free; otherwise everything stays. Chosen sessions stay.',
  ],
  follows: ({ record: { state }, queue }, language) =>
    state === 'confirmed' || state === 'offered' ? [seatNext(queue, language)] : [],
  values: async (c, { registration: { role, accompanies }, event }) => {
    const whom = accompanies === null ? undefined : await readRegistration(c.env, accompanies)
    return form.values({ role, whom: whom && (whom.registration.email || fullName(whom.registration)) }, event)
  },
  save: async (c, record, { role: typed, whom, reason }) => {
    const role = isRole(typed) ? typed : record.registration.role
    const isCompany = role === 'accompanying' || role === 'assistance'
    const accompanies = isCompany ? await foundWhom(c, record, whom) : undefined
    const { event, registration } = record
    const into = [['event', ''] as const, ['category', registration.categoryId ?? ''] as const]
    const changing = setRole(c.env, c.var.staff, registration.id, { role, accompanies, reason })
    await sayWhatIsFull(c, { eventId: event.id, field: 'role', into }, changing)
  },
  done: 'saved',
})

/** The one person at the event whom these words mean. */
async function foundWhom(c: Context, { registration }: RegistrationRecord, search: string): Promise<string> {
  const t = text(c.var.language)
  if (search === '') throw new NotSaved({ whom: t.missing })
  const { attendees } = await findAttendees(c.env, { eventId: registration.eventId, search }, { size: 50 })
  const coming = attendees.filter(
    ({ id, cancelledAt, accompanies }) => cancelledAt === null && accompanies === null && id !== registration.id,
  )
  const exact = coming.filter(({ email }) => addressKey(email) === addressKey(search))
  const [one, another] = exact.length === 1 ? exact : coming
  if (!one) throw new NotSaved({ whom: t.nobody })
  if (another) throw new NotSaved({ whom: t.several })
  return one.id
}

const text = words({
  missing: ['Bitte nennen Sie, wen die Person begleitet.', 'Please say whom the person accompanies.'],
  nobody: [
    'Unter diesem Namen kommt niemand, den jemand begleiten kann. Bitte prüfen Sie Namen oder E-Mail-Adresse.',
    'Nobody of this name comes who can have company. Please check the name or e-mail address.',
  ],
  several: [
    'Das passt auf mehrere Personen. Bitte geben Sie die E-Mail-Adresse ein.',
    'Several people match. Please enter the e-mail address.',
  ],
})
