import { deliverDueLetters } from '../../src/domain/outbox/deliver-due-letters.ts'
import type { Mailer } from '../../src/ports/mailer.ts'
import { plainRenderers } from './a-letter.ts'
import { anEvent } from './an-event.ts'
import { formOf, nr } from './registering.ts'
import { world } from './world.ts'

/** An application in which so many people have just registered, with their letters in the outbox. */
export async function anOutbox(people: number, kind: 'file' | 'server' = 'file') {
  const here = await world(kind)
  const { deps, client, clock } = here
  const event = await anEvent(deps, { capacity: null })
  const send = formOf(deps, event)
  for (let n = 1; n <= people; n++) await send(...nr(n))
  const deliver = (mailer: Mailer) => deliverDueLetters({ ...deps, mailer }, plainRenderers)
  /** Lets the timer run until nothing waits any more, a few days at most; gives the time it took, in ms. */
  const drain = async (mailer: Mailer) => {
    const began = clock.at
    for (let rounds = 0; rounds < 500; rounds++) {
      await deliver(mailer)
      const { rows } = await client.execute(`select max(coalesce((select max(rests_until) from carriers), 0),
        min(due_at)) as next from letters where state = 'waiting'`)
      const next = rows[0]?.next
      if (next === null || next === undefined) return clock.at - began
      clock.at = Math.max(clock.at, Number(next))
    }
    throw new Error('The outbox does not drain.')
  }
  const rows = async (columns: string, where = 'true') => {
    const found = await client.execute(`select ${columns} from letters where ${where} order by id`)
    return found.rows.map((row) => ({ ...row }))
  }
  return { ...here, event, send, deliver, drain, rows }
}
