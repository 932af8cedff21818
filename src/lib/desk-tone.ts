import type { scanWords } from './desk-words.ts'

/** What a desk says of a scan, by its code. */
export type ScanWord = keyof ReturnType<typeof scanWords>

/** How good an answer is: come in, done, look twice, stop. Colour, icon, sound and vibration follow from it. */
export type Tone = 'success' | 'info' | 'warning' | 'danger'

export function toneOf(says: ScanWord): Tone {
  if (says === 'welcome' || says === 'goodbye') return 'success'
  if (says === 'undone') return 'info'
  return says === 'already-in' || says === 'not-in' ? 'warning' : 'danger'
}
