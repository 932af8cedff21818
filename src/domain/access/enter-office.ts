import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { countFailedSignIn } from './count-failed-sign-in.ts'
import { noteOfSessions } from './session-notes.ts'

/**
 * Redeems a mailed link for the cookies of a session, which are handed out once the sign-in is on record. Undefined: the
 * link was used, has expired or never was one, and is counted.
 */
export async function enterOffice(
  { store, clock, signIn, log }: Pick<Deps, 'store' | 'clock' | 'signIn' | 'log'>,
  { token, headers }: { token: string; headers: Headers },
): Promise<Headers | undefined> {
  const opened = await signIn.redeem(token, headers)
  log.info('sign-in', { done: opened !== undefined })
  if (!opened) {
    await store.write((draft) => [countFailedSignIn(draft, 'dead-link', clock.now())])
    return undefined
  }
  const which = sql`id = ${opened.sessionId}`
  await store.write((draft) => [noteOfSessions(draft, { at: clock.now(), verb: 'office.entered', which })])
  return opened.cookies
}
