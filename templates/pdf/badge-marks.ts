import type { FontWeight } from '../../src/formats/pdf/line-style.ts'
import type { QrMatrix } from '../../src/formats/qr.ts'
import type { BadgeElement } from './badge-design.ts'

/** A line of text; y is that of its baseline. */
export type Line = {
  kind: 'line'
  text: string
  weight: FontWeight
  size: number
  x: number
  y: number
  colour: string
  /** Its last word goes on in the next line. */
  inWord?: true
}

/** What is put on paper, in points from the upper left corner of the face; colours as #rrggbb. */
export type Mark =
  | Line
  | ({ kind: 'bar'; colour: string } & Frame)
  | { kind: 'symbol'; matrix: QrMatrix; x: number; y: number; size: number }
  | ({ kind: 'logo' } & Frame)
  | { kind: 'no-photo'; x: number; y: number; size: number; colour: string }

export type Frame = { x: number; y: number; width: number; height: number }

/** The marks of one element. What may come again is the same object each time, so that its content is written once. */
export type Block = { marks: readonly Mark[]; losses: readonly Loss[]; comesAgain?: true }

/** What a badge does not say: `cut` by an ellipsis (the whole text), or characters that the typeface lacks. */
export type Loss = { code: 'cut' | 'not-in-typeface'; element: BadgeElement['kind']; text: string }
