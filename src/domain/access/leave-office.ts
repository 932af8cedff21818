import type { Deps } from '../../deps.ts'
import { endSessions } from './end-sessions.ts'
import { readStaff } from './read-staff.ts'

/** Signs out the session of these cookies, on record, and says which cookies end it in the browser. */
export async function leaveOffice(
  deps: Pick<Deps, 'store' | 'clock' | 'signIn' | 'log'>,
  headers: Headers,
): Promise<Headers> {
  const user = await deps.signIn.who(headers)
  if (user) await endSessions(deps, await readStaff(deps, user.id), user.sessionId)
  return deps.signIn.signOut(headers)
}
