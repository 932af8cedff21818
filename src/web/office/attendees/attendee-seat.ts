import { z } from 'zod'
import { seatOverCapacity } from '../../../domain/registrations/waiting/seat-over-capacity.ts'
import { line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { missingReason } from '../saved.ts'
import { personForm } from './person-forms.tsx'

const form = officeForm(
  z.object({ reason: z.string().min(1, 'missing') }),
  {
    reason: {
      kind: line({ maxlength: 500 }),
      label: ['Begründung', 'Reason'],
      hint: [
        'Steht im Protokoll, zum Beispiel: Grußwort der Ministerin.',
        'Stands in the audit trail, for example: words of welcome by the minister.',
      ],
      required: true,
    },
  },
  { sentences: (language) => ({ missing: () => missingReason(language).errors.reason ?? '' }) },
)

/** A seat beyond the limits, with the reason for it. */
export const attendeeSeat = personForm({
  at: 'seat',
  form,
  title: [(name) => `Platz für ${name}`, (name) => `A seat for ${name}`],
  question: [
    (name) => `Möchten Sie ${name} einen Platz über die Grenze hinaus geben?`,
    (name) => `Do you want to give ${name} a seat beyond the limit?`,
  ],
  what: [
    'Wer mit in der Anmeldung steht, bekommt ihn auch. Die Plätze der anderen bleiben, wie sie sind: In vollen Grenzen zählt dieser Platz nicht mit, und Liste und Protokoll sagen das. Die Zusage geht sofort hinaus.',
    'Whoever belongs to the registration gets one, too. Everybody else keeps theirs: this seat does not count in limits that are full, and the list and the audit trail say so. The confirmation goes out at once.',
  ],
  button: ['Platz geben', 'Give the seat'],
  save: (c, { registration: { id } }, { reason }) => seatOverCapacity(c.env, c.var.staff, id, reason),
  done: 'seated',
})
