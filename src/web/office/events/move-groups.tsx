import type { Child } from 'hono/jsx'
import type { DatedThing } from '../../../domain/events/dated-things.ts'
import type { MoveLine, MovePlan } from '../../../domain/events/plan-move.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { movedReminders } from '../../../domain/mailings/moved-reminders.ts'
import { type Instant, shortDateTime } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { subjectShown } from '../texts/subject-shown.ts'
import { type MoveRow, MoveTable } from './move-table.tsx'
import { conflictWords, standing, thingName } from './move-words.ts'

type MoveGroupsProps = {
  event: Pick<EventRecord, 'title'>
  plan: MovePlan
  reminders: ReturnType<typeof movedReminders>
  /** The clocks before and after. */
  zones: { before: string; after: string; allDay: { before: boolean; after: boolean } }
  /** The address of the page with all of a group ticked, or none of it. */
  tickedAt: (group: MoveGroup, ticks: 'all' | 'none') => string
  language: Language
}

/** What belongs together on the page. */
export type MoveGroup = 'event' | 'programme' | 'categories' | 'others'

export const groupOf: Readonly<Record<DatedThing, MoveGroup>> = {
  ...({ date: 'event', opening: 'event', closing: 'event', grace: 'event', deletion: 'event' } as const),
  ...({ changing: 'event', cancelling: 'event', substituting: 'event', promoting: 'event' } as const),
  ...({ item: 'programme', categoryOpening: 'categories', categoryClosing: 'categories' } as const),
  ...({ desk: 'others', mailing: 'others', offer: 'others' } as const),
}

const groups = ['event', 'programme', 'categories', 'others'] as const

/** More rows than these are folded away, unless there is something to note. */
const mostInSight = 6

/** Everything dated of an event by what it belongs to, each with a tick, and all of a group at once. */
export function MoveGroups(props: MoveGroupsProps) {
  const { plan, zones, language } = props
  return (
    <>
      {groups.map((group) => {
        const lines = plan.lines.filter(({ thing }) => groupOf[thing] === group)
        const rows = [...linesOf(lines, zones, language), ...(group === 'others' ? remindersOf(props) : [])]
        return rows.length > 0 && <Group {...{ group, rows, language }} tickedAt={props.tickedAt} />
      })}
    </>
  )
}

type GroupProps = { group: MoveGroup; rows: MoveRow[]; language: Language } & Pick<MoveGroupsProps, 'tickedAt'>

function Group({ group, rows, tickedAt, language }: GroupProps) {
  const t = text(language)
  const ticks = rows.filter(({ line }) => line && !line.fixed)
  const along = rows.filter(({ line }) => !line || line.moves).length
  const notes = rows.filter(({ conflicts }) => conflicts.length > 0).length
  const table: Child = <MoveTable caption={t[group]} rows={rows} language={language} />
  return (
    <section class="move-group" id={group}>
      <h3>{t[group]}</h3>
      {ticks.length > 2 && (
        <p>
          {t.along(along, rows.length)} <TickAll to={tickedAt(group, 'all')} label={t.all} group={t[group]} /> ·{' '}
          <TickAll to={tickedAt(group, 'none')} label={t.none} group={t[group]} />
        </p>
      )}
      {rows.length > mostInSight ? (
        <details open={notes > 0}>
          <summary>{t.each(rows.length, notes)}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </section>
  )
}

/** Who hears the links alone hears the group, too. */
function TickAll({ to, label, group }: { to: string; label: string; group: string }) {
  return (
    <a href={to}>
      {label}
      <span class="kern-sr-only">: {group}</span>
    </a>
  )
}

/** Offers share a tick, and so a row. */
function linesOf(
  lines: readonly MoveLine[],
  { before, after, allDay }: MoveGroupsProps['zones'],
  language: Language,
): MoveRow[] {
  return [...Map.groupBy(lines, ({ key }) => key).values()].flatMap((same) => {
    const [line] = same
    if (!line) return []
    const count = same.reduce((sum, one) => sum + (one.count ?? 1), 0)
    const name = thingName(line, language)
    const span = (texts: string[]) => [...new Set([texts[0], texts.at(-1)])].join(' – ')
    const conflicts = same.flatMap((one) => one.conflicts.map((is) => conflictWords(one.thing, is, language)))
    const stands = (zone: string, of: (one: MoveLine) => MoveLine['at'], whole: boolean) =>
      span(same.map((one) => standing(one.thing, of(one), zone, language, one.thing === 'date' && whole)))
    return {
      line,
      name: line.thing === 'offer' ? `${name} (${count})` : name,
      before: stands(before, ({ at }) => at, allDay.before),
      after: stands(after, (one) => one.after, allDay.after),
      conflicts: [...new Set(conflicts)],
    }
  })
}

function remindersOf({ event, reminders, zones: { before, after }, language }: MoveGroupsProps): MoveRow[] {
  const t = text(language)
  const at = (instant: Instant | undefined, zone: string) =>
    instant === undefined ? t.never : shortDateTime(instant, zone, language)
  return reminders.map(({ reminder, ...moved }) => ({
    name: t.reminder(subjectShown(reminder, event, language)),
    before: at(moved.before, before),
    after: at(moved.after, after),
    conflicts: [],
  }))
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const text = words({
  event: ['Termin und Fristen', 'Date and deadlines'],
  programme: ['Programm', 'Programme'],
  categories: ['Zielgruppen', 'Target groups'],
  others: ['Check-in, Schreiben und Angebote', 'Check-in, mailings and offers'],
  along: [
    (along: number, all: number): string => `Davon gehen mit: ${along} von ${all}.`,
    (along: number, all: number): string => `Of these go along: ${along} of ${all}.`,
  ],
  all: ['Alles ankreuzen', 'Tick all'],
  none: ['Nichts ankreuzen', 'Tick none'],
  each: [
    (rows: number, notes: number): string =>
      `Alle ${rows} ansehen${notes === 0 ? '' : `, ${counted(notes, 'Hinweis', 'Hinweise')}`}`,
    (rows: number, notes: number): string =>
      `See all ${rows}${notes === 0 ? '' : `, ${counted(notes, 'note', 'notes')}`}`,
  ],
  reminder: [(subject: string) => `Erinnerung: ${subject}`, (subject: string) => `Reminder: ${subject}`],
  never: ['keine mehr', 'none any more'],
})
