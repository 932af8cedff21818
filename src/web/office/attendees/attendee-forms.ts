import { z } from 'zod'
import { reason as neededReason } from '../../../domain/events/input-parts.ts'
import { changeRegistration } from '../../../domain/registrations/changing/change-registration.ts'
import { noConsents } from '../../../domain/registrations/changing/consents.ts'
import { substitute } from '../../../domain/registrations/changing/substitute.ts'
import { personOf } from '../../../domain/registrations/reading/person-of.ts'
import { ChangedMeanwhile } from '../../../domain/registrations/submitting/merge-person.ts'
import { seatOverCapacity } from '../../../domain/registrations/waiting/seat-over-capacity.ts'
import { privacyVersion } from '../../../domain/retention/privacy-version.ts'
import { typedLine } from '../../../lib/typed-text.ts'
import { deputyValues } from '../../ui/read-deputy.ts'
import { anotherPerson } from '../../ui/read-person.ts'
import { conflictsShown, readSeen, seenValue } from '../../ui/seen.ts'
import { hidden, line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { NotSaved } from '../forms/submitted.ts'
import { lettersTo, personForm } from './person-forms.tsx'
import { attendee, deputy } from './person-kinds.tsx'
import { reason } from './seat-fields.tsx'

const editForm = officeForm(z.object({ seen: z.string(), person: anotherPerson }), {
  seen: { kind: hidden, label: ['', ''] },
  person: { kind: attendee, label: ['Zur Person', 'About the person'] },
})

/** A person, changed by the office: the same fields as online. */
export const attendeeEdit = personForm({
  at: 'edit',
  to: '',
  form: editForm,
  title: [(name) => `${name} bearbeiten`, (name) => `Edit ${name}`],
  what: [
    'Mit einer neuen E-Mail-Adresse gibt es einen neuen persönlichen Link; der alte gilt dann nicht mehr.',
    'With a new e-mail address there is a new personal link; the old one then no longer works.',
  ],
  follows: lettersTo,
  values: (_, record) => {
    const person = personOf(record)
    return editForm.values({ seen: seenValue(person), person }, record.event)
  },
  save: async (c, { registration: { id } }, { person }, values) => {
    try {
      await changeRegistration(c.env, c.var.staff, id, person, readSeen(values))
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error
      const { errors, values: again } = conflictsShown(values, error.conflicts, c.var.language)
      throw new NotSaved(errors, again)
    }
  },
  done: 'saved',
})

const seatForm = officeForm(z.object({ reason: neededReason }), {
  reason: {
    kind: line({ maxlength: 500 }),
    label: ['Begründung', 'Reason'],
    hint: [
      'Steht im Protokoll, zum Beispiel: Grußwort der Ministerin.',
      'Stands in the audit trail, for example: words of welcome by the minister.',
    ],
    required: true,
  },
})

/** A seat beyond the limits, with the reason for it. */
export const attendeeSeat = personForm({
  at: 'seat',
  form: seatForm,
  title: [(name) => `Platz für ${name}`, (name) => `A seat for ${name}`],
  question: [
    (name) => `Möchten Sie ${name} einen Platz über die Grenze hinaus geben?`,
    (name) => `Do you want to give ${name} a seat beyond the limit?`,
  ],
  what: [
    'Wer mit in der Anmeldung steht, bekommt ihn auch. Die Plätze der anderen bleiben, wie sie sind: In vollen Grenzen zählt dieser Platz nicht mit, und Liste und Protokoll sagen das.',
    'Whoever belongs to the registration gets one, too. Everybody else keeps theirs: this seat does not count in limits that are full, and the list and the audit trail say so.',
  ],
  follows: lettersTo,
  button: ['Platz geben', 'Give the seat'],
  save: (c, { registration: { id } }, { reason }) => seatOverCapacity(c.env, c.var.staff, id, reason),
  done: 'seated',
})

/** The office names a deputy, also after the cut-off. */
export const attendeeSubstitution = personForm({
  at: 'substitution',
  form: officeForm(z.object({ deputy: anotherPerson, reason: typedLine(500).optional() }), {
    deputy: { kind: deputy, label: ['Wer kommt', 'Who comes'] },
    reason,
  }),
  title: [(name) => `Vertretung für ${name}`, (name) => `A deputy for ${name}`],
  what: [
    'Platz und Programmpunkte gehen auf die Vertretung über. Der alte Link und der alte Code gelten nicht mehr, das Namensschild ist neu zu drucken, und die Einwilligung wird neu erfragt. Ob die Vertretung davon hört, hängt an der Adresse, die Sie eintragen.',
    'Seat and sessions go to the deputy. The old link and code end, the badge has to be printed again, and the consent is asked anew. Whether the deputy hears of it depends on the address that you enter.',
  ],
  follows: lettersTo,
  button: ['Vertretung eintragen', 'Name the deputy'],
  values: (_, record) => deputyValues(record),
  save: (c, { registration: { id } }, { deputy, reason }) => {
    const person = { ...deputy, language: c.var.language, ...noConsents }
    return substitute(c.env, c.var.staff, id, { person, privacyVersion, reason })
  },
  done: 'substituted',
})
