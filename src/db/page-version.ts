import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import { pageVersion } from './schema/pages.ts'

/**
 * Tells the version of what public pages show. With `written`, the number of batches that ended so far, nobody else writes:
 * then it is asked for only after another one.
 */
export function pageVersions(
  db: Pick<LibSQLDatabase, 'select'>,
  written: (() => number) | null,
): () => Promise<string> {
  const question = db.select({ version: pageVersion.version }).from(pageVersion).prepare()
  let seen = { version: '', written: -1 }
  return async () => {
    if (written && seen.written === written()) return seen.version
    const before = written?.() ?? -1
    const [row] = await question.all()
    seen = { version: row?.version ?? '', written: before }
    return seen.version
  }
}
