import type { FontWeight } from './line-style.ts'
import { type StructureElement, shortened, type TaggedDocument } from './tagged-document.ts'
import { wrapWords } from './wrap-lines.ts'

export type TextStyle = {
  /** In points. */
  size: number
  weight: FontWeight
  /** Operands of rg. */
  colour: string
  /** Line distance in em. */
  leading: number
  align: 'left' | 'centre' | 'right'
  /** The space below, in points. */
  after: number
}

/** Where lines stand: by default the whole column. */
export type Column = { x: number; width: number }

const ink = '0.07 0.07 0.07'
export const bodyText: TextStyle = { size: 10.5, weight: 'regular', colour: ink, leading: 1.4, align: 'left', after: 7 }

const headings = {
  1: { ...bodyText, size: 19, weight: 'bold', leading: 1.18, after: 7 },
  2: { ...bodyText, size: 13.5, weight: 'bold', leading: 1.22, after: 5 },
  3: { ...bodyText, size: 11, weight: 'bold', leading: 1.3, after: 3 },
} as const satisfies Record<number, TextStyle>

/** A heading with its bookmark; it never stands alone at the lower edge of a page. Levels begin with 1 and leave none out. */
export function writeHeading(
  document: TaggedDocument,
  level: keyof typeof headings,
  text: string,
  style: Partial<TextStyle> = {},
): void {
  const look = { ...headings[level], ...style }
  const above = level === 1 ? 0 : look.size * 0.8
  const lines = linesOf(document, text, look, document.columnWidth)
  document.makeRoom(above + lines.length * look.size * look.leading + 3 * bodyText.size * bodyText.leading)
  if (document.y > document.layout.margins.top) document.y += above
  document.bookmark(text, level)
  const element = document.element(`H${level}`)
  writeLines(document, element, `H${level}`, lines, look)
  element.end()
  document.y += look.after
}

/** A paragraph; line breaks in it are kept. */
export function writeParagraph(
  document: TaggedDocument,
  text: string,
  style: Partial<TextStyle> = {},
  column?: Column,
): void {
  const look = { ...bodyText, ...style }
  const lines = linesOf(document, text, look, column?.width ?? document.columnWidth)
  if (lines.length === 0) return
  const element = document.element('P')
  writeLines(document, element, 'P', lines, look, column)
  element.end()
  document.y += look.after
}

/** A list with dots. */
export function writeList(document: TaggedDocument, items: readonly string[], style: Partial<TextStyle> = {}): void {
  const look = { ...bodyText, after: 3, ...style }
  const indent = look.size * 1.2
  const list = document.element('L')
  for (const text of items) {
    const column = { x: document.left + indent, width: document.columnWidth - indent }
    const lines = linesOf(document, text, look, column.width)
    if (lines.length === 0) continue
    document.makeRoom(look.size * look.leading)
    const item = document.element('LI', {}, list)
    const label = document.element('Lbl', {}, item)
    const y = document.y + firstBaseline(look)
    document.paint(label, 'Lbl', document.lineContent('•', { ...look, x: document.left + 2, y }))
    const body = document.element('LBody', {}, item)
    writeLines(document, body, 'LBody', lines, look, column)
    item.end()
    document.y += look.after
  }
  list.end()
}

/**
 * The lines of a text in a width, each with a blank behind it unless a word goes on in the next one: who hears them hears the
 * words of the text. With `most` the last line that is left ends in an ellipsis.
 */
export function linesOf(
  document: TaggedDocument,
  text: string,
  { size, weight }: Pick<TextStyle, 'size' | 'weight'>,
  width: number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const measure = (part: string) => document.widthOf(part, weight)
  const lines = text.split('\n').flatMap((line) => wrapWords(document.printed(line), measure, width / size))
  if (lines.length <= most) return lines
  const fits = (line: string) => measure(line) <= width / size
  const last = (lines[most - 1] ?? '').trimEnd()
  const ended = fits(`${last}…`) ? `${last}…` : shortened(`${last} `, (line) => line !== `${last} ` && fits(line))
  return [...lines.slice(0, most - 1), `${ended} `]
}

/** Sets lines below each other from `y` on, on as many pages as they need. */
export function writeLines(
  document: TaggedDocument,
  element: StructureElement,
  type: string,
  lines: readonly string[],
  style: TextStyle,
  column: Column = { x: document.left, width: document.columnWidth },
): void {
  const height = style.size * style.leading
  let content = ''
  for (const line of lines) {
    if (document.y + height > document.bottom + 0.01) {
      if (content) document.paint(element, type, content)
      content = ''
    }
    document.makeRoom(height)
    content += lineIn(document, line, style, column, document.y + firstBaseline(style))
    document.y += height
  }
  if (content) document.paint(element, type, content)
}

/** The content that sets one line in a column, its baseline at y. */
export function lineIn(document: TaggedDocument, line: string, style: TextStyle, column: Column, y: number): string {
  const rest = column.width - document.widthOf(line.trimEnd(), style.weight) * style.size
  const share = style.align === 'left' ? 0 : style.align === 'centre' ? 0.5 : 1
  return document.lineContent(line, { ...style, x: column.x + rest * share, y })
}

/** How far below the upper edge of its line the baseline is: half the lead above, and the height of the letters. */
export function firstBaseline({ size, leading }: Pick<TextStyle, 'size' | 'leading'>): number {
  return size * (0.5 * leading + 0.3)
}
