import type { Instant } from '../../lib/dates.ts'
import { type EmbeddedFont, Glyphs, readRules, shareRules } from './glyphs.ts'
import { type FontWeight, type LineStyle, round } from './line-style.ts'
import { type Faces, mixedContent, mixedWidth } from './mixed-text.ts'
import { facesIn, mayHold, mayNeed, type OtherFace } from './other-faces.ts'
import { PdfFile } from './pdf-file.ts'
import { shapedLine } from './shaped-line.ts'

/** TrueType files of one typeface, as bytes. Standard fonts garble names, and no path is ever opened. */
export type PdfFonts = Record<FontWeight, FontBytes> & {
  other?: (face: OtherFace) => Promise<Record<FontWeight, FontBytes>>
}
type FontBytes = Uint8Array<ArrayBuffer> | ArrayBuffer

/** `says`: what is known from the beginning of the words in it. */
export type DocumentFacts = {
  fonts: PdfFonts
  title: string
  createdAt: Instant
  language?: string | undefined
  says?: unknown
}

/** A PDF with its typefaces: what a text measures, which characters can be set, and the content that sets it. */
export class PdfDocument extends PdfFile {
  readonly #bytes: PdfFonts
  readonly #printable = new Map<number, boolean>()
  readonly #fonts: Partial<Record<FontWeight, EmbeddedFont>> = {}
  readonly #glyphs: Partial<Record<FontWeight, Glyphs>> = {}
  readonly #others = new Map<OtherFace, Record<FontWeight, EmbeddedFont>>()
  readonly #otherFonts: PdfFonts['other']
  readonly #says: unknown

  constructor({ fonts, title, createdAt, language, says }: DocumentFacts) {
    super({ title, createdAt, language })
    this.#bytes = fonts
    for (const weight of weights) this.registerFont(weight, fonts[weight])
    this.#otherFonts = fonts.other
    this.#says = [title, says]
  }

  /**
   * Parses the typeface, one rule of it a step: some thirty milliseconds a weight, which the first text would take in one piece.
   * Documents share the rules; the library's font they do not: which characters a glyph stands for is what its first user said.
   */
  *readFonts(): Generator<void> {
    for (const weight of weights) {
      yield* readRules(this.#embedded(weight).font)
      this.#glyphsOf(weight).width('n')
      yield
    }
  }

  /** Fetches the typefaces that words need beside the usual one: before they are measured, and only then. */
  async takeFaces(words: unknown = this.#says): Promise<void> {
    for (const face of this.#otherFonts ? facesIn(words) : []) {
      if (this.#others.has(face)) continue
      const bytes = await this.#otherFonts?.(face)
      if (bytes) this.#others.set(face, this.#parsed(face, bytes))
      this.#printable.clear()
      if (this.page) this.offerFonts()
    }
  }

  /** The same people one after the other, each once everything that is said of them can be set. */
  async *settable<Person>(people: AsyncIterable<Person> | Iterable<Person>): AsyncGenerator<Person> {
    for await (const person of people) {
      await this.takeFaces(person)
      yield person
    }
  }

  #parsed(face: OtherFace, bytes: Record<FontWeight, FontBytes>): Record<FontWeight, EmbeddedFont> {
    const parsed = (weight: FontWeight) => {
      this.registerFont(`${face}-${weight}`, bytes[weight])
      return (this.font(`${face}-${weight}`) as unknown as { _font: EmbeddedFont })._font
    }
    return { regular: parsed('regular'), bold: parsed('bold') }
  }

  /** Ends the document in steps: pages and typefaces, the list of what stands where a thousand lines a step. */
  *finish(): Generator<void> {
    this.flushPages()
    yield
    for (const font of [...Object.values(this.#fonts), ...this.#otherEmbedded()]) {
      this.#embed(font)
      yield
    }
    yield* this.endFile()
  }

  override end(): void {
    for (const _ of this.finish());
  }

  /**
   * Writes a typeface without `/CIDSet`. The list may be left out, and the library's names too few glyphs (those that it gave a
   * width), which ISO 14289-1, 7.21.4.2 forbids. It writes one only for documents that say which part of a standard they keep.
   */
  #embed(font: EmbeddedFont): void {
    const document = this as { subset?: number | undefined }
    const { subset } = document
    document.subset = undefined
    font.finalize()
    document.subset = subset
  }

  /** The width of a text set at 1 pt. */
  widthOf(text: string, weight: FontWeight): number {
    const faces = this.#facesFor(text, weight)
    return faces ? mixedWidth(text, faces) : this.#glyphsOf(weight).width(text)
  }

  /** Whether both weights can print a character. */
  hasGlyph(codePoint: number): boolean {
    const known = this.#printable.get(codePoint)
    if (known !== undefined) return known
    const found =
      weights.every((weight) => this.#glyphsOf(weight).has(codePoint)) ||
      (this.#others.size > 0 &&
        mayHold(codePoint) &&
        [...this.#others.values()].some(({ regular }) => regular.font.hasGlyphForCodePoint(codePoint)))
    this.#printable.set(codePoint, found)
    return found
  }

  /** Puts both weights among the resources of the page, where `lineContent` expects them. */
  offerFonts(): void {
    const { fonts } = this.page as unknown as { fonts: Record<string, object> }
    for (const [id, font] of Object.entries(this.fontResources())) fonts[id] ??= font
  }

  /** Both weights by the names that `lineContent` uses. */
  protected fontResources(): Record<string, object> {
    const fonts = [...weights.map((weight) => this.#embedded(weight)), ...this.#otherEmbedded()]
    return Object.fromEntries(fonts.map((font) => [font.id, font.ref()]))
  }

  /** The content that sets one line, in points, the baseline at y; the colour as operands of rg. It may be used again. */
  lineContent(text: string, { weight, size, x, y, colour }: LineStyle): string {
    const faces = this.#facesFor(text, weight)
    if (faces) return mixedContent(text, { weight, size, x, y, colour }, faces)
    const operand = this.#glyphsOf(weight).operand(text)
    if (operand === undefined) return shapedLine(this.#embedded(weight), text, { weight, size, x, y, colour })
    const { id } = this.#embedded(weight)
    return `${colour} rg BT /${id} ${round(size)} Tf 1 0 0 -1 ${round(x)} ${round(y)} Tm [${operand}] TJ ET\n`
  }

  /** Drops the laid-out words (2 kB each) that the library would keep for the life of the document. */
  forgetWords(): void {
    for (const font of [...weights.map((weight) => this.#embedded(weight)), ...this.#otherEmbedded()])
      font.layoutCache = Object.create(null)
  }

  /** The faces of a text that needs more than the usual one. */
  #facesFor(text: string, weight: FontWeight): Faces | undefined {
    if (this.#others.size === 0 || !mayNeed.test(text)) return undefined
    return [this.#embedded(weight), ...Array.from(this.#others.values(), (faces) => faces[weight])]
  }

  #otherEmbedded(): EmbeddedFont[] {
    return [...this.#others.values()].flatMap(({ regular, bold }) => [regular, bold])
  }

  #glyphsOf(weight: FontWeight): Glyphs {
    this.#glyphs[weight] ??= new Glyphs(this.#embedded(weight))
    return this.#glyphs[weight]
  }

  #embedded(weight: FontWeight): EmbeddedFont {
    const known = this.#fonts[weight]
    if (known) return known
    const embedded = (this.font(weight) as unknown as { _font: EmbeddedFont })._font
    shareRules(embedded.font, this.#bytes[weight])
    this.#fonts[weight] = embedded
    return embedded
  }
}

const weights = ['regular', 'bold'] as const satisfies FontWeight[]
