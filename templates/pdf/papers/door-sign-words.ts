import { words } from '../../../src/lib/languages.ts'

/** The words of door signs. */
export const doorSignWords = words(
  { signs: 'Türschilder', none: 'Kein Programmpunkt hat einen Raum.' },
  { signs: 'Door signs', none: 'No item of the programme has a room.' },
)
