import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pdfStream } from '../../src/formats/pdf/pdf-stream.ts'
import type { TaggedDocument } from '../../src/formats/pdf/tagged-document.ts'
import { type PaperProps, paperDocument } from '../../templates/pdf/papers/paper-document.ts'
import { firaSans } from './paper-fonts.ts'

/** What the papers of a conference say of it and of its host. */
export const aPaper: PaperProps = {
  language: 'de',
  event: {
    title: 'Integration in ländlichen Räumen',
    date: 'Donnerstag, 2. Dezember 2027, 10:00–16:00 Uhr',
    place: 'Haus der Landkreise, Lennéstraße 11, 10785 Berlin',
  },
  host: { name: 'Landkreistag', sender: 'Lennéstraße 11\n10785 Berlin', footer: 'Vereinsregister 4711\nBerlin' },
  createdAt: Date.UTC(2027, 10, 20, 9),
  fonts: firaSans,
}

/** A document of the application written by a few lines of a test. */
export function aTaggedPaper(
  write: (document: TaggedDocument) => AsyncGenerator<void> | undefined | void,
  props: Partial<PaperProps> = {},
): ReadableStream<Uint8Array> {
  const document = paperDocument({ ...aPaper, ...props }, { name: 'Probe' })
  return pdfStream(
    document,
    (async function* () {
      const written = write(document)
      if (written) yield* written
    })(),
  )
}

type Node = { role?: string; alt?: string; lang?: string; children?: Node[]; type?: string; id?: string }

/** The structure of a page as a screen reader goes through it: roles with the words they hold, indented. */
export async function readAloud(document: PDFDocumentProxy, pageNumber: number): Promise<string[]> {
  const page = await document.getPage(pageNumber)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const words = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast(Boolean)
      if (id) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  const linesOf = (node: Node, depth: number): string[] => {
    if (node.type === 'content') return []
    const own = (node.children ?? [])
      .map(({ type, id }) => (type === 'content' ? (words.get(id ?? '') ?? '') : ''))
      .join('')
    const line = [`${' '.repeat(depth)}${node.role}`, node.alt ? `(${node.alt})` : '', own.trim()]
      .filter(Boolean)
      .join(' ')
    return [line, ...(node.children ?? []).flatMap((child) => linesOf(child, depth + 1))]
  }
  const tree = (await page.getStructTree()) as Node | null
  return (tree?.children ?? []).flatMap((child) => linesOf(child, 0))
}

/** All words of a page in the order of painting, what is not read aloud included. */
export async function wordsOn(document: PDFDocumentProxy, pageNumber: number): Promise<string> {
  const { items } = await (await document.getPage(pageNumber)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
