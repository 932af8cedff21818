import { words } from '../../../src/lib/languages.ts'

/** What folded cards are called in the title of their file. */
export const cardWords = words(
  { 'table-tents': 'Tischaufsteller', 'place-cards': 'Tischkarten' },
  { 'table-tents': 'Table tents', 'place-cards': 'Place cards' },
)
