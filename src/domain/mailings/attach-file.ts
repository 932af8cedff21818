import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Attachment } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { checkedFile, largestFile, type Upload } from '../files/checked-file.ts'
import { keepFile } from '../files/keep-file.ts'
import { noteMailing } from './note-mailing.ts'
import { readMailing } from './read-mailing.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids'>

/**
 * Lets a file go with a draft. All its files together may be as large as one: many mail servers refuse more. The same file a
 * second time changes nothing. Throws Refusal `not-found`, `under-way`, `file-too-large`, `file-type`.
 */
export async function attachFile(
  deps: Uses,
  actor: Actor,
  { eventId, id, upload }: { eventId: string; id: string; upload: Upload },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const { attachments } = await readMailing(deps, { eventId, id })
  const file = await checkedFile(upload, 'annex')
  if (attachments.some(({ sha256 }) => sha256 === file.sha256)) return
  const together = attachments.reduce((sum, { size }) => sum + size, file.size)
  if (together > largestFile.annex) throw new Refusal('file-too-large')
  const { sha256, mediaType, name, size } = file
  const now = deps.clock.now()
  const before = attachments.map((one) => one.sha256).join(' ')
  const unchanged = sql`id = ${id} and state = 'draft' and ${filesOf} = ${before}`
  const changed = JSON.stringify([...attachments, { sha256, mediaType, name, size }] satisfies Attachment[])
  const kept = await deps.store.write(
    (draft) => [
      ...keepFile(deps, draft, file, { hostId, eventId }),
      noteMailing(draft, actor, { verb: 'mailing.file-attached', where: unchanged, now }),
      draft.run(sql`update mailings set attachments = ${changed}, changed_at = ${now} where ${unchanged}`),
    ],
    {
      select: sql`select json_object('ok', json(iif(${filesOf} = ${`${before} ${sha256}`.trim()}, 'true', 'false'))) from mailings where id = ${id}`,
      shape: z.object({ ok: z.boolean() }),
    },
  )
  if (!kept.ok) throw new Refusal('under-way')
}

/** Which files go with a mailing, in their order. */
const filesOf = sql`coalesce((select group_concat(f.value ->> 'sha256', ' ') from json_each(attachments) f), '')`

/** Takes a file off a draft again; the file itself stays with the event, where a copy of the mailing may need it. Throws Refusal `not-found`. */
export async function detachFile(
  deps: Uses,
  actor: Actor,
  { eventId, id, sha256 }: { eventId: string; id: string; sha256: string },
): Promise<void> {
  await readManagedEvent(deps, actor, eventId)
  await readMailing(deps, { eventId, id })
  const now = deps.clock.now()
  const isDraft = sql`id = ${id} and state = 'draft'`
  const others = sql`(select json_group_array(json(f.value)) from json_each(attachments) f where f.value ->> 'sha256' <> ${sha256})`
  await deps.store.write((draft) => [
    noteMailing(draft, actor, { verb: 'mailing.file-removed', where: isDraft, now }),
    draft.run(sql`update mailings set attachments = ${others}, changed_at = ${now} where ${isDraft}`),
  ])
}
