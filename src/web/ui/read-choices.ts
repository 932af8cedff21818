import type { EventRecord } from '../../domain/events/read-event.ts'
import { sessionsClash } from '../../domain/programme/sessions-clash.ts'
import type { PersonInBooking } from '../../domain/registrations/submitting/booking-form.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { rowNumber } from '../../lib/numbers.ts'
import type { FieldErrors, FormValues } from './form.ts'
import type { SeatChoices } from './seat-choices.ts'

type Chosen = Pick<PersonInBooking, 'categoryId' | 'attendance' | 'sessions' | 'role' | 'accompanies'>
type Setting = { event: EventRecord; choices: SeatChoices; language: Language }

/** What a person chose, and a sentence per field that needs another choice. */
export function readChoices(values: FormValues, setting: Setting): { chosen: Chosen; errors: FieldErrors } {
  const { event, choices, language } = setting
  const [role = 'participant', whom] = (values.as ?? '').split('-')
  const sessions = Object.keys(values).flatMap((name) => (name.startsWith('session-') ? [name.slice(8)] : []))
  const only = choices.categories.length === 1 ? choices.categories[0]?.value : undefined
  const categoryId = values.category || only || null
  const errors: FieldErrors = {}
  const comesAlong = role === 'accompanying' || role === 'assistance'
  if (!comesAlong && categoryId === null && choices.categories.length > 1) errors.category = text(language).category
  const clash = sessionsClash(event.programme, sessions)
  if (clash) errors.sessions = clashSentence(event, clash, language)
  return {
    chosen: {
      categoryId,
      attendance: values.attendance === 'online' ? 'online' : (event.attendanceModes[0] ?? 'on-site'),
      sessions: inOrder(event, sessions),
      role: comesAlong ? role : 'participant',
      accompanies: comesAlong ? rowNumber(whom) : null,
    },
    errors,
  }
}

/** In the order of the programme. What is no session here is passed on, so that the application says no to it. */
function inOrder({ programme }: EventRecord, sessions: string[]): string[] {
  const chosen = new Set(sessions)
  const known = programme.flatMap(({ id }) => (chosen.delete(id) ? [id] : []))
  return [...known, ...chosen]
}

/** What a person chose, as the fields show it again. */
export function choiceValues({
  categoryId,
  attendance,
  sessions = [],
  role = 'participant',
  accompanies,
}: Partial<Chosen>): FormValues {
  return {
    category: categoryId ?? '',
    attendance: attendance ?? '',
    as: accompanies == null ? 'participant' : `${role}-${accompanies}`,
    ...Object.fromEntries(sessions.map((id) => [`session-${id}`, 'on'])),
  }
}

/** Which two of the chosen sessions are at the same time, and what to do. */
function clashSentence(event: EventRecord, clash: readonly [string, string], language: Language): string {
  const [one = '', other = ''] = clash.map((id) => {
    const item = event.programme.find((session) => session.id === id)
    return item ? inLanguage(item.title, language) : ''
  })
  return text(language).clash(one, other)
}

const text = words(
  {
    category: 'Bitte wählen Sie eine Zielgruppe.',
    clash: (one: string, other: string) =>
      `„${one}“ und „${other}“ liegen gleichzeitig. Bitte wählen Sie einen davon ab.`,
  },
  {
    category: 'Please choose a target group.',
    clash: (one: string, other: string) => `“${one}” and “${other}” are at the same time. Please choose one of them.`,
  },
)
