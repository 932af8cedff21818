import { reminderInput } from '../../../domain/mailings/reminder-input.ts'
import { wordOf } from '../../../lib/languages.ts'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormValues } from '../../ui/form.ts'
import { radio } from '../forms/choice-kinds.tsx'
import { row, within } from '../forms/form-fields.tsx'
import type { Frame } from '../forms/form-spec.ts'
import { number, time } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { type AboutAudience, audience } from './audience-fields.tsx'
import { begunWith, letterWords, wordSentences } from './mailing-form.tsx'

const when = ['Wann?', 'When?'] as const
const moves = [
  'Wird die Veranstaltung verlegt, verlegt sich die Erinnerung mit. Was schon vorbei ist, wird nicht nachgeholt.',
  'If the event is moved, the reminder moves along. What is over already is not made up for.',
] as const

const movesAlong: Frame = ({ children, form: { language } }) => (
  <FieldGroup title={wordOf(when, language)}>
    {children}
    <p>{wordOf(moves, language)}</p>
  </FieldGroup>
)

/** The form of a reminder: when, what, to whom. */
export const reminderForm = officeForm(
  reminderInput,
  {
    ...within(movesAlong, {
      anchor: {
        kind: radio({
          before: ['Tage vor der Veranstaltung', 'days before the event'],
          after: ['Tage nach der Veranstaltung', 'days after the event'],
          documents: ['alle … Tage, solange Unterlagen fehlen', 'every … days, as long as documents are missing'],
        }),
        label: when,
        required: true,
      },
      ...row({
        days: { kind: number({ maxlength: 3 }), label: ['Tage', 'Days'], required: true },
        time: {
          kind: time,
          label: ['Uhrzeit', 'Time'],
          hint: ({ event: { zone } }: AboutAudience, language) => wordOf(inZone(zone), language),
          required: true,
        },
      }),
    }),
    ...letterWords,
    ...audience,
  },
  { sentences: wordSentences },
)

const inZone = (zone: string) => [`Am Ort der Veranstaltung (${zone}).`, `Where the event is held (${zone}).`] as const

/** What a new reminder begins with, by the anchor that an address names. */
export function valuesOfNewReminder(about: AboutAudience, asked: string | undefined): FormValues {
  const anchor = asked === 'after' || asked === 'documents' ? asked : 'before'
  const { template, days } = usual[anchor]
  return reminderForm.values({ ...begunWith(template), anchor, days, time: '09:00' }, about)
}

const usual = {
  before: { template: 'reminder', days: 3 },
  after: { template: 'thank-you', days: 1 },
  documents: { template: 'documents-missing', days: 7 },
} as const
