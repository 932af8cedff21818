import type { Instant } from '../../lib/dates.ts'
import { storedFilter } from '../mailings/mailing-filter.ts'
import { type CopiedTable, copiedColumns, copiedTables, type Way } from './copied-columns.ts'
import type { CopiedDates } from './plan-copy.ts'
import type { CopiedRows } from './read-copied-rows.ts'

export type Row = Readonly<Record<string, unknown>>
type Copying = {
  dates: Pick<CopiedDates, 'of'>
  now: Instant
  nextId: () => string
  /** What the verb alone knows of a row of this table. */
  made: (key: CopiedTable) => Row
}

/** The rows of a copy: what refers to another row refers to its copy. */
export function copyRows(rows: CopiedRows, { dates, now, nextId, made }: Copying): Record<CopiedTable, Row[]> {
  const ids = new Map<string, string>()
  for (const key of copiedTables)
    if (Object.values<Way>(copiedColumns[key]).includes('id'))
      for (const row of rows[key]) ids.set((row as { id: string }).id, nextId())
  const valueIn = (key: CopiedTable, way: Way, column: string, row: Row, place: number) => {
    const value = row[column]
    if (way === 'made') return made(key)[column]
    if (way === 'moved') return dates.of(key, String(row.id))[column] ?? value
    if (way === 'now') return now + place
    if (way === 'filter') return filterOf(value, ids)
    return way === 'same' ? value : (ids.get(String(value)) ?? value)
  }
  const copyOf = (key: CopiedTable) => (row: Row, place: number) => {
    const columns: [string, Way][] = Object.entries(copiedColumns[key])
    const taken = columns.filter(([, way]) => way !== 'left')
    return Object.fromEntries(taken.map(([column, way]) => [column, valueIn(key, way, column, row, place)]))
  }
  const copied = copiedTables.map((key) => [key, rows[key].map(copyOf(key))] as const)
  return Object.fromEntries(copied) as Record<CopiedTable, Row[]>
}

function filterOf(stored: unknown, ids: ReadonlyMap<string, string>) {
  const filter = storedFilter(stored)
  const copied = (some: readonly string[]) => some.flatMap((id) => ids.get(id) ?? [])
  return { ...filter, categories: copied(filter.categories), sessions: copied(filter.sessions) }
}
