import { deskInput } from '../../../domain/checkin/desk-input.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { checkbox, select } from '../forms/choice-kinds.tsx'
import { line, number } from '../forms/kinds.tsx'
import { until } from '../forms/moment-kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

/** `opening`: what of a desk cannot be changed while it is open is asked for, too. */
type About = Pick<EventRecord, 'zone' | 'programme'> & { opening: boolean }
const when = ({ opening }: About) => opening

/** A desk, as it is opened and as it is changed while it is open. */
export const deskForm = officeForm(
  deskInput,
  {
    label: {
      kind: line({ maxlength: 80 }),
      label: ['Name des Check-ins', 'Name of the desk'],
      hint: ['Zum Beispiel „Haupteingang“.', 'For example “Main entrance”.'],
      required: true,
    },
    closesAt: {
      kind: until,
      label: ['Link gilt bis', 'The link is valid until'],
      hint: ['Leer: bis zum Ende des letzten Tages.', 'Empty: until the end of the last day.'],
    },
    headCountLimit: {
      kind: number(),
      label: ['Höchstens gleichzeitig im Raum', 'At most in the room at once'],
      hint: [
        'Leer: ohne Grenze. Sonst warnt der Check-in, sobald es mehr werden.',
        'Empty: no limit. Otherwise the desk warns beyond it.',
      ],
    },
    limitIsHard: {
      kind: checkbox,
      label: ['Bei Erreichen niemanden mehr einlassen', 'Let nobody in beyond that'],
    },
    walkIns: {
      kind: checkbox,
      label: [
        'Personen ohne Anmeldung dürfen hier aufgenommen werden',
        'People without a registration may be taken in here',
      ],
    },
    sessionId: {
      kind: select(({ programme }: About, language) => [
        { value: '', label: text(language).days },
        ...programme
          .filter(({ bookable }) => bookable)
          .map(({ id, title }) => ({ value: id, label: inLanguage(title, language) })),
      ]),
      label: ['Liste', 'List'],
      empty: null,
      when,
    },
    rehearsal: {
      kind: checkbox,
      label: [
        'Probe: zählt nicht und wird am Ende spurlos gelöscht',
        'Rehearsal: does not count, and is erased without a trace at its end',
      ],
      when,
    },
  },
  {
    refusals: {
      invalid: [
        'closesAt.date',
        [
          '„Link gilt bis“ muss in der Zukunft liegen und spätestens einen Tag nach der Veranstaltung.',
          '“The link is valid until” has to be in the future, and at most a day after the event.',
        ],
      ],
    },
    sentences: (language: Language) => ({ invalid: () => text(language).noMoment }),
  },
)

const text = words({
  days: ['Veranstaltung, jeder Tag für sich', 'The event, each day by itself'],
  noMoment: [
    '„Link gilt bis“ ist kein Tag oder keine Uhrzeit, zum Beispiel 02.12.2027.',
    '“The link is valid until” is no day or time, for example 02/12/2027.',
  ],
})
