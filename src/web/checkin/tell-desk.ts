import { deskState } from '../../domain/checkin/desk-state.ts'
import { passphraseRounds } from '../../lib/desk-key.ts'
import type { Context } from '../env.ts'

/** What a device has to know of its desk before it asks for names. `wipe`: what it holds has to go, now. */
export function tellDesk(c: Context): Response {
  const { id, eventId, label, sessionId, session, event, salt, verifier, version, ...desk } = c.var.desk
  const { rehearsal, headCountLimit, limitIsHard, walkIns, openedAt, closesAt } = desk
  const now = c.env.clock.now()
  const state = deskState(desk, now)
  if (state !== 'open') return c.json({ now, state, wipe: true })
  return c.json({
    ...{ now, state, wipe: false, id, eventId, label, event, sessionId, session, version },
    ...{ rehearsal, headCountLimit, limitIsHard, walkIns, openedAt, closesAt },
    passphrase: verifier === null ? null : { salt, rounds: passphraseRounds },
    salt,
  })
}
