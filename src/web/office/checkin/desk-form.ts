import { type DeskInput, deskInput } from '../../../domain/checkin/desk-input.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { fieldErrors } from '../field-errors.ts'
import { deadlineOf } from '../moments.ts'

type ReadDesk = { desk: DeskInput; errors?: undefined } | { desk?: undefined; errors: FieldErrors }

/** A desk as the office typed it. */
export function readDeskForm(values: FormValues, { zone }: Pick<EventRecord, 'zone'>, language: Language): ReadDesk {
  const t = deskLabels(language)
  const limit = values.headCountLimit?.trim() ?? ''
  const closesAt = deadlineOf(values, 'closesAt', zone)
  if (closesAt === undefined) return { errors: { 'closesAt.date': t.noMoment } }
  const parsed = deskInput.safeParse({
    label: values.label?.trim() ?? '',
    sessionId: values.sessionId || null,
    rehearsal: values.rehearsal === 'on',
    headCountLimit: limit === '' ? null : Number(limit),
    limitIsHard: values.limitIsHard === 'on',
    walkIns: values.walkIns === 'on',
    closesAt,
  })
  return parsed.success ? { desk: parsed.data } : { errors: fieldErrors(parsed.error, t, language) }
}

export const deskLabels = words({
  label: ['Name des Check-ins', 'Name of the desk'],
  sessionId: ['Liste', 'List'],
  headCountLimit: ['Höchstens gleichzeitig im Raum', 'At most in the room at once'],
  limitIsHard: ['Bei Erreichen niemanden mehr einlassen', 'Let nobody in beyond that'],
  walkIns: [
    'Personen ohne Anmeldung dürfen hier aufgenommen werden',
    'People without a registration may be taken in here',
  ],
  rehearsal: [
    'Probe: zählt nicht und wird am Ende spurlos gelöscht',
    'Rehearsal: does not count, and is erased without a trace at its end',
  ],
  closesAt: ['Link gilt bis', 'The link is valid until'],
  noMoment: [
    '„Link gilt bis“ ist kein Tag oder keine Uhrzeit, zum Beispiel 02.12.2027.',
    '“The link is valid until” is no day or time, for example 02/12/2027.',
  ],
  badEnd: [
    '„Link gilt bis“ muss in der Zukunft liegen und spätestens einen Tag nach der Veranstaltung.',
    '“The link is valid until” has to be in the future, and at most a day after the event.',
  ],
})
