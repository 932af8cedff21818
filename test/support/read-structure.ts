import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One element as it is told to a screen reader: its role, its text letter by letter as the page has it, its alternative text. */
export type Heard = { role: string; text: string; alt?: string | undefined }

type Node = { role?: string; alt?: string; children?: Node[]; type?: string; id?: string }
type Glyph = { unicode: string } | number | null

/** The elements of a page that hold something, in the order of the structure; of text exactly the letters that are set. */
export async function structureOf(document: PDFDocumentProxy, pageNumber: number): Promise<Heard[]> {
  const page = await document.getPage(pageNumber)
  const { marked } = await paintedOn(document, pageNumber)
  const heard: Heard[] = []
  const walk = (node: Node) => {
    const contents = (node.children ?? []).filter(({ type }) => type === 'content')
    const text = contents.map(({ id }) => marked.get(Number(/_mc(\d+)$/.exec(id ?? '')?.[1])) ?? '').join('')
    if (contents.length > 0) heard.push({ role: node.role ?? '', text, ...(node.alt && { alt: node.alt }) })
    for (const child of node.children ?? []) if (child.type !== 'content') walk(child)
  }
  const tree = (await page.getStructTree()) as Node | null
  for (const child of tree?.children ?? []) walk(child)
  return heard
}

/** What a page paints, by the number of its marked content; `loose`: operators that paint outside of any, artifacts included. */
export async function paintedOn(document: PDFDocumentProxy, pageNumber: number) {
  const { fnArray, argsArray } = await (await document.getPage(pageNumber)).getOperatorList()
  const marked = new Map<number, string>()
  const open: (number | null)[] = []
  const loose: number[] = []
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as unknown[] | null
    if (operator === OPS.beginMarkedContent) open.push(null)
    if (operator === OPS.beginMarkedContentProps) open.push((args?.[1] as number | null) ?? null)
    if (operator === OPS.endMarkedContent) open.pop()
    if (!painting.includes(operator)) return
    if (open.length === 0) loose.push(operator)
    const id = open.findLast((one) => one !== null)
    if (id === undefined || id === null || operator !== OPS.showText) return
    const glyphs = args?.[0] as Glyph[]
    const text = glyphs.map((glyph) => (glyph && typeof glyph === 'object' ? glyph.unicode : '')).join('')
    marked.set(id, (marked.get(id) ?? '') + text)
  })
  return { marked, loose }
}

const painting: number[] = [
  ...[OPS.showText, OPS.stroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.constructPath],
  ...[OPS.paintInlineImageXObject, OPS.paintImageXObject, OPS.paintFormXObjectBegin],
]
