import { asc, lt } from 'drizzle-orm'
import { askedLinks } from '../../../db/schema/access.ts'
import type { Deps } from '../../../deps.ts'
import { hour } from '../../../lib/dates.ts'
import { answerSignIn } from '../../access/request-sign-in.ts'
import { answerLostLink } from './send-lost-link.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client' | 'signIn' | 'log'>

/** As many as one run takes; whoever asked later is answered by the next. */
const atOnce = 200

/**
 * Writes the letters with links that were asked for, and erases who asked. It runs apart from the requests, so that what it
 * costs to know somebody shows in none of them. Two runs at once write every letter once.
 */
export async function answerAskedLinks(deps: Uses): Promise<void> {
  const asked = await deps.store.read.select().from(askedLinks).orderBy(asc(askedLinks.id)).limit(atOnce)
  for (const { eventId, ...ask } of asked)
    await (eventId === null ? answerSignIn(deps, { ...ask, eventId }) : answerLostLink(deps, { ...ask, eventId }))
}

/** Erases what could not be answered in an hour: nobody waits for such a letter any more. */
export async function forgetAskedLinks({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  await store.write((draft) => [draft.delete(askedLinks).where(lt(askedLinks.at, clock.now() - hour))])
}
