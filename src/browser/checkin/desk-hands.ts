import type { Language } from '../../lib/languages.ts'
import type { AppWords } from './app-words.ts'
import type { Answer, Desk } from './desk.ts'
import type { Sheet } from './sheet.ts'
import type { Person } from './wire.ts'

/** What every part of the page of a desk has at hand. */
export type DeskHands = {
  desk: Desk
  language: Language
  words: AppWords
  sheet: Sheet
  /** The time zone of the event. */
  zone(): string
  /** Says answers big and loud, and closes what lies over the desk. `isNew`: they have no badge yet. */
  tell(answers: readonly Answer[], isNew?: boolean): void
  /** Says that something other than a scan is done. */
  tellDone(sentence: string, person: Person | null): void
  openPerson(person: Person): void
  openDeputy(person: Person): void
  openGroup(person: Person): Promise<void>
  /** All who are found by a text. */
  openFound(searched: string): void
  openName(person: Person): void
  openNote(person: Person): void
  /** Where the badge of a registration is printed. */
  badge(registrationId: string): string
}
