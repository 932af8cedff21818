import PDFDocument from 'pdfkit'
import type { Instant } from '../../lib/dates.ts'
import { passing } from '../../lib/passing.ts'
import { type EmbeddedFont, Glyphs, readRules, shareRules } from './glyphs.ts'
import { isSoundPng } from './sound-png.ts'

/** TrueType files of one typeface, as bytes. Standard fonts garble names, and no path is ever opened. */
export type PdfFonts = { regular: FontBytes; bold: FontBytes }
export type FontWeight = keyof PdfFonts
type FontBytes = Uint8Array<ArrayBuffer> | ArrayBuffer

export type DocumentFacts = { fonts: PdfFonts; title: string; createdAt: Instant; language?: string | undefined }

/** A PDF that is written page by page and hands out its bytes as pages are finished. Equal calls give equal bytes. */
export class PdfDocument extends PDFDocument {
  /** Declared only: the library writes the first bytes before fields of ours would exist. */
  declare private chunks: Uint8Array[] | undefined

  readonly #bytes: PdfFonts
  readonly #printable = new Map<number, boolean>()
  readonly #fonts: Partial<Record<FontWeight, EmbeddedFont>> = {}
  readonly #glyphs: Partial<Record<FontWeight, Glyphs>> = {}
  readonly #images = new WeakMap<Uint8Array, EmbeddedImage>()

  /** With a language it is a tagged document for people to read (PDF/UA-1, ISO 14289-1). */
  constructor({ fonts, title, createdAt, language }: DocumentFacts) {
    super({
      // The types know no PDF/UA.
      ...(language && { tagged: true, lang: language, subset: 'PDF/UA' as string as 'PDF/A-2a' }),
      // No font to begin with: a default would be parsed anew each time one is asked for by name. The types forgot null.
      font: null as unknown as string,
      autoFirstPage: false,
      pdfVersion: '1.7',
      displayTitle: true,
      margin: 0,
      info: { Title: title, Producer: 'Tagungsbüro', Creator: 'Tagungsbüro', CreationDate: new Date(createdAt) },
    })
    this.#bytes = fonts
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

  /** Ends the document in steps: pages and typefaces, the list of what stands where a thousand lines a step. */
  *finish(): Generator<void> {
    this.flushPages()
    yield
    for (const weight of weights) {
      this.#embed(this.#fonts[weight])
      yield
    }
    super.end()
    yield* this.#writeOffsets()
  }

  override end(): void {
    for (const _ of this.finish());
  }

  /**
   * Writes a typeface without `/CIDSet`. The list may be left out, and the library's names too few glyphs (those that it gave a
   * width), which ISO 14289-1, 7.21.4.2 forbids. It writes one only for documents that say which part of a standard they keep.
   */
  #embed(font: EmbeddedFont | undefined): void {
    const document = this as { subset?: number | undefined }
    const { subset } = document
    document.subset = undefined
    font?.finalize()
    document.subset = subset
  }

  /** The library's list of offsets, in one piece: ours comes after it. */
  protected _finalize(): void {}

  /** Where each object stands, and the trailer (ISO 32000-1, 7.5.4 and 7.5.5). */
  *#writeOffsets(): Generator<void> {
    const { _root, _info, _id, _offset, _offsets } = this as unknown as WrittenDocument
    const write = (text: string) => (this as unknown as WrittenDocument)._write(text)
    write(`xref\n0 ${_offsets.length + 1}\n0000000000 65535 f `)
    for (let from = 0; from < _offsets.length; from += 1000) {
      const some = _offsets.slice(from, from + 1000)
      write(some.map((offset) => `${String(offset).padStart(10, '0')} 00000 n `).join('\n'))
      yield
    }
    const id = `<${Array.from(_id, (byte) => byte.toString(16).padStart(2, '0')).join('')}>`
    const trailer = `<<\n/Size ${_offsets.length + 1}\n/Root ${_root}\n/Info ${_info}\n/ID [${id} ${id}]\n>>`
    write(`trailer\n${trailer}\nstartxref\n${_offset}\n%%EOF`)
  }

  /** The width of a text set at 1 pt. */
  widthOf(text: string, weight: FontWeight): number {
    return this.#glyphsOf(weight).width(text)
  }

  /** Whether both weights can print a character. */
  hasGlyph(codePoint: number): boolean {
    const known = this.#printable.get(codePoint)
    if (known !== undefined) return known
    const found = weights.every((weight) => this.#glyphsOf(weight).has(codePoint))
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
    return Object.fromEntries(weights.map((weight) => [this.#embedded(weight).id, this.#embedded(weight).ref()]))
  }

  /** The library writes the title into XML as it is. */
  override endMetadata(): void {
    const { info } = this
    this.info = { ...info, Title: info.Title?.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;')) ?? '' }
    super.endMetadata()
    this.info = info
  }

  /**
   * Takes in a PNG or JPEG, once for the document. Before the first page, so that equal calls give equal bytes.
   * Undefined: the image is damaged or too large.
   */
  async holdImage(bytes: Uint8Array<ArrayBuffer>): Promise<EmbeddedImage | undefined> {
    const image = this.#images.get(bytes) ?? (await this.#embeddedImage(bytes))
    if (image) this.#images.set(bytes, image)
    return image
  }

  async #embeddedImage(bytes: Uint8Array<ArrayBuffer>): Promise<EmbeddedImage | undefined> {
    if (bytes[0] === 0x89 && !(await isSoundPng(bytes))) return undefined
    try {
      const image = (this as unknown as { openImage(bytes: Uint8Array): OpenedImage }).openImage(bytes)
      image.embed(this)
      // Pixels with transparency are unpacked in the background.
      while (image.obj?.offset === undefined) await passing(0)
      return image
    } catch {
      return undefined
    }
  }

  /** Puts an image among the resources of the page, where the operator Do finds it by its label. */
  offerImage(image: EmbeddedImage): void {
    const { xobjects } = this.page as unknown as { xobjects: Record<string, object | undefined> }
    xobjects[image.label] = (image as OpenedImage).obj
  }

  /** The content that sets one line, in points, the baseline at y; the colour as operands of rg. It may be used again. */
  lineContent(text: string, { weight, size, x, y, colour }: LineStyle): string {
    const operand = this.#glyphsOf(weight).operand(text)
    if (operand === undefined) return this.#laidOut(text, { weight, size, x, y, colour })
    const { id } = this.#embedded(weight)
    return `${colour} rg BT /${id} ${round(size)} Tf 1 0 0 -1 ${round(x)} ${round(y)} Tm [${operand}] TJ ET\n`
  }

  /** Drops the laid-out words (2 kB each) that the library would keep for the life of the document. */
  forgetWords(): void {
    for (const weight of weights) this.#embedded(weight).layoutCache = Object.create(null)
  }

  /** Marks on letters: the library's layout places them by the rules of the typeface. */
  #laidOut(text: string, { weight, size, x, y, colour }: LineStyle): string {
    const content: string[] = []
    const [codes, positions] = this.#embedded(weight).encode(text, {})
    let pen = x
    codes.forEach((code, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {}
      const at = `${round(pen + (xOffset * size) / 1000)} ${round(y - (yOffset * size) / 1000)}`
      content.push(`1 0 0 -1 ${at} Tm <${code}> Tj`)
      pen += (xAdvance * size) / 1000
    })
    return `${colour} rg BT /${this.#embedded(weight).id} ${round(size)} Tf ${content.join(' ')} ET\n`
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

/** An image that the document holds once, however often it is shown. */
export type EmbeddedImage = { label: string }

/** Inner parts of the library that its types leave out. */
type WrittenDocument = {
  _root: object
  _info: object
  _id: Uint8Array
  _offset: number
  _offsets: number[]
  _write(text: string): void
}

type OpenedImage = EmbeddedImage & { obj?: { offset?: number }; embed(document: PdfDocument): void }

export type LineStyle = { weight: FontWeight; size: number; x: number; y: number; colour: string }

const weights = ['regular', 'bold'] as const satisfies FontWeight[]

/** Numbers of a PDF have no exponents: 1e-7 is 0. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
