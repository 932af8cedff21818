import type { Deps } from '../../src/deps.ts'
import { createMailing } from '../../src/domain/mailings/create-mailing.ts'
import { dispatchMailing } from '../../src/domain/mailings/dispatch-mailing.ts'
import { mailingFilter } from '../../src/domain/mailings/mailing-filter.ts'
import type { MailingInput } from '../../src/domain/mailings/mailing-input.ts'
import type { ReminderInput } from '../../src/domain/mailings/reminder-input.ts'
import { saveReminder } from '../../src/domain/mailings/save-reminder.ts'
import type { Actor } from '../../src/lib/actor.ts'

const office: Actor = { as: 'system', job: 'test' }

/** What the office writes: to everybody with a seat, in German and English. */
export function mailingInputOf({
  filter = {},
  ...more
}: Partial<Omit<MailingInput, 'filter'>> & { filter?: Partial<MailingInput['filter']> } = {}): MailingInput {
  return {
    subject: { de: 'Anreise: {{event}}', en: 'Arrival: {{event}}' },
    body: { de: '{{greeting}},\n\nbitte kommen Sie pünktlich.', en: '{{greeting}},\n\nplease be on time.' },
    filter: mailingFilter.parse(filter),
    toContacts: false,
    advertising: false,
    ...more,
  }
}

/** A draft of an event; its id. */
export function aDraft(
  deps: Deps,
  { id: eventId }: { id: string },
  mailing: Parameters<typeof mailingInputOf>[0] = {},
) {
  return createMailing(deps, office, { eventId, submission: deps.ids.next(), mailing: mailingInputOf(mailing) })
}

/** A mailing that was let go and is held; its id. */
export async function aHeldMailing(
  deps: Deps,
  event: { id: string },
  mailing: Parameters<typeof mailingInputOf>[0] = {},
) {
  const id = await aDraft(deps, event, mailing)
  await dispatchMailing(deps, office, { eventId: event.id, id })
  return id
}

/** A reminder of an event, three days before at nine; its id. */
export function aReminder(deps: Deps, { id: eventId }: { id: string }, more: Partial<ReminderInput> = {}) {
  const { advertising: _, ...words } = mailingInputOf()
  const reminder = { ...words, anchor: 'before' as const, days: 3, time: '09:00', ...more }
  return saveReminder(deps, office, { eventId, reminder })
}
