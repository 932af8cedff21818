import { and, eq } from 'drizzle-orm'
import { optOuts } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import { type OptOutSubject, readOptOutToken } from './opt-out-link.ts'

/** Since when the owner of a link wants no advertising; null: they may get some. Throws Refusal `not-found`. */
export async function readOptOut(
  deps: Pick<Deps, 'store' | 'keys'>,
  token: string,
): Promise<{ hostId: string; since: Instant | null }> {
  const subject = await subjectOf(deps, token)
  const [row] = await deps.store.read.select({ since: optOuts.since }).from(optOuts).where(ofSubject(subject))
  return { hostId: subject.hostId, since: row?.since ?? null }
}

/** Wants no advertising of the host any more, from this moment on. A second time changes nothing. Throws Refusal `not-found`. */
export async function optOut(deps: Pick<Deps, 'store' | 'keys' | 'clock'>, token: string): Promise<void> {
  const subject = await subjectOf(deps, token)
  await deps.store.write((draft) => [
    draft
      .insert(optOuts)
      .values({ ...subject, since: deps.clock.now() })
      .onConflictDoNothing(),
  ])
}

/** Wants it again: only the person themselves can say so. Throws Refusal `not-found`. */
export async function optIn(deps: Pick<Deps, 'store' | 'keys'>, token: string): Promise<void> {
  const subject = await subjectOf(deps, token)
  await deps.store.write((draft) => [draft.delete(optOuts).where(ofSubject(subject))])
}

async function subjectOf({ keys }: Pick<Deps, 'keys'>, token: string): Promise<OptOutSubject> {
  const subject = await readOptOutToken(keys, token)
  if (!subject) throw new Refusal('not-found')
  return subject
}

function ofSubject({ hostId, addressHash }: OptOutSubject) {
  return and(eq(optOuts.hostId, hostId), eq(optOuts.addressHash, addressHash))
}
