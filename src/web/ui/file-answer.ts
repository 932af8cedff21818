import type { readFile } from '../../domain/files/read-file.ts'
import { isKnown } from '../../lib/http.ts'
import type { Context } from '../env.ts'
import { fileNames } from './file-names.ts'

type StoredFile = NonNullable<Awaited<ReturnType<typeof readFile>>>

/** A file as it was uploaded: of the type its bytes have, in a box where nothing runs, 304 to whoever has it already. */
export function fileAnswer(
  c: Context,
  { sha256, mediaType, name, bytes }: StoredFile,
  as: 'inline' | 'attachment',
): Response {
  const etag = `"${sha256}"`
  c.header('ETag', etag)
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304)
  return c.body(bytes, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': as === 'inline' ? 'inline' : `attachment; ${fileNames(name)}`,
  })
}
