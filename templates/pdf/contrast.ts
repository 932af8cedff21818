import { luminanceOf } from './ink-on.ts'

/** Below this ratio words on white paper are hard to read (WCAG 2.2, 1.4.3). */
export const legibleContrast = 4.5

/** The contrast of a colour on white paper, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastOnPaper(colour: string): number {
  return 1.05 / (luminanceOf(colour) + 0.05)
}
