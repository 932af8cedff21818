/**
 * The glyphs of one embedded font. Each is asked for once, and each pair of neighbours for its kerning, so that a line costs
 * a few look-ups instead of a layout; memory grows with the alphabet, not with the words.
 */
export class Glyphs {
  readonly #font: EmbeddedFont
  readonly #advances = new Map<number, number>()
  readonly #codes = new Map<number, string>()
  readonly #kerning = new Map<number, number>()

  constructor(font: EmbeddedFont) {
    this.#font = font
  }

  has(codePoint: number): boolean {
    return this.#font.font.hasGlyphForCodePoint(codePoint)
  }

  /** The width of a text set at 1 pt. Marks that stand on other letters are placed by the library's own layout. */
  width(text: string): number {
    if (combining.test(text)) return this.#font.layout(text, plain, true).advanceWidth / 1000
    let width = 0
    let before = 0
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      width += this.#advance(codePoint) + (before && this.#kern(before, codePoint))
      before = codePoint
    }
    return width / 1000
  }

  /** The operand of TJ (ISO 32000-1, 9.4.3) that shows a text; undefined if it has to be laid out by the library. */
  operand(text: string): string | undefined {
    if (combining.test(text)) return undefined
    let operand = '<'
    let before = 0
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      const kern = before && this.#kern(before, codePoint)
      if (kern) operand += `> ${Math.round(-kern * 100) / 100} <`
      operand += this.#code(character, codePoint)
      before = codePoint
    }
    return `${operand}>`
  }

  #advance(codePoint: number): number {
    const known = this.#advances.get(codePoint)
    if (known !== undefined) return known
    const advance = this.#font.layout(String.fromCodePoint(codePoint), plain, true).advanceWidth
    this.#advances.set(codePoint, advance)
    return advance
  }

  #kern(before: number, codePoint: number): number {
    const pair = before * 0x110000 + codePoint
    const known = this.#kerning.get(pair)
    if (known !== undefined) return known
    const together = this.#font.layout(String.fromCodePoint(before, codePoint), plain, true).advanceWidth
    const kern = together - this.#advance(before) - this.#advance(codePoint)
    const kept = Math.abs(kern) < 0.005 ? 0 : kern
    this.#kerning.set(pair, kept)
    return kept
  }

  /** Four hexadecimal digits; asking for them puts the glyph into the subset that is embedded. */
  #code(character: string, codePoint: number): string {
    const known = this.#codes.get(codePoint)
    if (known !== undefined) return known
    const code = this.#font.encode(character, plain)[0].join('')
    this.#codes.set(codePoint, code)
    return code
  }
}

/** By the bytes of a typeface: what it says of neighbours, three megabytes a weight for as long as the bytes are kept. */
const rulesRead = new WeakMap<object, Rules>()

/** Lets a document go on with the rules that another one read of the same bytes; reading them is half of a small document. */
export function shareRules(font: EmbeddedFont['font'], bytes: object): void {
  const known = rulesRead.get(bytes)
  if (known) Object.assign(font._tables, known)
  else rulesRead.set(bytes, { GSUB: font.GSUB, GPOS: font.GPOS })
}

/** Reads what a typeface says of neighbours, one rule a step; the first text asks for most of them at once. */
export function* readRules(font: EmbeddedFont['font']): Generator<void> {
  for (const rules of [font.GSUB?.lookupList, font.GPOS?.lookupList])
    for (let place = 0; place < (rules?.length ?? 0); place++) {
      rules?.get(place)
      yield
    }
}

/** Inner parts of the library that its types leave out; the tests of badges break if they ever move. */
export type EmbeddedFont = {
  id: string
  font: Rules & { hasGlyphForCodePoint(codePoint: number): boolean; _tables: object }
  /** Writes the subset; done already it does nothing. */
  finalize(): void
  layoutCache: object
  ref(): object
  /** Advance widths in thousandths of an em. Features given keep the result out of the layout cache. */
  layout(text: string, features: Features, onlyWidth: true): { advanceWidth: number }
  encode(text: string, features: Features): [codes: string[], positions: GlyphPosition[]]
}

type Rules = { GSUB?: RuleTable | undefined; GPOS?: RuleTable | undefined }
type RuleTable = { lookupList: { length: number; get(place: number): object } }

/** In thousandths of an em. */
type GlyphPosition = { xAdvance?: number; xOffset?: number; yOffset?: number }
type Features = Record<string, boolean>

/** No glyph stands for two letters: a searched word is found letter by letter, and pairs tell everything. */
const plain: Features = { liga: false, clig: false, calt: false }
const combining = /\p{M}/u
