import bidiOf from 'bidi-js'
import type { EmbeddedFont } from './glyphs.ts'
import type { LineStyle } from './line-style.ts'
import { shapedLine } from './shaped-line.ts'

/** A part of a line in one typeface and one direction. */
type Run = { text: string; font: EmbeddedFont; level: number }

/** The typefaces of one weight; the first is the usual one, whatever no other has is set in it. */
export type Faces = readonly [usual: EmbeddedFont, ...others: EmbeddedFont[]]

/** The width of a text of several scripts set at 1 pt. */
export function mixedWidth(text: string, faces: Faces): number {
  return runsOf(text, faces).reduce((sum, run) => sum + widthOf(run), 0)
}

/**
 * The content that sets a line of several scripts. Parts that are read from right to left stand in the order in which they are
 * seen (UAX #9); what is in another face says its text beside its glyphs (ISO 32000-1, 14.9.4), because shaped glyphs do not tell it.
 */
export function mixedContent(text: string, style: LineStyle, faces: Faces): string {
  let { x } = style
  return runsOf(text, faces)
    .map((run) => {
      const content = shapedLine(run.font, shown(run), { ...style, x })
      x += widthOf(run) * style.size
      return run.font === faces[0] ? content : `/Span <</ActualText <${utf16(run.text)}>>> BDC\n${content}EMC\n`
    })
    .join('')
}

function widthOf(run: Run): number {
  return run.font.layout(shown(run), {}, true).advanceWidth / 1000
}

/** Runs in the order in which they are seen. A paper is read from left to right, whoever is named on it. */
function runsOf(text: string, faces: Faces): Run[] {
  const levels = rightToLeft.test(text) ? algorithm().getEmbeddingLevels(text, 'ltr').levels : undefined
  const runs: Run[] = []
  let place = 0
  for (const character of text) {
    const level = levels?.[place] ?? 0
    place += character.length
    const last = runs.at(-1)
    const font = faceOf(character, level, last, faces)
    if (last && last.font === font && last.level === level) last.text += character
    else runs.push({ text: character, font, level })
  }
  return levels ? asSeen(runs) : runs
}

/** Blanks, signs and marks stay in the face before them. */
function faceOf(character: string, level: number, last: Run | undefined, faces: Faces): EmbeddedFont {
  const codePoint = character.codePointAt(0) ?? 0
  const has = (font: EmbeddedFont) => font.font.hasGlyphForCodePoint(codePoint)
  if (last && last.level === level && belongsNowhere.test(character) && has(last.font)) return last.font
  return faces.find(has) ?? faces[0]
}

/** From the highest level down, whatever is at least so deep is turned round (UAX #9, L2). */
function asSeen(runs: readonly Run[]): Run[] {
  let seen = [...runs]
  for (let level = Math.max(...runs.map((run) => run.level)); level > 0; level--) {
    const turned: Run[] = []
    let deep: Run[] = []
    for (const run of seen) {
      if (run.level >= level) deep = [run, ...deep]
      else {
        turned.push(...deep, run)
        deep = []
      }
    }
    seen = [...turned, ...deep]
  }
  return seen
}

/** The library turns letters round by their script; of signs alone it knows nothing, and it mirrors none. */
function shown({ text, level }: Run): string {
  if (level % 2 === 0) return text
  const mirrored = Array.from(text, (character) => algorithm().getMirroredCharacter(character) ?? character)
  return rightToLeft.test(text) ? mirrored.join('') : mirrored.reverse().join('')
}

function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
  return `feff${units.join('')}`
}

const belongsNowhere = /[\p{Script=Common}\p{Script=Inherited}]/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

let known: ReturnType<typeof bidiOf> | undefined
function algorithm() {
  known ??= bidiOf()
  return known
}
