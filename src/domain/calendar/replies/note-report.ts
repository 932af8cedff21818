import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import type { Instant } from '../../../lib/dates.ts'
import { noteNews } from '../../outbox/take-delivery-news.ts'
import type { UnderstoodMail } from './understand-mail.ts'

/** The statements that note at a letter what a mail server reported of it, while the mail that says so (`p`) still arrives. */
export function noteReport(
  draft: Draft,
  { news, where, now }: { news: UnderstoodMail['news']; where: SQL; now: Instant },
): Statement[] {
  if (!news) return []
  const it = sql`letters.id = ${news.letterId} and exists (select 1 from replies p where ${where})`
  return noteNews(draft, { it, report: news.report, carrierId: null, at: news.at, now })
}
