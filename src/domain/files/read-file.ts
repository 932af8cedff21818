import { type StoredFile, storedFiles } from '../../db/stored-files.ts'
import type { Deps } from '../../deps.ts'

/** A file of a host by the hash of its bytes (SHA-256, base64url). Undefined: never kept, or erased with its event. */
export async function readFile(
  { store }: Pick<Deps, 'store'>,
  { hostId, sha256 }: { hostId: string; sha256: string },
): Promise<StoredFile | undefined> {
  return (await storedFiles(store.read, hostId, [sha256])).get(sha256)
}
