import type { MoveLine } from '../../../domain/events/plan-move.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { clockIn, dateRange, zonedDateTime } from '../../../lib/dates.ts'
import { timespan } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { conflictWords, thingName } from './move-words.ts'
import type { MovePreview } from './previewed-move.ts'

type MoveSummaryProps = { event: EventRecord; preview: MovePreview; language: Language }

/** A move at a glance: from when to when, how much goes along, and what is to be noted. */
export function MoveSummary({ event, preview, language }: MoveSummaryProps) {
  const { plan, move, reminders } = preview
  const t = text(language)
  const when = ({ startsAt, endsAt, allDay, zone }: typeof move.date) =>
    dateRange(startsAt, endsAt, allDay, zone, language)
  const others = [...Map.groupBy(plan.lines, ({ key }) => key).values()].filter(([line]) => line?.thing !== 'date')
  const along = others.filter(([line]) => line?.moves).length + reminders.length
  const all = others.length + reminders.length
  const notes = notesOf(plan.lines, language)
  const more = notes.length - mostNotes
  return (
    <DefinitionList
      items={[
        [t.before, when(event)],
        [t.after, <strong>{when(move.date)}</strong>],
        [t.by, daysWords(event, preview, language)],
        [t.goes, all > 0 && t.along(along, all)],
        [
          t.notes,
          <>
            {notes.length === 0 && t.none}
            {notes.slice(0, mostNotes).map(({ words, blocked }) => (
              <div>{blocked ? <strong>{words}</strong> : words}</div>
            ))}
            {more > 0 && <div>{t.more(more)}</div>}
          </>,
        ],
      ]}
    />
  )
}

/** More than these stand at their lines only. */
const mostNotes = 4

type Note = { words: string; blocked: boolean }

/** The same note of several lines once; what keeps the event from being moved comes first. */
function notesOf(lines: readonly MoveLine[], language: Language): Note[] {
  const notes = lines.flatMap((line) =>
    line.conflicts.map((is) => ({ line, says: conflictWords(line.thing, is, language) })),
  )
  const all = [...Map.groupBy(notes, ({ says }) => says)].map(([says, those]) => {
    const names = [...new Set(those.map(({ line }) => thingName(line, language)))]
    const others = names.length > 3 ? names.length - 2 : 0
    const named = others > 0 ? [...names.slice(0, 2), text(language).others(others)] : names
    return { words: `${named.join(', ')} – ${says}`, blocked: those.some(({ line }) => line.blocked) }
  })
  return [...all.filter(({ blocked }) => blocked), ...all.filter(({ blocked }) => !blocked)]
}

/** By how much it moves, and what of the times stays. */
function daysWords(event: EventRecord, { plan: { days }, move: { date } }: MovePreview, language: Language): string {
  const t = text(language)
  const [before, after] = [event, date].map(({ startsAt, endsAt, allDay, zone }) => ({
    hours: allDay ? '' : [startsAt, endsAt].map((at) => clockIn(at, zone).time).join(),
    offset: zonedDateTime(startsAt, zone).offset,
  }))
  const along = days === 0 ? t.sameDay : t.days(days)
  if (before?.hours !== after?.hours) return `${along} ${t.otherHours}`
  if (event.zone !== date.zone) return `${along} ${t.otherZone}`
  return `${along} ${before?.offset === after?.offset ? t.sameHours : t.sameHoursOverChange}`
}

const text = words({
  before: ['Bisher', 'So far'],
  after: ['Neu', 'New'],
  by: ['Um wie viel', 'By how much'],
  goes: ['Geht mit', 'Goes along'],
  notes: ['Zu beachten', 'To note'],
  none: ['nichts', 'nothing'],
  along: [
    (along: number, all: number): string =>
      along === all ? `alles, was einen Termin hat (${all})` : `${along} von ${all}, Zeile für Zeile darunter`,
    (along: number, all: number): string =>
      along === all ? `everything with a date (${all})` : `${along} of ${all}, line by line below`,
  ],
  more: [
    (count: number): string =>
      `und ${count === 1 ? 'ein weiterer Hinweis' : `${count} weitere Hinweise`} bei den Zeilen`,
    (count: number): string => `and ${count === 1 ? 'one more note' : `${count} more notes`} at the lines`,
  ],
  others: [(count: number) => `${count} weitere`, (count: number) => `${count} more`],
  sameDay: ['Der Tag bleibt.', 'The day stays.'],
  days: [
    (days: number) =>
      `${Math.abs(days) === 1 ? 'Einen Tag' : timespan(Math.abs(days), 'day', 'de')} ${days > 0 ? 'später' : 'früher'}.`,
    (days: number) =>
      `${Math.abs(days) === 1 ? 'One day' : timespan(Math.abs(days), 'day', 'en')} ${days > 0 ? 'later' : 'earlier'}.`,
  ],
  sameHours: ['Die Uhrzeiten bleiben.', 'Clock times stay.'],
  sameHoursOverChange: [
    'Die Uhrzeiten bleiben, auch über die Zeitumstellung.',
    'Clock times stay, also over the change of the clocks.',
  ],
  otherZone: [
    'Die Uhrzeiten bleiben, gelten aber in einer anderen Zeitzone.',
    'Clock times stay, but are those of another time zone.',
  ],
  otherHours: [
    'Beginn und Ende der Veranstaltung ändern sich wie angegeben; Fristen behalten ihre Uhrzeit.',
    'The event begins and ends as given; deadlines keep their times.',
  ],
})
