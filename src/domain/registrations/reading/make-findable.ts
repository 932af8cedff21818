import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import { timeSlices } from '../../../lib/time-slices.ts'
import { isNotLookedUp, peopleInBlock } from './few-meant.ts'

/** As many batches as one run makes, so that a tick is over in a few seconds. */
const batches = 100

/**
 * Lets the parts of people's words be looked up, some people of an event at a time: so that few pages of the file change, they
 * are written block by block, each a region of its own. Nothing of this is done while somebody registers. `atOnce` many are some
 * ten milliseconds of work; of an event where fewer wait, everybody's words are read.
 */
export async function makeFindable(deps: Pick<Deps, 'store' | 'closing'>, atOnce = 128): Promise<void> {
  const othersTurn = timeSlices()
  let left = batches
  for (const eventId of await eventsDue(deps, atOnce))
    while (left-- > 0 && !deps.closing.aborted && (await makeSome(deps, eventId, atOnce))) await othersTurn()
}

/** Of an event that is being forgotten nothing is written anew. */
async function eventsDue({ store }: Pick<Deps, 'store'>, atOnce: number): Promise<string[]> {
  const rows = await store.read.all<{ id: string }>(sql`select e.id from events e where e.forgotten_at is null
    and exists (select 1 from registrations r where r.event_id = e.id and ${isNotLookedUp} limit 1 offset ${atOnce - 1})`)
  return rows.map(({ id }) => id)
}

/** Tells whether something was written. Where two processes begin the same, one of them writes it. */
async function makeSome({ store }: Pick<Deps, 'store'>, eventId: string, atOnce: number): Promise<boolean> {
  const { block, next, waiting, fresh } = await store.read.get<Stand>(stand(eventId, atOnce))
  if (waiting < atOnce) return false
  const begins = block === null || next === (block + 1) * peopleInBlock
  const into = begins ? fresh : block
  const first = begins ? fresh * peopleInBlock : next
  const beyond = Math.min(first + atOnce, (into + 1) * peopleInBlock)
  await store.write((draft) => [
    draft.run(sql`insert into search_blocks (id, host_id, event_id) select ${into}, e.host_id, e.id from events e
      where e.id = ${eventId} and e.forgotten_at is null on conflict do nothing`),
    draft.run(sql`update registrations set search_nr = p.nr
      from (select r.id, ${first} + row_number() over () - 1 as nr from search_blocks b cross join registrations r
        where b.id = ${into} and b.event_id = ${eventId} and r.event_id = b.event_id and ${isNotLookedUp}
          and not exists (select 1 from registrations x where x.search_nr >= ${first} and x.search_nr < ${beyond})
        limit ${beyond - first}) p
      where registrations.id = p.id`),
    draft.run(sql`insert into search_parts (block, part, nr)
      select distinct ${into}, part, nr from word_parts where nr >= ${first} and nr < ${beyond} order by part, nr
      on conflict do nothing`),
  ])
  return true
}

type Stand = { block: number | null; next: number; waiting: number; fresh: number }

/** The newest block of an event and its next number, how many wait (as far as a batch goes), and the number of a fresh block. */
function stand(eventId: string, atOnce: number) {
  return sql`select b.id as block, coalesce((select max(x.search_nr) + 1 from registrations x
      where x.search_nr >= b.id * ${peopleInBlock} and x.search_nr < (b.id + 1) * ${peopleInBlock}), b.id * ${peopleInBlock}) as next,
    (select count(*) from (select 1 from registrations r
      where r.event_id = ${eventId} and ${isNotLookedUp} limit ${atOnce})) as waiting,
    (select coalesce(max(id), 0) + 1 from search_blocks) as fresh
    from (select max(id) as id from search_blocks where event_id = ${eventId}) b`
}
