import type { Instant } from '../../lib/dates.ts'
import type { Reminder } from './find-reminders.ts'
import { nextOccurrence } from './next-occurrence.ts'

type Event = Parameters<typeof nextOccurrence>[1]

/** When reminders are next due, before and after the event is moved: they are reckoned from it and need no tick. */
export function movedReminders(
  reminders: readonly Reminder[],
  { before, after }: { before: Event; after: Event },
  now: Instant,
): { reminder: Reminder; before: Instant | undefined; after: Instant | undefined }[] {
  return reminders.flatMap((reminder) => {
    if (!reminder.active || reminder.anchor === 'documents') return []
    const at = (event: Event) => nextOccurrence(reminder, event, reminder.made, now)?.at
    return [{ reminder, before: at(before), after: at(after) }]
  })
}
