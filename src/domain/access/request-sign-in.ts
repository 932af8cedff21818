import { eq, sql } from 'drizzle-orm'
import { askedLinks, members } from '../../db/schema/access.ts'
import { user } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'
import { hour, minute } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import { signInToken } from '../../lib/tokens.ts'
import { type AskedLink, askForLink } from './ask-for-link.ts'
import { countFailedSignIn } from './count-failed-sign-in.ts'

/** How long a mailed link opens the office, in minutes (OWASP ASVS 6.5.5: at most ten). */
export const signInMinutes = 10

const limits = {
  here: { allowed: 6, withinMs: hour },
  everywhere: { allowed: 12, withinMs: hour },
  atLeast: { allowed: 1, withinMs: 5 * minute },
  network: { allowed: 60, withinMs: 10 * minute },
}

/**
 * Asks for a letter with a sign-in link; who does not work here gets none, and nobody is told (`answerSignIn`).
 * Throws Refusal `too-many`, which is counted.
 */
export async function requestSignIn(
  deps: Pick<Deps, 'store' | 'clock' | 'keys' | 'client'>,
  input: Omit<AskedLink, 'eventId'>,
): Promise<void> {
  try {
    await askForLink(deps, { ...input, eventId: null }, limits)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'too-many')
      await deps.store.write((draft) => [countFailedSignIn(draft, 'too-many', deps.clock.now())])
    throw error
  }
}

type Asked = typeof askedLinks.$inferSelect

/** Writes the letter to somebody who works here. The row that asked for it goes in the same batch: no second run writes it again. */
export async function answerSignIn(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'signIn' | 'log'>,
  { id, address, language }: Asked,
): Promise<void> {
  const now = deps.clock.now()
  const [member] = await deps.store.read
    .select({ hostId: members.hostId, name: user.name })
    .from(user)
    .innerJoin(members, eq(members.userId, user.id))
    .where(eq(user.email, address))
    .limit(1)
  const about = deps.ids.next()
  const token = member && (await deps.signIn.issueToken(address, signInMinutes, await signInToken(deps.keys, about)))
  const facts = JSON.stringify({ name: member?.name })
  deps.log.info('sign-in asked for', { known: token !== undefined })
  await deps.store.write((draft) => [
    ...(token
      ? [
          draft.run(sql`insert into letters (host_id, about, kind, revision, address, language, facts, written_at, due_at)
            select ${member.hostId}, ${about}, 'sign-in', ${now}, address, ${language}, ${facts}, ${now}, ${now}
            from ${askedLinks} where id = ${id}`),
        ]
      : [countFailedSignIn(draft, 'unknown-address', now, sql`exists (select 1 from ${askedLinks} where id = ${id})`)]),
    draft.delete(askedLinks).where(eq(askedLinks.id, id)),
  ])
}
