import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { hosts, type Letterhead } from '../../db/schema/hosts.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { typedText } from '../../lib/typed-text.ts'
import { note } from '../audit/note.ts'
import { checkedFile, type Upload } from '../files/checked-file.ts'
import { keepFile } from '../files/keep-file.ts'
import { readManagedHost } from './edit-host.ts'

const lines = typedText(500).refine((text) => text.split('\n').length <= 6, { error: 'too-long' })

/** The lines of a letterhead, as the office fills them in. */
export const letterheadInput = z.object({ sender: lines, footer: lines })

/** Sets what stands at the head and the foot of a host's letters and papers. Throws Refusal `not-found`. */
export async function setLetterhead(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { hostId, lines }: { hostId: string; lines: z.infer<typeof letterheadInput> },
): Promise<void> {
  const { letterhead } = await readManagedHost(deps, actor, hostId)
  const fields = (['sender', 'footer'] as const).filter((name) => letterhead[name] !== lines[name])
  if (fields.length === 0) return
  await deps.store.write((draft) => [
    draft.run(sql`update hosts set letterhead = json_set(letterhead, '$.sender', ${lines.sender}, '$.footer', ${lines.footer})
      where id = ${hostId}`),
    note(draft, actor, {
      hostId,
      eventId: null,
      at: deps.clock.now(),
      verb: 'letterhead.set',
      about: hostId,
      fields,
    }),
  ])
}

/**
 * Gives a host a logo, or with null takes it away; letters that were fixed before keep theirs.
 * Throws Refusal `not-found`, `file-too-large`, `file-type`.
 */
export async function setLogo(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { hostId, upload }: { hostId: string; upload: Upload | null },
): Promise<void> {
  await readManagedHost(deps, actor, hostId)
  const file = upload && (await checkedFile(upload, 'logo'))
  const logo: Letterhead['logo'] = file?.image
    ? { sha256: file.sha256, mediaType: file.mediaType, ...file.image }
    : null
  await deps.store.write((draft) => [
    ...(file ? keepFile(deps, draft, file, { hostId, eventId: null }) : []),
    draft
      .update(hosts)
      .set({ letterhead: sql`json_set(letterhead, '$.logo', json(${JSON.stringify(logo)}))` })
      .where(eq(hosts.id, hostId)),
    note(draft, actor, {
      hostId,
      eventId: null,
      at: deps.clock.now(),
      verb: 'letterhead.set',
      about: hostId,
      fields: ['logo'],
    }),
  ])
}
