import { z } from 'zod'
import { isStillChosen } from '../../../domain/registrations/reading/session-standing.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { typedLine } from '../../../lib/typed-text.ts'
import { Card } from '../../ui/card.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { FormPart } from '../forms/form-page.tsx'
import { line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import type { AboutAttendee } from './about-attendee.ts'
import { addressOf } from './person-forms.tsx'
import { attendance, category, reason, sessions } from './seat-fields.tsx'

/** Another target group or mode. A group that was not asked for stays; then a mode that is full is the one to put right. */
const moveFormAt = (at: 'category' | 'attendance') =>
  officeForm(
    z.object({ category: z.string().nullish(), attendance: z.string().optional(), reason: typedLine(500).optional() }),
    {
      category: { ...category, empty: (values: FormValues) => (values.category === undefined ? undefined : null) },
      attendance: { ...attendance, empty: undefined },
      reason,
    },
    { refusals: { full: at, invalid: at } },
  )
export const moveForms = { category: moveFormAt('category'), attendance: moveFormAt('attendance') }

export const sessionsForm = officeForm(
  z.object({ sessions: z.array(z.string()) }),
  { sessions },
  { refusals: { 'sessions-clash': 'sessions', invalid: 'sessions', busy: 'sessions' } },
)

export const documentsForm = officeForm(z.object({ documents: typedLine(300) }), {
  documents: {
    kind: line({ maxlength: 300, autocomplete: 'off' }),
    label: ['Das fehlt noch', 'Still missing'],
    hint: [
      'Zum Beispiel: Einverständnis zur Übernachtung. Leer, wenn alles da ist. Eine Erinnerung fragt danach.',
      'For example: consent to the overnight stay. Empty when everything has come. A reminder asks for it.',
    ],
  },
})

/** What these forms show of somebody. */
export function seatValues({ record, event, sessions }: AboutAttendee) {
  const { categoryId, attendance } = record.registration
  const kept = sessions.filter(({ standing }) => isStillChosen(standing))
  return {
    moved: moveForms.category.values({ category: categoryId, attendance }, event),
    chosen: sessionsForm.values({ sessions: kept.map(({ sessionId }) => sessionId) }, event),
  }
}

/** One of the forms on the page of a person as it was sent, where it could not be saved: which, by the end of its address. */
export type RefusedPart = FormState & { of: string }

type Part = { about: AboutAttendee; language: Language; refused?: RefusedPart | undefined }

/** Another target group, another mode, other sessions: what the event leaves to choose. */
export function AttendeeSeatForms({ about, language, refused }: Part) {
  const t = text(language)
  const { record, event } = about
  const { moved, chosen } = seatValues(about)
  const here = addressOf(record)
  const asIs = (values: FormValues): FormState => ({ language, values, errors: {} })
  return (
    <>
      {(event.categories.length > 0 || event.attendanceModes.length > 1) && (
        <Card title={t.move}>
          <FormPart
            {...{ of: moveForms.category, about: event, action: `${here}/category`, look: 'secondary' }}
            form={refused?.of === 'category' ? refused : asIs(moved)}
            button={['Umsetzen', 'Move']}
          />
        </Card>
      )}
      {event.programme.some(({ bookable }) => bookable) && (
        <Card title={t.sessions}>
          <FormPart
            {...{ of: sessionsForm, about: event, action: `${here}/sessions`, look: 'secondary' }}
            form={refused?.of === 'sessions' ? refused : asIs(chosen)}
            button={['Auswahl speichern', 'Save the choice']}
          />
        </Card>
      )}
    </>
  )
}

/** Which documents the office still waits for from somebody; a reminder asks for them. */
export function MissingDocumentsCard({ about: { record, event }, language, refused }: Part) {
  const values = { documents: record.registration.documentsMissing }
  const form = refused?.of === 'documents' ? refused : { language, values, errors: {} }
  return (
    <Card title={text(language).documents}>
      <FormPart
        {...{ of: documentsForm, form, about: event, look: 'secondary' }}
        action={`${addressOf(record)}/documents`}
      />
    </Card>
  )
}

const text = words({
  move: ['Zielgruppe und Teilnahme', 'Target group and attendance'],
  sessions: ['Programmpunkte', 'Sessions'],
  documents: ['Unterlagen', 'Documents'],
})
