import type { EventRecord } from '../../../domain/events/read-event.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Select } from '../../ui/choice-fields.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { SessionFields } from '../../ui/person-choices.tsx'
import { MomentField } from '../moment-field.tsx'
import { sessionChoices } from './attendee-choices.ts'
import { attendanceWords, roleWords, sourceWords } from './attendee-words.ts'

/** How a registration came in, when, and as what somebody comes. */
export function AttendeeReceiptFields({ form, event }: { form: FormState; event: EventRecord }) {
  const t = text(form.language)
  const said = sourceWords(form.language)
  const roles = roleWords(form.language)
  const modes = attendanceWords(form.language)
  const sources = (['office', 'mail', 'letter', 'fax', 'phone'] as const).map((value) => ({
    value,
    label: said[value],
  }))
  const seatless = (['participant', 'speaker', 'host', 'press', 'staff'] as const).map((value) => ({
    value,
    label: value === 'participant' ? roles[value] : `${roles[value]} (${t.noSeat})`,
  }))
  const categories = [
    { value: '', label: t.none },
    ...event.categories.map(({ id, name }) => ({ value: id, label: inLanguage(name, form.language) })),
  ]
  const sessions = sessionChoices(event, form.language)
  return (
    <FieldGroup title={t.receipt}>
      <div class="field-row">
        <Select form={form} name="source" label={t.source} choices={sources} />
        <Select form={form} name="role" label={t.role} hint={t.roleHint} choices={seatless} />
      </div>
      <MomentField form={form} name="received" label={t.received} hint={t.receivedHint} />
      {event.categories.length > 0 && <Select form={form} name="category" label={t.category} choices={categories} />}
      {event.attendanceModes.length > 1 && (
        <Select
          form={form}
          name="attendance"
          label={t.attendance}
          choices={event.attendanceModes.map((value) => ({ value, label: modes[value] }))}
        />
      )}
      {sessions.length > 0 && <SessionFields form={form} choices={{ categories: [], attendance: [], sessions }} />}
    </FieldGroup>
  )
}

const text = words({
  receipt: ['Wie sie einging', 'How it came in'],
  source: ['Weg', 'Way'],
  role: ['Kommt als', 'Comes as'],
  roleHint: [
    'Begleitung oder Assistenz: Das wählen Sie nach dem Eintragen unter „Rolle“.',
    'Company or assistance: you choose that under “Role” once they are entered.',
  ],
  noSeat: ['ohne Platz', 'without a place'],
  received: ['Eingegangen am', 'Received on'],
  receivedHint: [
    'Leer: jetzt. Gilt für die Frist: Was danach einging, entscheiden Sie unter „Anträge“.',
    'Empty: now. It counts for the deadline: what came later you decide under “Applications”.',
  ],
  category: ['Zielgruppe', 'Target group'],
  none: ['keine', 'none'],
  attendance: ['Teilnahme', 'Attendance'],
})
