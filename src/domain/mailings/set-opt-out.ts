import { and, eq } from 'drizzle-orm'
import { hosts } from '../../db/schema/hosts.ts'
import { optOuts } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import { type OptOutSubject, readOptOutToken } from './opt-out-link.ts'

/** The host of a link, and since when its owner wants no advertising of it; null: they may get some. Throws Refusal `not-found`. */
export async function readOptOut(deps: Pick<Deps, 'store' | 'keys'>, token: string) {
  const subject = await subjectOf(deps, token)
  const [found] = await deps.store.read
    .select({ host: hosts, since: optOuts.since })
    .from(hosts)
    .leftJoin(optOuts, ofSubject(subject))
    .where(eq(hosts.id, subject.hostId))
  if (!found) throw new Refusal('not-found')
  return found
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
