import type { Deps } from '../../deps.ts'
import { day } from '../../lib/dates.ts'
import { forgetMails } from '../calendar/replies/forget.ts'
import { periods } from './periods.ts'

/** Erases the mails in which replies came, and what nobody could assign to a registration. */
export async function forgetReplies({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  await store.write((draft) => forgetMails(draft, clock.now() - periods.replyDays * day))
}
