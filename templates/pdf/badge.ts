import { type FittedText, fitText, type Measure, type Piece, piecesOf } from '../../src/formats/pdf/fit-text.ts'
import type { FontWeight, PdfDocument } from '../../src/formats/pdf/pdf-document.ts'
import { paintQr, qrMatrix, quietZone } from '../../src/formats/qr.ts'

/** What stands on a badge. The code is opaque; a badge without one has no symbol. */
export type BadgeProps = {
  academicTitle: string
  firstName: string
  lastName: string
  office: string
  organisation: string
  code: string
}

/** All measures in points. */
export type Frame = { x: number; y: number; width: number; height: number }

/**
 * One badge: the name as large as the width or the room above the symbol allows, office and organisation at its foot, the
 * event in small print, the symbol in the lower right corner. All texts must be printable.
 */
export function paintBadge(document: PdfDocument, badge: BadgeProps, eventTitle: string, label: Frame): void {
  const bottom = label.y + label.height - margin
  const inner = { x: label.x + margin, y: label.y + margin, width: label.width - 2 * margin }
  const symbol = badge.code ? paintSymbol(document, badge.code, inner.x + inner.width, bottom) : 0
  const nameEnd = paintName(document, badge, { ...inner, height: label.height - 2 * margin - symbolSize - gap })
  const foot = { x: inner.x, y: nameEnd + gap, width: inner.width - symbol, height: bottom - nameEnd - gap }
  paintFoot(document, badge, eventTitle, foot)
}

/** 5.5 mm: printers drift by one, and the corners are round. */
const margin = 15.6
/** The visible symbol is 15 mm wide; its quiet zone reaches into margin and gap. */
const symbolSize = 42.5
const gap = 10
const eventHeight = 8.5
const ink = '#111111'
const soft = '#4a4a4a'

/** Paints the symbol into the corner and gives the width that texts must leave to it. */
function paintSymbol(document: PdfDocument, code: string, right: number, bottom: number): number {
  const matrix = qrMatrix(code)
  const quiet = (symbolSize / (matrix.length - 2 * quietZone)) * quietZone
  const size = symbolSize + 2 * quiet
  paintQr(document, matrix, right + quiet - size, bottom + quiet - size, size)
  return symbolSize + quiet + 4
}

/** Paints title and name and gives where they end. */
function paintName(document: PdfDocument, badge: BadgeProps, frame: Frame): number {
  const usual = fitName(document, badge, frame, 12)
  const { title, titleHeight, name } = usual.name.size > 15 ? usual : fitName(document, badge, frame, 9)
  paintLines(document, title, 'regular', titleLeading, soft, frame.x, frame.y)
  paintLines(document, name, 'bold', nameLeading, ink, frame.x, frame.y + titleHeight)
  return frame.y + titleHeight + name.lines.length * name.size * nameLeading
}

const titleLeading = 1.2
const nameLeading = 1.08

function fitName(document: PdfDocument, badge: BadgeProps, frame: Frame, titleSize: number) {
  const { width, height } = frame
  const titleBox = { width, height: height / 2, largest: titleSize, smallest: 9, leading: titleLeading }
  const title = fitText(piecesOf(badge.academicTitle), measureIn(document, 'regular'), titleBox)
  const titleHeight = title.lines.length > 0 ? title.lines.length * title.size * titleLeading + 2 : 0
  const nameBox = { width, height: height - titleHeight, largest: 40, smallest: 9, leading: nameLeading }
  return { title, titleHeight, name: fitText(namePieces(badge), measureIn(document, 'bold'), nameBox) }
}

/** Between first and last name a line ends best, among particles of nobility worst. */
function namePieces({ firstName, lastName }: BadgeProps): Piece[] {
  const first = piecesOf(firstName)
  const pieces = [...first, ...piecesOf(lastName)]
  return pieces.map((piece, i) => {
    if (i === first.length) return { ...piece, merit: 1 }
    if (!isParticle(pieces[i - 1])) return piece
    return { ...piece, merit: isParticle(piece) ? 0.8 : 0.88 }
  })
}

function isParticle(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\p{Ll}+$/u.test(piece.text)
}

/** Office and organisation begin beside the symbol, and higher only if they would not fit else. */
function paintFoot(document: PdfDocument, badge: BadgeProps, eventTitle: string, frame: Frame): void {
  const { x, width } = frame
  const bottom = frame.y + frame.height
  const regular = measureIn(document, 'regular')
  const event = fitText(piecesOf(eventTitle), regular, {
    width,
    height: eventHeight,
    largest: 6.5,
    smallest: 6,
    leading: 1.2,
  })
  const room = frame.height - eventHeight
  const box = { width, smallest: 7, leading: 1.16 }
  const office = fitText(piecesOf(badge.office), regular, { ...box, height: room / 2, largest: 9 })
  const officeHeight = office.lines.length * office.size * box.leading
  const organisation = fitText(piecesOf(badge.organisation), measureIn(document, 'bold'), {
    ...box,
    height: room - officeHeight,
    largest: 10,
  })
  const height = officeHeight + organisation.lines.length * organisation.size * box.leading
  const top = bottom - Math.max(symbolSize, height + eventHeight)
  paintLines(document, office, 'regular', box.leading, ink, x, top)
  paintLines(document, organisation, 'bold', box.leading, ink, x, top + officeHeight)
  paintLines(document, event, 'regular', 1.2, soft, x, bottom - event.size * capHeight)
}

function measureIn(document: PdfDocument, weight: FontWeight): Measure {
  return (text) => document.widthOf(text, weight)
}

/** Height of Fira Sans' capitals in em. */
const capHeight = 0.689

/** The capitals of the first line touch the given height. */
function paintLines(
  document: PdfDocument,
  { lines, size }: FittedText,
  weight: FontWeight,
  leading: number,
  colour: string,
  x: number,
  y: number,
): void {
  document.font(weight).fontSize(size).fillColor(colour)
  lines.forEach((line, i) => {
    document.text(line, x, y + size * (capHeight + i * leading), { lineBreak: false, baseline: 'alphabetic' })
  })
}
