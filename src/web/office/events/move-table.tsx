import type { MoveLine } from '../../../domain/events/plan-move.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Table } from '../../ui/table.tsx'

/** What is dated, where it is and where it would be; without a line it follows the date by itself. */
export type MoveRow = { name: string; line?: MoveLine; before: string; after: string; conflicts: string[] }

/** Things that are dated, each with a tick, where it is and where it goes, and what speaks against it. */
export function MoveTable({ caption, rows, language }: { caption: string; rows: MoveRow[]; language: Language }) {
  const t = text(language)
  return (
    <Table
      caption={`${t.caption}: ${caption}`}
      empty=""
      rows={rows}
      columns={[
        { title: ['Geht mit', 'Goes along'], heading: true, cell: (row) => <What row={row} language={language} /> },
        { title: ['Bisher', 'Before'], cell: ({ before }) => before },
        { title: ['Neu', 'After'], cell: ({ after }) => after },
        rows.some(({ conflicts }) => conflicts.length > 0) && {
          title: ['Zu beachten', 'To note'],
          cell: ({ line, conflicts }) => (line?.blocked ? <strong>{conflicts.join(' ')}</strong> : conflicts.join(' ')),
        },
      ]}
    />
  )
}

/** A tick where somebody is asked; the date itself and reminders go along anyway. */
function What({ row: { name, line }, language }: { row: MoveRow; language: Language }) {
  const t = text(language)
  if (!line || line.fixed)
    return (
      <div>
        {name} {!line && <span class="muted">{t.itself}</span>}
        {line && !line.moves && <span class="muted">{t.stays}</span>}
      </div>
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
  caption: ['Was mitgeht', 'What goes along'],
  itself: ['richtet sich nach dem Termin', 'follows the date'],
  stays: ['bleibt: wird niemandem gekürzt', 'stays: nobody’s is cut short'],
})
