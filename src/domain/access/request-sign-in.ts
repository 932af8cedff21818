import { eq } from 'drizzle-orm'
import { members } from '../../db/schema/access.ts'
import { letters } from '../../db/schema/letters.ts'
import { user } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'
import { hour, minute } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'
import { signInToken } from '../../lib/tokens.ts'
import { bucketsOf, countAttempt } from './count-attempt.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'signIn' | 'client'>

/** How long a mailed link opens the office, in minutes (OWASP ASVS 6.5.5: at most ten). */
export const signInMinutes = 10

const limits = { address: { allowed: 6, withinMs: hour }, network: { allowed: 60, withinMs: 10 * minute } }

/**
 * Writes a letter with a sign-in link to somebody who works here; for anybody else nothing happens, and nobody is told.
 * Call it in the background, so that the answer takes the same time either way. Throws Refusal `too-many`.
 */
export async function requestSignIn(deps: Needs, input: { email: string; language: Language }): Promise<void> {
  const email = input.email.trim().toLowerCase()
  const now = deps.clock.now()
  const buckets = await bucketsOf(deps, 'sign-in', email)
  await deps.store.write((draft) => [
    countAttempt(draft, buckets.address, limits.address, now),
    countAttempt(draft, buckets.network, limits.network, now),
  ])
  const [member] = await deps.store.read
    .select({ hostId: members.hostId, name: user.name })
    .from(user)
    .innerJoin(members, eq(members.userId, user.id))
    .where(eq(user.email, email))
    .limit(1)
  const about = deps.ids.next()
  const token = member && (await deps.signIn.issueToken(email, signInMinutes, await signInToken(deps.keys, about)))
  if (!token) return
  await deps.store.write((draft) => [
    draft.insert(letters).values({
      hostId: member.hostId,
      about,
      kind: 'sign-in',
      revision: now,
      address: email,
      language: input.language,
      facts: { name: member.name },
      writtenAt: now,
      dueAt: now,
    }),
  ])
}
