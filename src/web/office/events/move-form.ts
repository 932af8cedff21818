import { moveInput } from '../../../domain/events/move-input.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { clockIn } from '../../../lib/dates.ts'
import { words } from '../../../lib/languages.ts'
import type { FormValues } from '../../ui/form.ts'
import { checkbox, checkboxes } from '../forms/choice-kinds.tsx'
import { row } from '../forms/form-fields.tsx'
import type { Kind } from '../forms/form-spec.ts'
import { date, hidden, signed, time } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

/** Whether the event is to have times; `settled` once everything was asked for and travels along, beside the ticks. */
export type AboutMove = Pick<EventRecord, 'allDay'> & { settled?: boolean }
const timed = ({ allDay, settled }: AboutMove) => !allDay && !settled
const asked = ({ settled }: AboutMove) => !settled
const never = () => false
const unseen = { label: ['', ''], when: never } as const
const carried: Kind<unknown> = { ...hidden, write: () => ({}) }
const asLongAsBefore = ['Leer: so lang wie bisher.', 'Empty: as long as before.'] as const
const along = { kind: carried, label: ['', ''], empty: undefined, when: asked } as const

/** Where an event is to be moved; what its own form asked for besides travels along unseen, ticks stand in the table. */
export const moveForm = officeForm(
  moveInput,
  {
    ...row({
      startDate: { kind: date, label: ['Neuer erster Tag', 'New first day'], empty: undefined, when: asked },
      days: {
        kind: signed({ maxlength: 7 }),
        label: ['Oder um so viele Tage', 'Or by so many days'],
        hint: ['7 ist eine Woche später, -7 eine früher.', '7 is a week later, -7 one earlier.'],
        when: asked,
      },
    }),
    ...row({
      startTime: { kind: time, label: ['Beginn', 'Beginning'], empty: undefined, when: timed },
      endTime: {
        kind: time,
        label: ['Ende', 'End'],
        hint: asLongAsBefore,
        empty: undefined,
        when: timed,
      },
      endDate: {
        kind: date,
        label: ['Letzter Tag', 'Last day'],
        hint: asLongAsBefore,
        empty: undefined,
        when: asked,
      },
    }),
    programmeToo: {
      kind: checkbox,
      label: [
        'Ändert sich der Beginn, geht das Programm um dieselben Minuten mit',
        'If the beginning changes, the programme moves by the same minutes',
      ],
      when: timed,
    },
    allDay: along,
    zone: along,
    opensAt: along,
    closesAt: along,
    forgetAt: along,
    moving: { kind: checkboxes({}), ...unseen },
    seen: { kind: hidden, ...unseen },
  },
  { sentences: (language) => moveSentences(language) },
)

/** What else can be wrong with where an event is to go. */
export const moveSentences = words({
  'not-days': [
    () => 'Die Tage sind eine ganze Zahl, höchstens 3660; mit Minus davor für früher.',
    () => 'The days are a whole number, 3660 at most; with a minus for earlier.',
  ],
  'days-or-date': [
    () => 'Das passt nicht zum ersten Tag darüber: Bitte nennen Sie den Tag oder die Zahl der Tage.',
    () => 'This does not agree with the first day: please name the day or the number of days.',
  ],
})

/** What the form begins with: the hours as they are, and as long as before. */
export function valuesOfMove({
  startsAt,
  allDay,
  zone,
}: Pick<EventRecord, 'startsAt' | 'allDay' | 'zone'>): FormValues {
  const { date: startDate, time: startTime } = clockIn(startsAt, zone)
  return { startDate, ...(!allDay && { startTime }), programmeToo: 'on' }
}
