import { and, asc, desc, gt, lt } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { NewestFirst } from '../lib/paging.ts'

/**
 * Where a page lies among rows whose ids rise with time, and in which direction they are read, one more than the page holds:
 * as `cutPage` cuts them.
 */
export function newestFirst(page: NewestFirst, id: SQLiteColumn) {
  return {
    within: and(
      page.before === undefined ? undefined : lt(id, page.before),
      page.after === undefined ? undefined : gt(id, page.after),
    ),
    order: page.after === undefined ? desc(id) : asc(id),
    limit: page.size + 1,
  }
}
