import { and, eq, inArray } from 'drizzle-orm'
import type { Store } from './database.ts'
import { fileParts, files, partBytes } from './schema/files.ts'

export type StoredFile = { sha256: string; mediaType: string; name: string; bytes: Uint8Array<ArrayBuffer> }

/** Files of a host by the hashes of their bytes (SHA-256, base64url), in one round trip; those that are gone are missing. */
export async function storedFiles(
  read: Store['read'],
  hostId: string,
  hashes: readonly string[],
): Promise<Map<string, StoredFile>> {
  if (hashes.length === 0) return new Map()
  const parts = await read
    .select({
      facts: { sha256: files.sha256, mediaType: files.mediaType, name: files.name },
      size: files.size,
      position: fileParts.position,
      bytes: fileParts.bytes,
    })
    .from(files)
    .innerJoin(fileParts, eq(fileParts.fileId, files.id))
    .where(and(eq(files.hostId, hostId), inArray(files.sha256, [...hashes])))
  const found = new Map<string, StoredFile>()
  for (const { facts, size, position, bytes } of parts) {
    const file = found.get(facts.sha256) ?? { ...facts, bytes: new Uint8Array(size) }
    found.set(facts.sha256, file)
    // Where two events kept the same bytes their parts come twice, and the second changes nothing.
    file.bytes.set(bytes, position * partBytes)
  }
  return found
}
