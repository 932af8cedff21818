import { aDeskAt, found } from './a-desk.ts'
import type { world } from './world.ts'

type Here = Pick<Awaited<ReturnType<typeof world>>, 'deps' | 'client' | 'clock'>

/** Somebody was let in at two devices of a desk that were both without a network: the desk, the list, and the scan in conflict. */
export async function aConflict({ client, ...here }: Here, eventId: string, registration: string) {
  const desk = await aDeskAt(here, eventId)
  for (const device of ['phone', 'tablet']) {
    here.clock.pass(1000)
    await desk.scan({ registration, offline: true }, device)
  }
  const { rows } = await client.execute("select id, list_id from check_ins where effect = 'conflict'")
  const { id, list_id: list } = found(rows[0])
  /** Another scan, of a clock that jumped. */
  const doubtful = async () => {
    await desk.scan({ registration, offline: true, at: 1 }, 'phone')
    const doubts = await client.execute('select id from doubtful_scans')
    return String(found(doubts.rows[0]).id)
  }
  return { id: desk.id, list: String(list), conflict: String(id), doubtful }
}
