import { sessionWhere } from '../../../../templates/forms/session-where.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Attendee } from '../../../domain/registrations/reading/find-attendees.ts'
import { seatFigures } from '../../../domain/seats/seat-figures.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { tickedOf, tickedValues } from '../../ui/checkbox-group.tsx'
import type { Choice } from '../../ui/choice-fields.tsx'
import { SessionFields } from '../../ui/person-choices.tsx'
import { select } from '../forms/choice-kinds.tsx'
import type { Field, Kind } from '../forms/form-spec.ts'
import { line } from '../forms/kinds.tsx'
import { attendanceWords, roleWords } from './attendee-words.ts'

/** As what somebody comes; who takes no seat is told so. */
export const roleKind = (roles: readonly Attendee['role'][]) =>
  select((_: object, language) =>
    roles.map((value) => {
      const label = roleWords(language)[value]
      const isSeated = value === 'participant' || value === 'accompanying'
      return { value, label: isSeated ? label : `${label} (${text(language).noSeat})` }
    }),
  )

/** What an event leaves to choose: a target group, a way to take part, sessions. */
export const category = {
  kind: select((event: EventRecord, language) => [
    { value: '', label: text(language).none },
    ...event.categories.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
  ]),
  name: 'category',
  label: ['Zielgruppe', 'Target group'],
  when: ({ categories }: EventRecord) => categories.length > 0,
} as const

export const attendance = {
  kind: select((event: EventRecord, language) =>
    event.attendanceModes.map((value) => ({ value, label: attendanceWords(language)[value] })),
  ),
  label: ['Teilnahme', 'Attendance'],
  when: ({ attendanceModes }: EventRecord) => attendanceModes.length > 1,
} as const

/** Why somebody of the office did it, for the audit trail. */
export const reason = {
  kind: line({ maxlength: 500 }),
  label: ['Begründung (freiwillig)', 'Reason (optional)'],
  empty: undefined,
} as const

const ticks: Kind<readonly string[] | undefined, EventRecord> = {
  read: (values) => tickedOf(values, 'session'),
  write: (chosen = []) => tickedValues('session', chosen),
  draw: ({ form, about }) => (
    <SessionFields
      form={form}
      choices={{ categories: [], attendance: [], sessions: sessionChoices(about, form.language) }}
    />
  ),
}
export const sessions = {
  kind: ticks,
  label: ['Programmpunkte', 'Sessions'],
  when: ({ programme }: EventRecord) => programme.some(({ bookable }) => bookable),
} as const satisfies Field<string[], EventRecord>

/** The sessions of an event with exact places: the office may know the numbers. */
function sessionChoices(event: EventRecord, language: Language): Choice[] {
  return event.programme
    .filter(({ bookable }) => bookable)
    .map((item) => {
      const quota = event.quotas.find(({ scope, key }) => scope === 'session' && key === item.id)
      const size = quota && seatFigures(quota).size
      const places = quota && size !== null ? `${quota.taken} / ${size}` : ''
      const hint = [sessionWhere(item, event, language), places].filter(Boolean).join(' · ')
      return { value: item.id, label: inLanguage(item.title, language), hint: hint || undefined }
    })
}

const text = words({ none: ['keine', 'none'], noSeat: ['ohne Platz', 'without a place'] })
