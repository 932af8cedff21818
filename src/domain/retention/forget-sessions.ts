import { lt, lte, notInArray, or } from 'drizzle-orm'
import { failedSignIns, members } from '../../db/schema/access.ts'
import { session, verification } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'
import { clockIn, day, defaultZone } from '../../lib/dates.ts'
import { sessionLife } from '../../lib/session-life.ts'

/** Erases sessions that are over, which nobody came back to, those of people who work for no host, links that are over, and counts of failed sign-ins after 90 days. */
export async function forgetSessions({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const before = (ms: number) => new Date(clock.now() - ms)
  await store.write((draft) => [
    draft
      .delete(session)
      .where(
        or(
          lte(session.createdAt, before(sessionLife.sinceSignIn)),
          lte(session.updatedAt, before(sessionLife.sinceUse)),
          notInArray(session.userId, draft.select({ id: members.userId }).from(members)),
        ),
      ),
    draft.delete(verification).where(lt(verification.expiresAt, before(0))),
    draft.delete(failedSignIns).where(lt(failedSignIns.day, clockIn(clock.now() - 90 * day, defaultZone).date)),
  ])
}
