import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { rowsOfEvent } from '../../db/rows-of-event.ts'
import { schema } from '../../db/tables.ts'
import type { Deps } from '../../deps.ts'
import { storedFilter } from '../mailings/mailing-filter.ts'
import { type CopiedTable, copiedTables } from './copied-columns.ts'

type RowOf<Key extends CopiedTable> = (typeof schema)[Key]['$inferSelect']
type Rows = { [Key in CopiedTable]: RowOf<Key>[] }
/** With how many stay behind of what an office counts. */
export type CopiedRows = Rows & { left: Record<(typeof counted)[number], number> }

const counted = ['programmeItems', 'desks', 'reminders'] as const

/** Every row of an event that goes into a copy, in order; in one round trip. */
export async function readCopiedRows({ store }: Pick<Deps, 'store'>, eventId: string): Promise<CopiedRows> {
  const selects = copiedTables.map((key) => {
    const table: SQLiteTable = schema[key]
    return store.read.select().from(table).where(rowsOfEvent(table, eventId)).orderBy(orderOf(table))
  })
  const [first, ...others] = selects
  if (!first) throw new Error('Nothing is declared to be copied.')
  const found = await store.read.batch([first, ...others])
  const all = Object.fromEntries(copiedTables.map((key, place) => [key, found[place]])) as Rows
  const rows = withoutThePast(all)
  const left = Object.fromEntries(counted.map((key) => [key, all[key].length - rows[key].length]))
  return { ...rows, left: left as CopiedRows['left'] }
}

function orderOf(table: SQLiteTable) {
  const columns = getTableColumns(table)
  return columns.position ?? columns.createdAt ?? columns.openedAt ?? sql`rowid`
}

/**
 * What was called off is not repeated, nor what depends on it; what was erased has nothing to say; limits of single
 * organisations are kept where the office set them, and where they name a district and not perhaps somebody.
 */
function withoutThePast(rows: Rows): Rows {
  const programmeItems = rows.programmeItems.filter(({ calledOff }) => !calledOff)
  const known = new Set([...programmeItems, ...rows.categories].map(({ id }) => id))
  const knows = ({ scope, key }: { scope: string; key: string }) =>
    (scope !== 'session' && scope !== 'category') || known.has(key)
  const usual = new Map<string, number>(rows.quotaRules.map(({ scope, size }) => [scope, size]))
  const isSet = ({ scope, key, size }: RowOf<'quotas'>) =>
    (scope !== 'organisation' && scope !== 'land') || (/^\d+$/.test(key) && size !== (usual.get(scope) ?? null))
  // What was to come down by and by is so few from the beginning.
  const sized = rows.quotas.map((quota) => ({ ...quota, size: quota.aim ?? quota.size, aim: null }))
  return {
    ...rows,
    programmeItems,
    quotas: sized.filter((quota) => knows(quota) && isSet(quota)),
    badgeDesignUses: rows.badgeDesignUses.filter(knows),
    desks: rows.desks.filter(({ label, sessionId }) => label !== '' && (sessionId === null || known.has(sessionId))),
    reminders: rows.reminders.filter(
      ({ subject, filter }) => subject.de !== '' && isWhole(storedFilter(filter), known),
    ),
  }
}

/** A reminder that lost one of its groups would go to others than those who were meant. */
function isWhole({ sessions, categories, organisation }: ReturnType<typeof storedFilter>, known: ReadonlySet<string>) {
  return [...sessions, ...categories].every((id) => known.has(id)) && /^\d*$/.test(organisation)
}
