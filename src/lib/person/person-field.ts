import type { WordPair } from '../languages.ts'

/**
 * How a field is typed, read, kept and shown. `organisation` brings the district's official key along, kept in a field of
 * kind `key`; of a `consent` it is kept since when.
 */
type Kind = 'choice' | 'line' | 'phone' | 'address' | 'organisation' | 'key' | 'paragraph' | 'consent' | 'language'

/**
 * Who is asked: the person (`form`), whoever fills in the form of another (`others`) or the office in their place, somebody who
 * walks in or stands in at a desk, whoever writes by hand (`paper`).
 */
export type Asking = 'form' | 'others' | 'office' | 'walk-in' | 'stand-in' | 'paper'

/** The parts of a form, in their order, with their headings. */
export const groups = {
  person: ['Zur Person', 'About you'],
  place: ['Wo Sie arbeiten', 'Where you work'],
  reach: ['Wie wir Sie erreichen', 'How we reach you'],
  more: ['Was noch wichtig ist', 'Anything else'],
} as const satisfies Record<string, WordPair>
export type Group = keyof typeof groups

/** For what the privacy notice says a field is used. */
export type Purpose = 'registration' | 'reach' | 'wishes' | 'list' | 'photos'

/** Everything the application has to know of a field. What is not said does not happen: nothing is asked, inherited, shown or told. */
export type PersonField = {
  column: string
  /** The column came after the first tables: an empty default stands in the rows that were there. */
  added?: true
  kind: Kind
  /** What can be chosen, by what is kept. Nothing has to be. */
  choices?: Readonly<Record<string, WordPair>>
  /** The most characters. */
  most?: number
  /** It is needed: what somebody reads who left it empty, for themselves and for another. Everything else may be left out. */
  missing?: { own: WordPair; another: WordPair }

  label: WordPair
  /** What it is called in tables and in the audit trail, where that is shorter. */
  short?: WordPair
  hint?: WordPair
  /** The hint for whoever types it for somebody else, if it is another; null is none. */
  hintOfAnother?: WordPair | null
  /** The token of the HTML standard, for whoever types it about themselves. */
  autocomplete?: string
  width?: 'medium'
  asked: readonly Asking[]
  group: Group
  /** It comes first in its group. */
  leads?: true
  /** Two of these in a row stand side by side. */
  beside?: true
  /** For somebody else few fill it in: folded away. */
  folded?: true
  /** A part of the name, and shown in it. */
  inName?: true
  consent?: Consent

  /** A deputy starts with what the person had; everything else they start without. */
  inherited?: true
  /** The list of a desk shows it. */
  atDesk?: true
  /** It stays as it is while somebody objects to a change of the address. */
  onHold?: true
  /** A letter says that it changed, in these words (`templates/mail/fact-words.ts`). */
  inLetters?: 'name' | 'organisation' | 'details'
  /** A column of the lists of attendees, and its heading if it is another name. */
  exported?: { heading?: WordPair }
  /** What becomes of it on the day of erasure: a fact stays, all else goes. */
  mark: 'personal' | 'free text' | 'fact'
  /** Where the privacy notice names it, and how within a sentence. A new name is a new version of the notice. */
  notice?: { purpose: Purpose; name: WordPair; leads?: true }
}

/** What somebody agrees to, in their own words and in those of the office; and how their page says whether they did. */
type Consent = {
  sentence: WordPair
  sentenceOfAnother: WordPair
  given: WordPair
  notGiven: WordPair
  /** Asked at events that take photographs only. */
  ifPhotos?: true
}
