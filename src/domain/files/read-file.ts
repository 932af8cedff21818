import { and, asc, eq, sql } from 'drizzle-orm'
import { fileParts, files } from '../../db/schema/files.ts'
import type { Deps } from '../../deps.ts'

/** A file of a host by the hash of its bytes (SHA-256, base64url). Undefined: never kept, or erased with its event. */
export async function readFile({ store }: Pick<Deps, 'store'>, { hostId, sha256 }: { hostId: string; sha256: string }) {
  const parts = await store.read
    .select({ mediaType: files.mediaType, name: files.name, size: files.size, bytes: fileParts.bytes })
    .from(files)
    .innerJoin(fileParts, eq(fileParts.fileId, files.id))
    .where(
      // Two events may have kept the same bytes: one of them is enough.
      eq(
        files.id,
        sql`(${store.read
          .select({ id: files.id })
          .from(files)
          .where(and(eq(files.hostId, hostId), eq(files.sha256, sha256)))
          .limit(1)})`,
      ),
    )
    .orderBy(asc(fileParts.position))
  const [first] = parts
  if (!first) return undefined
  const bytes = new Uint8Array(first.size)
  let at = 0
  for (const part of parts) {
    bytes.set(part.bytes, at)
    at += part.bytes.length
  }
  return { sha256, mediaType: first.mediaType, name: first.name, bytes }
}

export type StoredFile = NonNullable<Awaited<ReturnType<typeof readFile>>>
