import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/choice-fields.tsx'
import type { FormState } from '../../ui/form.ts'
import { SessionFields } from '../../ui/person-choices.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import type { AboutAttendee } from './about-attendee.ts'
import { sessionChoices } from './attendee-choices.ts'
import { attendanceWords } from './attendee-words.ts'

type Part = { about: AboutAttendee; language: Language; refused?: FormState | undefined }

/** Another target group, another mode, other sessions: what the event leaves to choose. */
export function AttendeeSeatForms(part: Part) {
  return (
    <>
      <Category {...part} />
      <Sessions {...part} />
    </>
  )
}

function Category({ about: { record, event }, language, refused }: Part) {
  const { id, categoryId, attendance } = record.registration
  const modes = event.attendanceModes
  if (event.categories.length === 0 && modes.length < 2) return null
  const t = text(language)
  const kept = { language, values: { category: categoryId ?? '', attendance }, errors: {} }
  const form = refused && !refused.errors.sessions ? refused : kept
  const categories = [
    { value: '', label: t.none },
    ...event.categories.map((one) => ({ value: one.id, label: inLanguage(one.name, language) })),
  ]
  return (
    <Card title={t.move}>
      <PostForm action={`/office/events/${event.id}/attendees/${id}/category`}>
        {event.categories.length > 0 && <Select form={form} name="category" label={t.category} choices={categories} />}
        {modes.length > 1 && (
          <Select
            form={form}
            name="attendance"
            label={t.attendance}
            choices={modes.map((value) => ({ value, label: attendanceWords(language)[value] }))}
          />
        )}
        <TextField form={form} name="reason" label={t.reason} maxlength={500} />
        <ButtonRow>
          <Button look="secondary">{t.moveNow}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

function Sessions({ about: { record, event, sessions: held }, language, refused }: Part) {
  const sessions = sessionChoices(event, language)
  if (sessions.length === 0) return null
  const t = text(language)
  const values = Object.fromEntries(held.map(({ sessionId }) => [`session-${sessionId}`, 'on']))
  const kept = { language, values, errors: {} }
  return (
    <Card title={t.sessions}>
      <PostForm action={`/office/events/${event.id}/attendees/${record.registration.id}/sessions`}>
        <SessionFields
          form={refused?.errors.sessions ? refused : kept}
          choices={{ categories: [], attendance: [], sessions }}
        />
        <ButtonRow>
          <Button look="secondary">{t.choose}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

const text = words({
  move: ['Zielgruppe und Teilnahme', 'Target group and attendance'],
  category: ['Zielgruppe', 'Target group'],
  none: ['keine', 'none'],
  attendance: ['Teilnahme', 'Attendance'],
  reason: ['Begründung (freiwillig)', 'Reason (optional)'],
  moveNow: ['Umsetzen', 'Move'],
  sessions: ['Programmpunkte', 'Sessions'],
  choose: ['Auswahl speichern', 'Save the choice'],
})
