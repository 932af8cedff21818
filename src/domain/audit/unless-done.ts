import { and, eq } from 'drizzle-orm'
import { auditNotes } from '../../db/schema/audit.ts'
import type { Deps } from '../../deps.ts'
import type { AuditVerb } from '../../lib/audit-verbs.ts'
import { Refusal } from '../../lib/refusal.ts'
import { shortHash } from '../../lib/short-hash.ts'

/** A form that changes something at an event, by what it asks for: the same one sent again is the same. */
type SentForm = { eventId: string; verb: AuditVerb; submission: string | undefined }

/** What a form asks for, in 8 characters. */
export function submissionOf(asked: unknown): string {
  return shortHash(JSON.stringify(asked))
}

/**
 * Does what a form asks for. Refused with this code, it may have met its own work: a form sent twice tells of no conflict with
 * itself, however short after the first it came.
 */
export async function unlessDone<T>(
  deps: Pick<Deps, 'store'>,
  form: SentForm,
  work: () => Promise<T>,
  code: Refusal['code'] = 'changed-meanwhile',
): Promise<T | 'done-already'> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.code === code && (await wasDone(deps, form))) return 'done-already'
    throw error
  }
}

/** Whether such a form has done its work. */
export async function wasDone(
  { store }: Pick<Deps, 'store'>,
  { eventId, verb, submission }: SentForm,
): Promise<boolean> {
  if (submission === undefined) return false
  const same = and(eq(auditNotes.eventId, eventId), eq(auditNotes.verb, verb), eq(auditNotes.submission, submission))
  const found = await store.read.select({ id: auditNotes.id }).from(auditNotes).where(same).limit(1)
  return found.length > 0
}

/** Whether the trail knows anything of this id. */
export async function wasNoted({ store }: Pick<Deps, 'store'>, about: string): Promise<boolean> {
  const found = await store.read
    .select({ id: auditNotes.id })
    .from(auditNotes)
    .where(eq(auditNotes.about, about))
    .limit(1)
  return found.length > 0
}
