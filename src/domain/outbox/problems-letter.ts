import { staffLetter } from './staff-letter.ts'

/** Tells the office that letters did not arrive: how many and where to look, and nobody's name or address. */
export const problemsLetter = staffLetter('delivery-problems', ({ count }, { greeting, publicUrl }) =>
  count ? { greeting, count, link: `${publicUrl}/office/letters?state=open` } : undefined,
)
