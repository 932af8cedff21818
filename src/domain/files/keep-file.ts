import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { files, partBytes } from '../../db/schema/files.ts'
import type { Deps } from '../../deps.ts'
import type { CheckedFile } from './checked-file.ts'

type Belongs = {
  hostId: string /** The event with which it is erased; null is the host's own. */
  eventId: string | null
}

/** The statements that keep a file, in the batch of what needs it. The same bytes a second time change nothing. */
export function keepFile(
  { ids, clock }: Pick<Deps, 'ids' | 'clock'>,
  draft: Draft,
  { bytes, image: _, ...file }: CheckedFile,
  belongs: Belongs,
): Statement[] {
  const id = ids.next()
  const parts = Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_part, position) =>
    bytes.slice(position * partBytes, (position + 1) * partBytes),
  )
  return [
    draft
      .insert(files)
      .values({ id, ...belongs, ...file, createdAt: clock.now() })
      .onConflictDoNothing(),
    // Whoever kept them before has the row; then there is none by this id.
    ...parts.map((part, position) =>
      draft.run(sql`insert into file_parts (host_id, file_id, position, bytes)
        select host_id, id, ${position}, ${part} from files where id = ${id}`),
    ),
  ]
}
