import { z } from 'zod'
import { isStillChosen } from '../../../domain/registrations/reading/session-standing.ts'
import { oneLine } from '../../../formats/one-line.ts'
import { type Language, words } from '../../../lib/languages.ts'
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
    z.object({ category: z.string().nullish(), attendance: z.string().optional(), reason: z.string().optional() }),
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

export const documentsForm = officeForm(z.object({ documents: z.string().transform((text) => oneLine(text, 300)) }), {
  documents: {
    kind: line({ maxlength: 300, autocomplete: 'off' }),
    label: ['Das fehlt noch', 'Still missing'],
    hint: [
      'Zum Beispiel: Einverständnis zur Übernachtung. Leer, wenn alles da ist. Eine Erinnerung fragt danach.',
      'For example: consent to the overnight stay. Empty when everything has come. A reminder asks for it.',
    ],
  },
})

type Part = { about: AboutAttendee; language: Language; refused?: FormState | undefined }

/** Another target group, another mode, other sessions: what the event leaves to choose. */
export function AttendeeSeatForms({ about: { record, event, sessions: held }, language, refused }: Part) {
  const t = text(language)
  const { categoryId, attendance } = record.registration
  const here = addressOf(record)
  const asIs = (values: FormValues): FormState => ({ language, values, errors: {} })
  const ofMove = refused && (refused.values.category ?? refused.values.attendance) !== undefined
  const ofSessions = refused?.errors.sessions !== undefined
  const moved = moveForms.category.values({ category: categoryId, attendance }, event)
  const kept = held.filter(({ standing }) => isStillChosen(standing)).map(({ sessionId }) => sessionId)
  const chosen = sessionsForm.values({ sessions: kept }, event)
  return (
    <>
      {(event.categories.length > 0 || event.attendanceModes.length > 1) && (
        <Card title={t.move}>
          <FormPart
            {...{ of: moveForms.category, about: event, action: `${here}/category`, look: 'secondary' }}
            form={ofMove ? refused : asIs(moved)}
            button={['Umsetzen', 'Move']}
          />
        </Card>
      )}
      {event.programme.some(({ bookable }) => bookable) && (
        <Card title={t.sessions}>
          <FormPart
            {...{ of: sessionsForm, about: event, action: `${here}/sessions`, look: 'secondary' }}
            form={refused && ofSessions ? refused : asIs(chosen)}
            button={['Auswahl speichern', 'Save the choice']}
          />
        </Card>
      )}
    </>
  )
}

/** Which documents the office still waits for from somebody; a reminder asks for them. */
export function MissingDocumentsCard({ about: { record, event }, language }: Part) {
  const values = { documents: record.registration.documentsMissing }
  return (
    <Card title={text(language).documents}>
      <FormPart
        {...{ of: documentsForm, form: { language, values, errors: {} }, about: event, look: 'secondary' }}
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
