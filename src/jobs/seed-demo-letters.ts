import { and, asc, eq } from 'drizzle-orm'
import { splitText } from '../../templates/mail/letter-text.ts'
import { type MailingTemplate, mailingTexts } from '../../templates/mail/mailing-texts.ts'
import { announcedEntries } from '../db/schema/calendar.ts'
import { letters } from '../db/schema/letters.ts'
import { demoReply } from '../db/seed/demo-replies.ts'
import type { Deps } from '../deps.ts'
import { dropMail } from '../domain/calendar/replies/drop-mail.ts'
import { createMailing } from '../domain/mailings/create-mailing.ts'
import { mailingFilter } from '../domain/mailings/mailing-filter.ts'
import { saveReminder } from '../domain/mailings/save-reminder.ts'
import { deliverDueLetters } from '../domain/outbox/deliver-due-letters.ts'
import { takeDeliveryNews } from '../domain/outbox/take-delivery-news.ts'
import type { Actor } from '../lib/actor.ts'
import { clockDigits, hour } from '../lib/dates.ts'
import { letterRenderers } from './letter-renderers.ts'
import type { Invited } from './seed-demo-forum.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'config' | 'mailer' | 'log' | 'closing'>
type Staff = Extract<Actor, { as: 'staff' }>

/** What lies on the desk of the office: a draft, reminders, answers to invitations, and what became of the letters. */
export async function seedLetters(
  deps: Uses,
  staff: Staff,
  { eventId, invited }: { eventId: string; invited: readonly Invited[] },
): Promise<void> {
  const plain = { filter: mailingFilter.parse({}), toContacts: false }
  const mailing = { ...wordsOf('day-information'), ...plain, advertising: false }
  await createMailing(deps, staff, { eventId, submission: deps.ids.next(), mailing })
  const rules = [
    { ...wordsOf('reminder'), ...plain, anchor: 'before' as const, days: 14, time: '09:00' },
    { ...wordsOf('thank-you'), ...plain, anchor: 'after' as const, days: 1, time: '10:00' },
  ]
  for (const reminder of rules) await saveReminder(deps, staff, { eventId, reminder })
  await deliverDueLetters(deps, letterRenderers)
  await seedDelivery(deps)
  await seedReplies(deps, staff, invited)
}

function wordsOf(template: MailingTemplate) {
  const [de, en] = [splitText(mailingTexts[template].de), splitText(mailingTexts[template].en)]
  return { subject: { de: de.subject, en: en.subject }, body: { de: de.body, en: en.body } }
}

/** Most arrived; one address is dead, one mailbox full for now, and of the newest nothing is known yet. */
async function seedDelivery(deps: Uses): Promise<void> {
  const sent = await deps.store.read
    .select({ id: letters.id, carrierId: letters.carrierId })
    .from(letters)
    .where(eq(letters.state, 'sent'))
    .orderBy(asc(letters.id))
  const at = deps.clock.now()
  for (const [index, { carrierId }] of sent.slice(0, -6).entries()) {
    const bounce = bounces[index]
    const data = { email_id: carrierId, ...(bounce && { bounce }) }
    await takeDeliveryNews(deps, { id: deps.ids.next(), type: `email.${bounce ? 'bounced' : 'delivered'}`, at, data })
  }
}

/** By the place of the letter. */
const bounces: Record<number, { type: string; subType: string }> = {
  40: { type: 'Permanent', subType: 'NoEmail' },
  57: { type: 'Transient', subType: 'MailboxFull' },
}

/** One accepts, and for another somebody answers from an address nobody knows: that is for the office to decide. */
async function seedReplies(deps: Uses, staff: Staff, [first, second]: readonly Invited[]): Promise<void> {
  if (!first || !second) return
  const stamp = `${clockDigits(deps.clock.now() - hour, 'UTC')}Z`
  const [sent] = await deps.store.read
    .select({ sequence: announcedEntries.sequence })
    .from(announcedEntries)
    .where(and(eq(announcedEntries.registrationId, first.id), eq(announcedEntries.sessionId, '')))
  const answered = { stamp, sequence: sent?.sequence ?? 0 }
  const answers = [
    { uid: first.id, attendee: first.email, name: first.name, partStat: 'ACCEPTED' as const, comment: '' },
    {
      ...{ uid: second.id, attendee: second.email.replace(/^.*@/, 'vorzimmer@'), name: 'Vorzimmer' },
      ...{ partStat: 'DECLINED' as const, comment: 'Leider verhindert; wir melden uns wegen einer Vertretung.' },
    },
  ]
  for (const answer of answers) await dropMail(deps, staff, demoReply({ ...answer, ...answered }))
}
