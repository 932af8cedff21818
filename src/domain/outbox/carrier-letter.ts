import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { causeWords } from '../../lib/carrier-answers.ts'
import { day, type Instant } from '../../lib/dates.ts'
import { selectCarrier } from './carrier-back-off.ts'
import type { Renderer } from './renderer.ts'
import { staffLetter } from './staff-letter.ts'

/** Writes to everybody in the offices that the carrier refuses everything, once a day at most. */
export function tellThatCarrierRefuses(
  draft: Draft,
  { where, problem, now }: { where: SQL; problem: string; now: Instant },
): Statement {
  return draft.run(sql`insert into letters (host_id, about, kind, revision, address, language, facts, written_at, due_at)
    select m.host_id, m.host_id || '_' || m.user_id, 'carrier-refuses', ${now}, u.email, 'de',
      json_object('name', u.name, 'problem', ${problem}), ${now}, ${now}
    from members m join user u on u.id = m.user_id
    where exists (select 1 from letters where ${where}) and not exists (select 1 from letters l
      where l.about = m.host_id || '_' || m.user_id and l.kind = 'carrier-refuses' and l.written_at > ${now - day})
    order by u.email`)
}

const written = staffLetter('carrier-refuses', ({ problem }, { greeting, publicUrl, language }) =>
  problem
    ? { greeting, reason: causeWords(problem, language) ?? problem, link: `${publicUrl}/office/letters` }
    : undefined,
)

/** Tells the office that the carrier refuses everything and rests; once it takes letters again there is nothing to tell. */
export const carrierLetter: Renderer = async (deps, letter) => {
  const [carrier] = await selectCarrier(deps)
  return carrier?.problem ? written(deps, letter) : undefined
}
