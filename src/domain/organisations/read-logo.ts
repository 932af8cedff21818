import { eq } from 'drizzle-orm'
import { hosts } from '../../db/schema/hosts.ts'
import type { StoredFile } from '../../db/stored-files.ts'
import type { Deps } from '../../deps.ts'
import { readFile } from '../files/read-file.ts'

/** The logo of the host by this address. Undefined: no such host, or it has none. */
export async function readLogo({ store }: Pick<Deps, 'store'>, slug: string): Promise<StoredFile | undefined> {
  const [host] = await store.read
    .select({ id: hosts.id, letterhead: hosts.letterhead })
    .from(hosts)
    .where(eq(hosts.slug, slug))
  const sha256 = host?.letterhead.logo?.sha256
  return host && sha256 ? readFile({ store }, { hostId: host.id, sha256 }) : undefined
}
