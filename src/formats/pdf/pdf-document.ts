import PDFDocument from 'pdfkit'
import type { Instant } from '../../lib/dates.ts'

/** TrueType files of one typeface, as bytes. Standard fonts garble names, and no path is ever opened. */
export type PdfFonts = { regular: FontBytes; bold: FontBytes }
export type FontWeight = keyof PdfFonts
type FontBytes = Uint8Array<ArrayBuffer> | ArrayBuffer

/** A PDF that is written page by page and hands out its bytes as pages are finished. Equal calls give equal bytes. */
export class PdfDocument extends PDFDocument {
  /** Declared only: the library writes the first bytes before fields of ours would exist. */
  declare private chunks: Uint8Array[] | undefined

  readonly #glyphs = new Map<number, boolean>()

  constructor({ fonts, title, createdAt }: { fonts: PdfFonts; title: string; createdAt: Instant }) {
    super({
      // No font to begin with: a default would be parsed anew each time one is asked for by name. The types forgot null.
      font: null as unknown as string,
      autoFirstPage: false,
      pdfVersion: '1.7',
      displayTitle: true,
      margin: 0,
      info: { Title: title, Producer: 'Tagungsbüro', Creator: 'Tagungsbüro', CreationDate: new Date(createdAt) },
    })
    for (const weight of weights) this.registerFont(weight, fonts[weight])
  }

  /** What was finished since the last call. A page is finished when the next one begins or the document ends. */
  takeBytes(): Uint8Array[] {
    const taken = this.chunks ?? []
    this.chunks = []
    return taken
  }

  /** The library's way out: bytes go into our hands, because its own queue knows no back-pressure. */
  override push(chunk: Uint8Array | null): boolean {
    if (chunk) {
      this.chunks ??= []
      this.chunks.push(chunk)
    }
    return true
  }

  /** The width of a text set at 1 pt. */
  widthOf(text: string, weight: FontWeight): number {
    return this.font(weight).fontSize(100).widthOfString(text) / 100
  }

  /** Whether both weights can print a character. */
  hasGlyph(codePoint: number): boolean {
    const known = this.#glyphs.get(codePoint)
    if (known !== undefined) return known
    const found = weights.every((weight) => this.#embedded(weight).font.hasGlyphForCodePoint(codePoint))
    this.#glyphs.set(codePoint, found)
    return found
  }

  /** Drops the laid-out words (2 kB each) that the library would keep for the life of the document. */
  forgetWords(): void {
    for (const weight of weights) this.#embedded(weight).layoutCache = Object.create(null)
  }

  /** Inner parts of the library that its types leave out; the tests of badges break if they ever move. */
  #embedded(weight: FontWeight): EmbeddedFont {
    return (this.font(weight) as unknown as { _font: EmbeddedFont })._font
  }
}

const weights = ['regular', 'bold'] as const satisfies FontWeight[]

type EmbeddedFont = { font: { hasGlyphForCodePoint(codePoint: number): boolean }; layoutCache: object }
