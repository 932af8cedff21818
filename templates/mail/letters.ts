/** What the frame of a letter knows, and every text may say. */
const ofEveryLetter = ['greeting', 'host', 'contactName', 'contactPhone', 'contactEmail'] as const
const ofAnEvent = [...ofEveryLetter, 'name', 'event', 'date', 'place', 'calendarFile'] as const
const ofARegistration = [...ofAnEvent, 'organisation', 'link', 'changeUntil'] as const

/**
 * The kinds of letters and, for each, the closed list of placeholders that its texts may use. A value may be empty: then
 * its line is left out. (A correction is no kind: it sends confirmation or waiting list again.)
 */
export const letters = {
  confirmation: ofARegistration,
  /** position: the rank in the queue, counted from 1. */
  'waiting-list': [...ofARegistration, 'position'],
  promotion: ofARegistration,
  /** The event or the registration changed; changes: in words what, if known. */
  change: [...ofARegistration, 'changes', 'status'],
  /** By the participant or by the office; eventLink: the public page, if one can register again. */
  cancellation: [...ofAnEvent, 'organisation', 'eventLink'],
  'event-cancelled': ofAnEvent,
  /** The same person registered again, or asked for the lost link. */
  'existing-registration': [...ofARegistration, 'status'],
  /** expiryMinutes: for how many minutes the link works. */
  'sign-in': [...ofEveryLetter, 'link', 'expiryMinutes'],
} as const satisfies Record<string, readonly string[]>

export type LetterKind = keyof typeof letters

/** Placeholders that the frame answers, so that a letter and its frame never name two contacts. */
type OfTheFrame = 'host' | 'contactName' | 'contactPhone' | 'contactEmail'

/** A value for each placeholder of a kind, written out for people in the language of the letter. */
export type LetterFacts<Kind extends LetterKind> = Readonly<
  Record<Exclude<(typeof letters)[Kind][number], OfTheFrame>, string>
>

export function isLetterKind(text: string): text is LetterKind {
  return Object.hasOwn(letters, text)
}
