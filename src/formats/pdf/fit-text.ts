import { type Measure, wrapCharacters } from './wrap-lines.ts'

/** A part of a text that may begin a line. */
export type Piece = {
  text: string
  /** What stands before it inside a line: a blank, or nothing after a hyphen. */
  glue: '' | ' '
  /** How well a line begins here, from 1 (a natural place) down. */
  merit: number
}

/** Measures in points; the line distance is in em. */
export type Box = { width: number; height: number; largest: number; smallest: number; leading: number }
/** `cut`: the last line ends in an ellipsis that stands for the rest. `inWord`: the lines whose last word goes on in the next one. */
export type FittedText = { lines: string[]; size: number; cut: boolean; inWord?: number[] }

/**
 * The largest size, and the lines, in which a text fills a box without leaving it. Lines are balanced and broken at blanks
 * and hyphens; inside a word only if the smallest size would not do; what still finds no room ends in an ellipsis.
 */
export function fitText(pieces: readonly Piece[], measure: Measure, box: Box): FittedText {
  if (pieces.length === 0) return { lines: [], size: box.largest, cut: false }
  const measured: Measure = (text) => measure(printed(text))
  const fitted = pieces.length <= 24 ? balanced(pieces, measured, box) : undefined
  const best = fitted && fitted.size >= box.smallest ? fitted : forced(pieces, measured, box)
  return { ...best, lines: best.lines.map(printed) }
}

/** A blank at which no line ends; none is printed. */
const held = '\u00a0'
const printed = (text: string) => text.replaceAll(held, ' ')

/**
 * The pieces of a text: after blanks, and after hyphens, which is less good. No line begins with a sign that stands alone or a
 * slash ("Harz / Heide", "Harz /Heide"), and none ends with what belongs to the next word ("Bad Tölz").
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let before = ''
  for (const word of text.split(' ')) {
    const last = pieces.at(-1)
    const [onLine, ...others] = isHeld(word, before) ? partsOf(word) : []
    if (last && onLine) {
      last.text += held + onLine
      pieces.push(...others.map((part) => pieceOf(part, 1)))
    } else pieces.push(...partsOf(word).map(pieceOf))
    before = word
  }
  return pieces
}

function isHeld(word: string, before: string): boolean {
  return word !== '' && (belongsToNext.has(before) || word.startsWith('/') || !/[\p{L}\p{N}]/u.test(word))
}

function partsOf(word: string): string[] {
  if (word && !/[-–/]/.test(word)) return [word]
  return word.split(/(?<=(?:\p{L}[-–/]|^\/))(?=\p{L})/u).filter(Boolean)
}

function pieceOf(text: string, place: number): Piece {
  return place > 0 ? { text, glue: '', merit: 0.8 } : { text, glue: ' ', merit: 0.94 }
}

const belongsToNext: ReadonlySet<string> = new Set(['Bad', 'Sankt', 'St.', 'Groß', 'Klein', 'Neu', 'Alt'])

type Line = { from: number; to: number; width: number; merit: number }
type Layout = { lines: Line[]; widest: number; strain: number; broadest: number }

function balanced(pieces: readonly Piece[], measure: Measure, box: Box): FittedText {
  const line = lineMeasure(pieces, measure)
  const most = Math.min(pieces.length, Math.floor(box.height / (box.smallest * box.leading)))
  let best: FittedText = { lines: [], size: 0, cut: false }
  let bestQuality = 0
  for (let count = 1; count <= Math.max(most, 1); count++) {
    const byHeight = Math.min(box.largest, box.height / (count * box.leading))
    const { lines, widest } = evenLines(pieces.length, count, box.width / byHeight, line)
    const quality = Math.min(byHeight, box.width / widest)
    if (quality <= bestQuality) continue
    bestQuality = quality
    const size = Math.min(byHeight, box.width / Math.max(...lines.map(({ width }) => width)))
    best = {
      ...{ lines: lines.map(({ from, to }) => join(pieces.slice(from, to))), size, cut: false },
      ...inWord(lines.map(({ to }) => pieces[to]?.glue === '')),
    }
  }
  return best
}

function inWord(goesOn: readonly boolean[]): Pick<FittedText, 'inWord'> {
  const lines = goesOn.flatMap((does, i) => (does ? [i] : []))
  return lines.length > 0 ? { inWord: lines } : {}
}

type LineOf = (from: number, to: number) => Line

/** Lines from piece to piece; their merit is how well they begin and end. */
function lineMeasure(pieces: readonly Piece[], measure: Measure): LineOf {
  const widths = pieces.map((piece) => measure(piece.text))
  const blank = measure(' ')
  const merit = (i: number) => (i > 0 ? (pieces[i]?.merit ?? 1) : 1)
  return (from, to) => {
    let width = 0
    for (let i = from; i < to; i++) width += (widths[i] ?? 0) + (i > from && pieces[i]?.glue === ' ' ? blank : 0)
    return { from, to, width, merit: merit(from) * merit(to) }
  }
}

/**
 * The given number of lines whose widest is as narrow as possible, a line of less merit counting as wider than it is. Up
 * to `enough` no line costs size, so there the better places to break decide, then evenness.
 */
function evenLines(
  pieceCount: number,
  count: number,
  enough: number,
  line: (from: number, to: number) => Line,
): Layout {
  if (count === 1) return withLine({ ...noLines, widest: enough }, line(0, pieceCount), enough)
  let layouts = new Map<number, Layout>([[0, { ...noLines, widest: enough }]])
  for (let n = 1; n <= count; n++) {
    const longer: typeof layouts = new Map()
    for (const [from, layout] of layouts) {
      for (let to = from + 1; to <= pieceCount - (count - n); to++) {
        const next = withLine(layout, line(from, to), enough)
        const known = longer.get(to)
        if (!known || isBetter(next, known)) longer.set(to, next)
      }
    }
    layouts = longer
  }
  return layouts.get(pieceCount) ?? { ...noLines, widest: Number.POSITIVE_INFINITY }
}

const noLines: Layout = { lines: [], widest: 0, strain: 0, broadest: 0 }

function withLine({ lines, widest, strain, broadest }: Layout, added: Line, enough: number): Layout {
  return {
    lines: [...lines, added],
    widest: Math.max(widest, added.width <= enough ? 0 : added.width / added.merit),
    strain: strain + 1 - added.merit,
    broadest: Math.max(broadest, added.width),
  }
}

function isBetter(one: Layout, other: Layout): boolean {
  if (one.widest !== other.widest) return one.widest < other.widest
  const strain = one.strain - other.strain
  return Math.abs(strain) > 1e-9 ? strain < 0 : one.broadest < other.broadest
}

function join(pieces: readonly Piece[]): string {
  return pieces.map((piece, i) => (i > 0 ? piece.glue + piece.text : piece.text)).join('')
}

/** More characters than any box of a badge can hold; the rest is not even measured. */
const mostCharacters = 600

function forced(pieces: readonly Piece[], measure: Measure, box: Box): FittedText {
  const all = [...join(pieces)]
  const cut = all.length > mostCharacters
  const characters = cut ? [...all.slice(0, mostCharacters), '…'] : all
  for (let size = Math.min(box.largest, box.smallest * 1.6); size > box.smallest; size *= 0.94) {
    const lines = wrapCharacters(characters, measure, box.width / size)
    if (lines.length * box.leading * size <= box.height) return { ...broken(lines), size, cut }
  }
  const size = box.smallest
  const lines = wrapCharacters(characters, measure, box.width / size)
  const room = Math.max(1, Math.floor(box.height / (box.leading * size)))
  if (lines.length <= room) return { ...broken(lines), size, cut }
  const last = [...(lines[room - 1] ?? '')]
  while (last.length > 0 && measure(`${last.join('').trimEnd()}…`) > box.width / size) last.pop()
  return { ...broken([...lines.slice(0, room - 1), `${last.join('').trimEnd()}… `]), size, cut: true }
}

/** Lines that keep a blank where a word ends. */
function broken(lines: readonly string[]): Pick<FittedText, 'lines' | 'inWord'> {
  return { lines: lines.map((line) => line.trimEnd()), ...inWord(lines.map((line) => !line.endsWith(' '))) }
}
