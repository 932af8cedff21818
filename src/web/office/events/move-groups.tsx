import type { MoveLine, MovePlan } from '../../../domain/events/plan-move.ts'
import type { movedReminders } from '../../../domain/mailings/moved-reminders.ts'
import { type Instant, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Table } from '../../ui/table.tsx'
import { conflictWords, standing, thingName } from './move-words.ts'

type MoveTableProps = {
  plan: MovePlan
  reminders: ReturnType<typeof movedReminders>
  /** The clocks before and after. */
  zones: { before: string; after: string; allDay: { before: boolean; after: boolean } }
  language: Language
}

type Row = { name: string; line?: MoveLine; before: string; after: string; conflicts: string[] }

/** Everything dated of an event, each with a tick, where it is and where it goes, and what speaks against it. */
export function MoveTable({ plan, reminders, zones, language }: MoveTableProps) {
  const rows = [...linesOf(plan, zones, language), ...remindersOf(reminders, zones, language)]
  return (
    <Table
      caption={['Was mitgeht', 'What goes along']}
      empty=""
      rows={rows}
      columns={[
        { title: ['Geht mit', 'Goes along'], heading: true, cell: (row) => <What row={row} language={language} /> },
        { title: ['Bisher', 'Before'], cell: ({ before }) => before },
        { title: ['Neu', 'After'], cell: ({ after }) => after },
        {
          title: ['Zu beachten', 'To note'],
          cell: ({ line, conflicts }) =>
            conflicts.length === 0 ? '–' : line?.blocked ? <strong>{conflicts.join(' ')}</strong> : conflicts.join(' '),
        },
      ]}
    />
  )
}

/** Offers share a tick, and so a row. */
function linesOf({ lines }: MovePlan, { before, after, allDay }: MoveTableProps['zones'], language: Language): Row[] {
  const keys = [...new Set(lines.map(({ key }) => key))]
  return keys.flatMap((key) => {
    const same = lines.filter((line) => line.key === key)
    const [line] = same
    if (!line) return []
    const count = same.reduce((sum, one) => sum + (one.count ?? 1), 0)
    const name = thingName(line, language)
    const span = (texts: string[]) => [...new Set([texts[0], texts.at(-1)])].join(' – ')
    const conflicts = same.flatMap((one) => one.conflicts.map((is) => conflictWords(one.thing, is, language)))
    const stands = (zone: string, of: (one: MoveLine) => MoveLine['at'], whole: boolean) =>
      span(same.map((one) => standing(one.thing, of(one), zone, language, one.thing === 'date' && whole)))
    return [
      {
        line,
        name: line.thing === 'offer' ? `${name} (${count})` : name,
        before: stands(before, ({ at }) => at, allDay.before),
        after: stands(after, (one) => one.after, allDay.after),
        conflicts: [...new Set(conflicts)],
      },
    ]
  })
}

function remindersOf(
  reminders: MoveTableProps['reminders'],
  { before, after }: MoveTableProps['zones'],
  language: Language,
): Row[] {
  const t = text(language)
  const at = (instant: Instant | undefined, zone: string) =>
    instant === undefined ? t.never : shortDateTime(instant, zone, language)
  return reminders.map(({ reminder, ...moved }) => ({
    name: t.reminder(inLanguage(reminder.subject, language)),
    before: at(moved.before, before),
    after: at(moved.after, after),
    conflicts: [],
  }))
}

/** A tick where somebody is asked; the date itself and reminders go along anyway. */
function What({ row: { name, line }, language }: { row: Row; language: Language }) {
  const t = text(language)
  if (!line || line.fixed)
    return (
      <>
        {name} {!line && <span class="muted">{t.itself}</span>}
        {line && !line.moves && <span class="muted">{t.stays}</span>}
      </>
    )
  const field = `moving-${line.key}`
  return (
    <div class="kern-form-check">
      <input
        type="checkbox"
        class="kern-form-check__checkbox"
        id={field}
        name={field}
        value="on"
        checked={line.moves}
      />
      <label class="kern-label" for={field}>
        {name}
      </label>
    </div>
  )
}

const text = words({
  reminder: [(subject: string) => `Erinnerung: ${subject}`, (subject: string) => `Reminder: ${subject}`],
  itself: ['richtet sich nach dem Termin', 'follows the date'],
  stays: ['bleibt: wird niemandem gekürzt', 'stays: nobody’s is cut short'],
  never: ['keine mehr', 'none any more'],
})
