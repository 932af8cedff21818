import { sql } from 'drizzle-orm'
import { expectedVersion } from '../../db/version.ts'
import type { Deps } from '../../deps.ts'

export type Readiness = 'ready' | 'database-unreachable' | 'migrations-pending'

/** Whether the house can serve: the database answers in time and has the tables of this build. Never throws. */
export async function isReady({ store }: Pick<Deps, 'store'>): Promise<Readiness> {
  try {
    const row = await withinSeconds(
      3,
      store.read.get<{ version: number }>(sql`select max(created_at) as version from __drizzle_migrations`),
    )
    return Number(row.version) >= expectedVersion ? 'ready' : 'migrations-pending'
  } catch {
    return 'database-unreachable'
  }
}

function withinSeconds<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time.')), seconds * 1000)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
