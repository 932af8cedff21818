import type { DatedThing } from '../../../domain/events/dated-things.ts'
import type { MoveConflict, MoveLine } from '../../../domain/events/plan-move.ts'
import { clockIn, dateRange, deadline, type Instant, instantOf, longDate, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, type WordPair, wordOf, words } from '../../../lib/languages.ts'

/** How an office calls what is dated. */
export function thingName({ thing, label }: Pick<MoveLine, 'thing' | 'label'>, language: Language): string {
  const name = wordOf(things[thing], language)
  return label ? `${name}: ${inLanguage(label, language)}` : name
}

/** When it is: a deadline as people say it, what lasts with its end. Of several the first and the last. */
export function standing(
  thing: DatedThing,
  at: MoveLine['at'],
  zone: string,
  language: Language,
  allDay = false,
): string {
  const { startsAt, endsAt } = at
  if (startsAt !== undefined && endsAt !== undefined) return dateRange(startsAt, endsAt, allDay, zone, language)
  const [instant = 0] = Object.values(at)
  const asDay = (thing === 'opening' || thing === 'categoryOpening') && clockIn(instant, zone).time === '00:00'
  if (asDay || thing === 'deletion') return longDate(instant, zone, language)
  return deadlines.includes(thing) ? deadline(instant, zone, language) : shortDateTime(instant, zone, language)
}

const deadlines: readonly DatedThing[] = [
  ...(['closing', 'grace', 'changing', 'cancelling', 'substituting', 'categoryClosing', 'desk', 'offer'] as const),
]

/** What speaks against it, in a sentence. */
export function conflictWords(thing: DatedThing, conflict: MoveConflict, language: Language): string {
  const t = text(language)
  if (typeof conflict === 'object') {
    const day = longDate(noonOf(conflict.day), 'UTC', language)
    return conflict.holiday ? t.holiday(inLanguage(conflict.holiday, language), day, conflict.land) : t.weekend(day)
  }
  if (conflict === 'past') return t[over[thing] ?? 'past']
  return t[conflict]
}

/** What it means that something is over at once, where it means more than that. */
const over: Partial<Record<DatedThing, 'leavesNow' | 'erases' | 'closes'>> = {
  ...{ mailing: 'leavesNow', deletion: 'erases', closing: 'closes', categoryClosing: 'closes' },
}

function noonOf(day: string): Instant {
  return instantOf(day, '12:00', 'UTC')
}

const things: Record<DatedThing, WordPair> = {
  date: ['Termin', 'Date'],
  opening: ['Anmeldung ab', 'Registration from'],
  closing: ['Anmeldeschluss', 'Registration deadline'],
  grace: ['Ende der Nachfrist', 'End of the grace period'],
  changing: ['Ändern bis', 'Changes until'],
  cancelling: ['Abmelden bis', 'Cancellation until'],
  substituting: ['Vertretung benennen bis', 'Naming a deputy until'],
  promoting: ['Nachrücken bis', 'Waiting list moves up until'],
  deletion: ['Löschung der Daten', 'Erasure of the data'],
  item: ['Programmpunkt', 'Programme item'],
  categoryOpening: ['Anmeldung ab', 'Registration from'],
  categoryClosing: ['Anmeldeschluss', 'Registration deadline'],
  desk: ['Check-in gilt bis', 'Desk valid until'],
  mailing: ['Schreiben geht hinaus', 'Mailing leaves'],
  offer: ['Angebotene Plätze gelten bis', 'Offered seats held until'],
}

const text = words({
  holiday: [
    (name: string, day: string, land = '') =>
      `Feiertag${land && ` ${land === 'Saarland' ? 'im' : 'in'} ${land}`}: ${name} (${day})`,
    (name: string, day: string, land = '') => `Public holiday${land && ` in ${land}`}: ${name} (${day})`,
  ],
  weekend: [(day: string) => `Wochenende (${day})`, (day: string) => `Weekend (${day})`],
  past: ['Das ist schon vorbei.', 'That is over already.'],
  leavesNow: ['Das ist schon vorbei: Es geht sofort hinaus.', 'That is over already: it leaves at once.'],
  erases: [
    'Das ist schon vorbei: Die Daten würden sofort gelöscht.',
    'That is over already: the data would be erased at once.',
  ],
  reopens: ['Die Frist war vorbei und läuft dann wieder.', 'The deadline was over and would run again.'],
  outside: ['Das liegt außerhalb der Veranstaltung.', 'This lies outside the event.'],
  'before-opening': ['Das liegt vor dem Beginn der Anmeldung.', 'This is before registration begins.'],
  'before-closing': ['Das liegt vor dem Anmeldeschluss.', 'This is before the registration deadline.'],
  'after-end': ['Das liegt nach dem Ende der Veranstaltung.', 'This is after the end of the event.'],
  'before-end': ['Das liegt vor dem Ende der Veranstaltung.', 'This is before the end of the event.'],
  'before-start': ['Das liegt vor dem Beginn der Veranstaltung.', 'This is before the event begins.'],
  'after-start': ['Das Angebot gilt über den Beginn hinaus.', 'The offer is held beyond the beginning.'],
  'too-late': [
    'Das liegt mehr als zehn Jahre nach dem Ende. So lange dürfen die Daten nicht bleiben.',
    'This is more than ten years after the end. The data may not be kept for so long.',
  ],
  closes: [
    'Das ist schon vorbei: Die Anmeldung wäre damit geschlossen.',
    'That is over already: registration would be closed.',
  ],
  skipped: [
    'Diese Uhrzeit gibt es an dem Tag nicht (die Uhren werden vorgestellt); es wird eine Stunde später.',
    'There is no such time on that day (the clocks go forward); it becomes an hour later.',
  ],
  twice: [
    'Diese Uhrzeit gibt es an dem Tag zweimal (die Uhren werden zurückgestellt); gemeint ist die erste.',
    'This time comes twice on that day (the clocks go back); the first one is meant.',
  ],
})
