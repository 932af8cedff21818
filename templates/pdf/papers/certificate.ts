import { fillPlaceholders } from '../../../src/formats/fill-placeholders.ts'
import { parseMarkdown } from '../../../src/formats/markdown.ts'
import { markdownParagraphs, type PlainParagraph } from '../../../src/formats/markdown-paragraphs.ts'
import { round } from '../../../src/formats/pdf/line-style.ts'
import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { bodyText, linesOf, type TextStyle, writeLines, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { qrContent, qrMatrix } from '../../../src/formats/qr.ts'
import { points } from '../scale-design.ts'
import type { CertificateValues } from './certificate-text.ts'
import { certificateWords } from './certificate-words.ts'
import { writeLetterhead } from './letterhead.ts'
import type { PaperProps } from './paper-document.ts'
import { writeFitted } from './write-fitted.ts'

export type CertificateProps = {
  values: CertificateValues
  /** In words. */
  issuedOn: string
  /** Where anybody can check it; empty on a specimen, which has no code. */
  address: string
  code: string
}

/** What all certificates of one printing share. */
export type CertificatesProps = PaperProps & { body: string; signer: string }

/** Certificates of attendance, a page each; the outline leads to each person. Yields nothing beyond one page's memory. */
export function certificatePages(
  people: AsyncIterable<CertificateProps> | Iterable<CertificateProps>,
  props: CertificatesProps,
): ReadableStream<Uint8Array> {
  const { language, event, createdAt, fonts } = props
  const title = `${certificateWords(language).title}: ${event.title}`
  const document = new TaggedDocument({ fonts, title, createdAt, language, says: props })
  return pdfStream(document, written(document, people, props))
}

async function* written(
  document: TaggedDocument,
  people: AsyncIterable<CertificateProps> | Iterable<CertificateProps>,
  props: CertificatesProps,
): AsyncGenerator<void> {
  const body = parseMarkdown(props.body)
  for await (const certificate of document.settable(people)) {
    document.newSection()
    await writeLetterhead(document, props.host, props.language)
    writeTitle(document, certificate.values.name, certificateWords(props.language).title)
    writeBody(document, markdownParagraphs(fillPlaceholders(body, certificate.values)))
    document.y = feetTop(document)
    writeProof(document, certificate, props)
    writeSignature(document, certificate, props)
    yield
  }
}

const centred: TextStyle = { ...bodyText, size: 12, align: 'centre', leading: 1.35, after: 0 }

function writeTitle(document: TaggedDocument, name: string, title: string): void {
  document.bookmark(name, 1)
  document.y += points(14)
  writeFitted(document, {
    type: 'H1',
    text: title,
    style: { ...centred, size: 27, weight: 'bold', leading: 1.15 },
    most: 2,
    smallest: 13,
  })
  document.y += points(13)
  writeFitted(document, {
    type: 'P',
    text: name,
    style: { ...centred, size: 23, weight: 'bold', leading: 1.2 },
    most: 3,
    smallest: 13,
  })
  document.y += points(4)
}

/** The words of the office in the room between name and feet: smaller if there are many, and never on a second page. */
function writeBody(document: TaggedDocument, paragraphs: readonly PlainParagraph[]): void {
  const room = feetTop(document) - document.y - points(4)
  let size = centred.size
  while (size > 7.5 && heightOf(document, paragraphs, size) > room) size -= 0.5
  for (const { text, bold } of paragraphs) {
    const style = styleOf(bold, size)
    const left = Math.floor((feetTop(document) - document.y) / (style.size * style.leading))
    if (left < 1) return
    const lines = linesOf(document, text, style, document.columnWidth, left)
    const element = document.element('P')
    writeLines(document, element, 'P', lines, style)
    element.end()
    document.y += size * between
  }
}

/** In em. */
const between = 1

function heightOf(document: TaggedDocument, paragraphs: readonly PlainParagraph[], size: number): number {
  const heights = paragraphs.map(({ text, bold }) => {
    const style = styleOf(bold, size)
    return linesOf(document, text, style, document.columnWidth).length * style.size * style.leading + size * between
  })
  return heights.reduce((sum, height) => sum + height, 0)
}

function styleOf(bold: boolean, size: number): TextStyle {
  return bold ? { ...centred, size: size * 1.25, weight: 'bold', leading: 1.25 } : { ...centred, size }
}

/** Where signature and proof begin, so that they stand at one height on all certificates. */
function feetTop(document: TaggedDocument): number {
  return document.bottom - points(48)
}

const symbolSize = points(30)
const small = { size: 8, leading: 1.35, after: 0 }

/** On the right: the symbol that leads to the page that says whether the certificate is genuine, and the address below it. */
function writeProof(document: TaggedDocument, { address, code }: CertificateProps, { language }: PaperProps): void {
  const t = certificateWords(language)
  const width = points(62)
  const column = { x: document.left + document.columnWidth - width, width }
  if (!code) return
  const x = column.x + width - symbolSize
  const y = document.y
  const figure = document.element('Figure', { alt: t.symbol, bbox: [x, y, x + symbolSize, y + symbolSize] })
  document.paint(figure, 'Figure', qrContent(qrMatrix(address), x, y, symbolSize))
  figure.end()
  document.y = y + symbolSize + 2
  const lines = `${t.check}\n${address.slice(0, address.lastIndexOf('/') + 1).replace(/^https?:\/\//, '')}\n${grouped(code)}`
  writeParagraph(document, lines, { ...small, align: 'right' }, column)
  document.y = y
}

/** "7XQ2-9F0K-…": so it is read and typed without losing one's place. */
function grouped(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** On the left: when it was issued, the line and who signs; without a signer the sentence that none is needed. */
function writeSignature(
  document: TaggedDocument,
  { issuedOn }: CertificateProps,
  { language, signer }: CertificatesProps,
): void {
  const t = certificateWords(language)
  const column = { x: document.left, width: points(92) }
  writeParagraph(document, t.issued(issuedOn), { after: 0 }, column)
  if (!signer.trim()) {
    document.y += points(4)
    writeParagraph(document, t.unsigned, small, column)
    return
  }
  document.y += points(20)
  const [left, y] = [round(document.left), round(document.y)]
  document.paintArtifact(`q 0.6 w 0.2 G ${left} ${y} m ${round(left + column.width)} ${y} l S Q`)
  document.y += 3
  const lines = linesOf(document, signer, { size: 9.5, weight: 'regular' }, column.width, 3)
  writeParagraph(document, lines.join('\n'), { size: 9.5, leading: 1.3, after: 0 }, column)
}
