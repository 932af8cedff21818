import { sql } from 'drizzle-orm'
import { rulesFingerprint } from '../../db/house-rules.ts'
import { keepFirstSecret } from '../../db/known-secret.ts'
import { expectedVersion } from '../../db/version.ts'
import type { Deps } from '../../deps.ts'
import { fingerprintOf } from '../../lib/tokens.ts'

/**
 * migrations-pending: the database is older than this build · database-newer: this build is older · other-secret: it was
 * begun with another · writes-failing: the last write met a full or broken disk, and so does a small one now.
 */
export type Readiness =
  | 'ready'
  | 'database-unreachable'
  | 'migrations-pending'
  | 'database-newer'
  | 'other-secret'
  | 'writes-failing'

type Uses = Pick<Deps, 'store' | 'keys'>

/** Whether the application can serve, asked of the database in one read. Never throws. */
export async function isReady(deps: Uses): Promise<Readiness> {
  try {
    return await withinSeconds(3, stateOf(deps))
  } catch (error) {
    return lacksATable(error) ? 'migrations-pending' : 'database-unreachable'
  }
}

async function stateOf({ store, keys }: Uses): Promise<Readiness> {
  const row = await store.read.get<{ version: number; rules: string; secret: string | null }>(sql`select
    (select max(created_at) from __drizzle_migrations) as version,
    (select json_group_array(fingerprint) from (select fingerprint from rules_laid order by id)) as rules,
    (select fingerprint from secrets_known order by id desc limit 1) as secret`)
  const age = ageOf(Number(row.version), JSON.parse(row.rules))
  if (age !== 'of this build') return age
  const secret = await fingerprintOf(keys)
  // Nobody but a request opens a Worker: the first one says whose database it is.
  if (row.secret === null) await keepFirstSecret(store, secret)
  else if (row.secret !== secret) return 'other-secret'
  if (store.writeFault() && !(await takesAWrite(store))) return 'writes-failing'
  return 'ready'
}

function ageOf(version: number, rules: string[]): 'of this build' | 'migrations-pending' | 'database-newer' {
  if (version > expectedVersion) return 'database-newer'
  if (version < expectedVersion) return 'migrations-pending'
  if (rules.at(-1) === rulesFingerprint) return 'of this build'
  return rules.includes(rulesFingerprint) ? 'database-newer' : 'migrations-pending'
}

/** What a registration takes in the log of the file, in bytes: a disk with a little room takes small writes alone. */
const asMuchAsAForm = 200_000

/** Nobody may come by as long as this answer is no: so it is found out here when the disk has room again. */
async function takesAWrite(store: Deps['store']): Promise<boolean> {
  try {
    await store.write((draft) => [
      draft.run(sql`insert into write_probes (bytes) values (hex(zeroblob(${asMuchAsAForm / 2})))`),
      draft.run(sql`delete from write_probes`),
    ])
    return true
  } catch {
    return false
  }
}

function lacksATable(error: unknown): boolean {
  return error instanceof Error && (error.message.includes('no such table') || lacksATable(error.cause))
}

function withinSeconds<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time.')), seconds * 1000)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
