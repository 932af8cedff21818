import PDFDocument from 'pdfkit'
import type { Instant } from '../../lib/dates.ts'
import { passing } from '../../lib/passing.ts'
import { isSoundPng } from './sound-png.ts'

type FileFacts = { title: string; createdAt: Instant; language?: string | undefined }

/** A PDF that is written page by page and hands out its bytes as pages are finished. Equal calls give equal bytes. */
export class PdfFile extends PDFDocument {
  /** Declared only: the library writes the first bytes before fields of ours would exist. */
  declare private chunks: Uint8Array[] | undefined

  readonly #images = new WeakMap<Uint8Array, EmbeddedImage>()

  /** With a language it is a tagged document for people to read (PDF/UA-1, ISO 14289-1). */
  constructor({ title, createdAt, language }: FileFacts) {
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

  /** Ends the file in steps: the list of what stands where a thousand lines a step. */
  protected *endFile(): Generator<void> {
    super.end()
    yield* this.#writeOffsets()
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

type OpenedImage = EmbeddedImage & { obj?: { offset?: number }; embed(document: PdfFile): void }
