// biome-ignore-all lint/a11y/noRedundantRoles: the cards on a phone change `display`, which takes the roles away in some browsers
import type { Child } from 'hono/jsx'
import type { WordPair } from '../../lib/languages.ts'
import { worded } from './wording.ts'

type Title = string | WordPair

export type Column<Row> = {
  /** The heading; on a phone it stands before each value. */
  title: Title
  cell: (row: Row) => Child
  /** The cell that names the row. */
  heading?: boolean | undefined
  numeric?: boolean | undefined
}

type TableProps<Row> = {
  caption: Title
  /** The caption is usually only for screen readers, because a heading above already says it. */
  captionHidden?: boolean | undefined
  /** What not every reader or event has is `false`. */
  columns: readonly (Column<Row> | false)[]
  rows: readonly Row[]
  /** What stands there instead when nobody and nothing is in the list. */
  empty: Title
}

/** A list with headings. On a phone each row becomes a card with its headings inside. */
export function Table<Row>({ caption, captionHidden = true, rows, empty, ...more }: TableProps<Row>) {
  if (rows.length === 0) return <p class="empty">{worded(empty)}</p>
  const columns: Column<Row>[] = more.columns.flatMap((column) => column || [])
  return (
    <table class="kern-table data-table" role="table">
      <caption class={captionHidden ? 'kern-sr-only' : undefined}>{worded(caption)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              role="columnheader"
              scope="col"
              class={column.numeric ? 'kern-table__header kern-table__header--numeric' : 'kern-table__header'}
            >
              {worded(column.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map((column) => (
              <Cell column={column} title={worded(column.title)} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, title, row }: { column: Column<Row>; title: string; row: Row }) {
  const label = (
    <span class="data-table__label" aria-hidden="true">
      {title}
    </span>
  )
  if (column.heading)
    return (
      <th role="rowheader" scope="row" class="kern-table__header">
        {column.cell(row)}
      </th>
    )
  return (
    <td role="cell" class={column.numeric ? 'kern-table__cell kern-table__cell--numeric' : 'kern-table__cell'}>
      {label}
      <div class="data-table__value">{column.cell(row)}</div>
    </td>
  )
}
