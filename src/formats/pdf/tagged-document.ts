import { round } from './line-style.ts'
import { type DocumentFacts, PdfDocument } from './pdf-document.ts'
import { printable } from './printable.ts'

/** Points; margins include the foot, which stands in the lower one. */
export type PageLayout = {
  width: number
  height: number
  margins: { top: number; right: number; bottom: number; left: number }
}

/** What stands at the foot of every page: the page in words up to the total ("Seite 2 von"), and what the paper is. */
export type PageFoot = { page: (number: number) => string; title: string }

export type StructureElement = PDFKit.PDFStructureElement

/** Attributes of a structure element: alternative text and frame of a figure, the direction of a table's head. */
type ElementOptions = {
  alt?: string
  /** Left, top, right, bottom in points from the upper left corner. */
  bbox?: [number, number, number, number]
  scope?: 'Column' | 'Row'
}

const millimetre = 72 / 25.4

/** A4 upright: 25 mm on the side of the file holes, room for the foot. */
export const a4: PageLayout = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  margins: { top: 18 * millimetre, right: 18 * millimetre, bottom: 26 * millimetre, left: 25 * millimetre },
}

/**
 * A document that people read, in print or by ear: whatever is painted belongs to a structure element or is an artifact
 * (ISO 14289-1). Pages leave while it is written; the total of pages is one drawing that all feet show and that is made last.
 */
export class TaggedDocument extends PdfDocument {
  readonly layout: PageLayout
  readonly #foot: PageFoot | undefined
  readonly #root: StructureElement
  readonly #total: PDFKit.PDFKitReference
  readonly #sections: { level: number; entry: PDFKit.PDFOutline }[] = []
  #section: StructureElement | undefined
  #pages = 0

  constructor({ layout = a4, foot, ...facts }: TaggedFacts) {
    super(facts)
    this.layout = layout
    this.#foot = foot
    this.#root = this.struct('Document')
    this.addStructure(this.#root)
    this.#total = this.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, -20, 60, 10] })
  }

  /** Begins a page; `y` is at its upper margin. */
  newPage(): void {
    const { width, height, margins } = this.layout
    this.#endParents()
    this.addPage({ size: [width, height], margins })
    this.#pages++
    this.offerFonts()
    if (this.#foot) this.#paintFoot(this.#foot)
  }

  /** Begins a page if the rest of this one is lower. */
  makeRoom(height: number): void {
    if (this.#pages === 0 || this.y + height > this.bottom + 0.01) this.newPage()
  }

  get left(): number {
    return this.layout.margins.left
  }

  get columnWidth(): number {
    return this.layout.width - this.layout.margins.left - this.layout.margins.right
  }

  get bottom(): number {
    return this.layout.height - this.layout.margins.bottom
  }

  /** Begins a part of its own, such as one certificate of many; the one before ends. */
  newSection(): void {
    this.#section?.end()
    this.#section = this.element('Sect', {}, this.#root)
  }

  /** A structure element (ISO 32000-1, 14.8.4), by default a child of the section or the document. It has to be ended. */
  element(
    type: string,
    options: ElementOptions = {},
    parent: StructureElement = this.#section ?? this.#root,
  ): StructureElement {
    const element = this.struct(type, options as object)
    parent.add(element)
    return element
  }

  /** Paints what belongs to an element, given as content of the page. */
  paint(element: StructureElement, type: string, content: string): void {
    const marked = this.markStructureContent(type)
    this.addContent(content)
    this.endMarkedContent()
    element.add(marked)
  }

  /** Paints what is not read aloud: rules, feet, repeated heads. */
  paintArtifact(content: string, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.markContent('Artifact', { type })
    this.addContent(content)
    this.endMarkedContent()
  }

  /** An entry of the outline that leads to this place, below the last one of a higher level; 1 is the highest. */
  bookmark(title: string, level: number): void {
    while ((this.#sections.at(-1)?.level ?? 0) >= level) this.#sections.pop()
    const place = { top: this.y, left: this.layout.width, expanded: true }
    const entry = (this.#sections.at(-1)?.entry ?? this.outline).addItem(this.printed(title), place)
    this.#sections.push({ level, entry })
  }

  /** One line of what the typeface can print of a text. */
  printed(text: string): string {
    return printable(text, (codePoint) => this.hasGlyph(codePoint)).text
  }

  override *finish(): Generator<void> {
    if (this.#pages === 0) this.newPage()
    this.#endParents()
    Object.assign(this.#total.data, { Resources: { Font: this.fontResources() } })
    this.#total.end(this.lineContent(String(this.#pages), { ...footStyle, x: 0, y: 0 }))
    this.#section?.end()
    this.#root.end()
    yield* this.#endOutline()
    yield* super.finish()
  }

  /** Ends the entries of the outline as the library would, which then finds nothing left to do. */
  *#endOutline(): Generator<void> {
    const entries = (this.outline as unknown as OutlineEntry).children
    for (const [i, entry] of entries.entries()) {
      Object.assign(entry.outlineData, i > 0 && { Prev: entries[i - 1]?.dictionary })
      Object.assign(entry.outlineData, i < entries.length - 1 && { Next: entries[i + 1]?.dictionary })
      entry.endOutline()
      entry.endOutline = () => {}
      if (i % 100 === 99) yield
    }
  }

  /** Whose the contents of the finished page are leaves with it; the library would keep all of it for the end. */
  #endParents(): void {
    const key = (this.page as unknown as MarkedPage | null)?.dictionary.data.StructParents
    if (key === undefined) return
    const tree = (this as unknown as { getStructParentTree(): ParentTree }).getStructParentTree()
    const parents = this.ref(tree.get(key))
    parents.end(undefined)
    tree.add(key, parents)
  }

  #paintFoot({ page, title }: PageFoot): void {
    const y = this.layout.height - footHeight
    const words = this.printed(page(this.#pages))
    const x = this.left + this.widthOf(`${words} `, footStyle.weight) * footStyle.size
    const { xobjects } = this.page as unknown as { xobjects: Record<string, object> }
    xobjects.PageTotal = this.#total
    const room = this.columnWidth - 120
    const name = shortened(this.printed(title), (text) => this.widthOf(text, 'regular') * footStyle.size <= room)
    const nameX = this.left + this.columnWidth - this.widthOf(name, 'regular') * footStyle.size
    this.paintArtifact(
      this.lineContent(words, { ...footStyle, x: this.left, y }) +
        `q 1 0 0 1 ${round(x)} ${round(y)} cm /PageTotal Do Q\n` +
        this.lineContent(name, { ...footStyle, x: nameX, y }),
      'Pagination',
    )
  }
}

/** Inner parts of the library that its types leave out. */
type OutlineEntry = { children: OutlineEntry[]; outlineData: object; dictionary: object; endOutline(): void }
type MarkedPage = { dictionary: { data: { StructParents?: number } } }
type ParentTree = { get(key: number): object; add(key: number, parents: object): void }

export type TaggedFacts = DocumentFacts & { language: string; layout?: PageLayout; foot?: PageFoot }

/** From the lower edge of the page to the baseline of its foot, in points. */
export const footHeight = 11 * millimetre
const footStyle = { weight: 'regular', size: 8, colour: '0.3 0.3 0.3' } as const

/** A text that ends in an ellipsis where it would not fit. */
export function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text
  const characters = [...text].slice(0, 400)
  while (characters.length > 0 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
