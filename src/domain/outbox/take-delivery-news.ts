import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Draft, Statement } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { hour, type Instant } from '../../lib/dates.ts'
import { isLastWord, type Report, rank, reportOf } from './delivery-news.ts'
import { recordEvent } from './record-event.ts'
import { suppress } from './suppress.ts'
import { type CarrierHook, isNews, markTaken } from './taken-hook.ts'
import { writeAgain } from './write-again.ts'

/** A mailbox that was full may have room again by then. */
const softPauseMs = 4 * hour

/**
 * Notes what the carrier tells of a letter, known by the carrier's id or by the tag it was sent with. News may come twice, late
 * and in any order: the strongest fact stays. Of letters nobody knows nothing is noted, and what is forgotten stays settled.
 */
export async function takeDeliveryNews({ store, clock }: Pick<Deps, 'store' | 'clock'>, hook: CarrierHook) {
  const { success, data } = facts.safeParse(hook.data)
  if (!success) return
  const report = reportOf(hook.type, data)
  if (!report) return
  const now = clock.now()
  const at = Math.min(hook.at, now)
  const [about, kind, revision] = partsOf(data.tags?.letter ?? '')
  const it = sql`${isNews(hook)} and letters.id in (select id from letters where carrier_id = ${data.email_id}
    union all select id from letters where about = ${about} and kind = ${kind} and revision = ${revision})`
  await store.write((draft) => [
    ...noteNews(draft, { it, report, carrierId: data.email_id, at, now }),
    markTaken(draft, hook, now),
  ])
}

type News = { it: SQL; report: Report; carrierId: string | null; at: Instant; now: Instant }

/** The statements that note a piece of news at the letters of whom the condition is given, over `letters`. */
export function noteNews(draft: Draft, { it, report, carrierId, at, now }: News): Statement[] {
  const { reason } = report
  return [
    recordEvent(draft, { where: it, at, what: report.event, problem: report.problem }),
    ...(reason ? [suppress(draft, { where: it, reason, now })] : []),
    ...(report.again
      ? [writeAgain(draft, { where: sql`${it} and ${firstSoftBounce}`, now, dueAt: now + softPauseMs })]
      : []),
    ...(isLastWord(report) ? [dropRepeat(draft, it, now)] : []),
    draft.run(sql`update letters set state = ${report.state}, state_at = ${at}, problem = ${report.problem}, lease = null, leased_until = 0,
      settled_at = iif(address = '' or ${rank(sql`letters.state`)} = ${rankOf(report)}, settled_at, null),
      sent_at = coalesce(sent_at, ${at}), carrier_id = coalesce(carrier_id, ${carrierId})
      where ${it} and ${outweighed(report, at)}`),
  ]
}

const facts = z.looseObject({
  email_id: z.string(),
  tags: z
    .union([
      z.record(z.string(), z.string()),
      z
        .array(z.object({ name: z.string(), value: z.string() }))
        .transform((tags) => Object.fromEntries(tags.map(({ name, value }) => [name, value]))),
    ])
    .optional()
    .catch(undefined),
  bounce: z
    .looseObject({
      type: z.string().catch(''),
      subType: z.string().catch(''),
      message: z.string().catch(''),
      diagnosticCode: z.union([z.array(z.string()).max(20), z.string().transform((one) => [one])]).catch([]),
    })
    .optional()
    .catch(undefined),
})

/** The key of a letter as the carrier gives it back: about_kind_revision. */
function partsOf(tag: string): [string | null, string | null, number | null] {
  const [, about = null, kind = null, revision = ''] = /^(.+)_([a-z-]+)_(\d{1,15})$/.exec(tag) ?? []
  return [about, kind, about === null ? null : Number(revision)]
}

/** A total order: of news as strong as what a letter knows the earlier counts, and at the same instant one of the words for it. */
function outweighed(report: Report, at: Instant): SQL {
  return sql`(-${rank(sql`letters.state`)}, coalesce(letters.state_at, 0), coalesce(letters.problem, ''))
    > (-${rankOf(report)}, ${at}, ${report.problem ?? ''})`
}

function rankOf({ state }: Report): SQL {
  return rank(sql`${state}`)
}

/**
 * Nobody gets a letter a third time because of a mailbox that stays full, and none of the many of a mailing. What else was told
 * of it before or after, as weak as that, changes nothing.
 */
const firstSoftBounce = sql`letters.priority = 0 and letters.state in ('waiting', 'sent', 'failed') and letters.settled_at is null and not exists (
  select 1 from letters e where e.about = letters.about and e.kind = letters.kind
    and (e.id > letters.id or e.id < letters.id and e.state = 'failed'))`

/** What arrived after all, or never will, is not sent a second time: the news came in another order. */
function dropRepeat(draft: Draft, it: SQL, now: Instant): Statement {
  return draft.run(sql`update letters set state = 'dropped', state_at = ${now}, payload = null where id in (
    select e.id from letters cross join letters e on e.about = letters.about and e.kind = letters.kind
    where ${it} and e.id > letters.id and e.state = 'waiting' and e.attempts = 0 and e.due_at = e.written_at + ${softPauseMs})`)
}
