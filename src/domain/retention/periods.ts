import { eventMonths } from '../events/day-of-deletion.ts'

/** How long what is kept. The privacy notice prints exactly these figures, and the jobs of this room keep to them. */
export const periods = {
  /** Calendar months after an event's end until its personal values are erased, unless the event sets another date. */
  eventMonths,
  /** Days after sending until the body of a letter is erased. */
  letterDays: 30,
  /** Days after which the mails of replies are erased, and those of which nobody found out to whom they belong. */
  replyDays: 30,
  /** Days after the end of an event until the notes of its check-in desks are erased at the latest. */
  deskNoteDays: 2,
  /** Hours after which hashed network addresses are gone at the latest: attempts are counted by the hour and erased hourly. */
  attemptHours: 24,
} as const
