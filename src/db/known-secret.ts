import { desc, sql } from 'drizzle-orm'
import type { Store } from './database.ts'
import { hosts } from './schema/hosts.ts'
import { secretsKnown } from './schema/identity.ts'

/** The fingerprint of the secret this database is served with; undefined if it has had none yet. */
export async function knownSecret({ read }: Pick<Store, 'read'>): Promise<string | undefined> {
  const [last] = await read
    .select({ fingerprint: secretsKnown.fingerprint })
    .from(secretsKnown)
    .orderBy(desc(secretsKnown.id))
    .limit(1)
  return last?.fingerprint
}

/** The first secret of a database is its own; of two processes that bring one at once, one finds the other's. */
export async function keepFirstSecret({ write }: Pick<Store, 'write'>, fingerprint: string): Promise<void> {
  await write((draft) => [
    draft.run(
      sql`insert into secrets_known (fingerprint) select ${fingerprint} where not exists (select 1 from secrets_known)`,
    ),
  ])
}

/** Whether somebody has worked here before: then links are out, and a secret belongs to them. */
export async function hasBegun({ read }: Pick<Store, 'read'>): Promise<boolean> {
  return (await read.select({ id: hosts.id }).from(hosts).limit(1)).length > 0
}
