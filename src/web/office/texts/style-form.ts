import { letterStyleInput } from '../../../domain/events/set-letter-style.ts'
import { radio } from '../forms/choice-kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

/** How all letters of an event greet and close. */
export const styleForm = officeForm(letterStyleInput, {
  style: {
    kind: radio({
      formal: {
        label: ['förmlich', 'formal'],
        hint: ['„Sehr geehrte Frau Landrätin“ … „Mit freundlichen Grüßen“', '“Dear Dr Müller” … “Yours sincerely”'],
      },
      plain: {
        label: ['schlicht', 'plain'],
        hint: ['„Guten Tag Frau Müller“ … „Freundliche Grüße“', '“Hello Dr Müller” … “Kind regards”'],
      },
    }),
    label: [
      'Anrede und Gruß in allen Briefen und Schreiben dieser Veranstaltung',
      'Greeting and close in all letters of this event',
    ],
  },
})
