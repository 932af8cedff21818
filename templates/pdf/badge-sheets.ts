import { PdfDocument, type PdfFonts } from '../../src/formats/pdf/pdf-document.ts'
import type { EmbeddedImage } from '../../src/formats/pdf/pdf-file.ts'
import { pdfStream } from '../../src/formats/pdf/pdf-stream.ts'
import type { Instant } from '../../src/lib/dates.ts'
import { type BadgeDesigns, type BadgeFaces, badgeFaces } from './badge-faces.ts'
import type { Loss } from './badge-marks.ts'
import type { BadgeEvent, BadgeProps } from './badge-props.ts'
import { cutMarks } from './cut-marks.ts'
import { faceInLabel, faceSize, type LabelSheet, labelCorner, labelsPerSheet, type Side } from './label-sheets.ts'
import { badgePainter, type FacePlace } from './paint-badge.ts'
import type { PrintOptions } from './print-options.ts'
import { points } from './scale-design.ts'

export type BadgeSheetOptions<Badge extends BadgeProps = BadgeProps> = {
  print: PrintOptions
  designs: BadgeDesigns
  event: BadgeEvent
  createdAt: Instant
  fonts: PdfFonts
  /** Told of each badge that does not say all that was typed. */
  onLoss?: (badge: Badge, losses: Loss[]) => void
}

/** Sheets of badges as PDF, in the order given. A sheet is laid out when the reader asks for it; none is kept. */
export function badgeSheets<Badge extends BadgeProps>(
  badges: AsyncIterable<Badge> | Iterable<Badge>,
  options: BadgeSheetOptions<Badge>,
): ReadableStream<Uint8Array> {
  const { event, fonts, createdAt } = options
  const document = new PdfDocument({ fonts, title: event.title, createdAt, says: [event, options.designs] })
  return pdfStream(document, paintedSheets(document, badges, options), sheetsAtOnce)
}

/** A sheet takes a millisecond or two. */
const sheetsAtOnce = 60

async function* paintedSheets<Badge extends BadgeProps>(
  document: PdfDocument,
  badges: AsyncIterable<Badge> | Iterable<Badge>,
  options: BadgeSheetOptions<Badge>,
): AsyncGenerator<void> {
  const { sheet, startAt } = options.print
  const paint = await sheetPainter(document, options)
  let painted = 0
  for await (const badgesOfSheet of sheets(document.settable(badges), labelsPerSheet(sheet), startAt)) {
    paint(badgesOfSheet)
    painted++
    yield
  }
  if (painted === 0) addPage(document, sheet)
}

type Sheet<Badge> = { badges: Badge[]; from: number }

/** Badges by the sheets on which they are printed; `from` is the place of the first of them. */
export async function* sheets<Badge>(
  badges: AsyncIterable<Badge> | Iterable<Badge>,
  perSheet: number,
  startAt: number,
) {
  let sheet: Sheet<Badge> = { badges: [], from: startAt - 1 }
  for await (const badge of badges) {
    sheet.badges.push(badge)
    if (sheet.from + sheet.badges.length < perSheet) continue
    yield sheet
    sheet = { badges: [], from: 0 }
  }
  if (sheet.badges.length > 0) yield sheet
}

type SheetPainter<Badge> = (sheet: Sheet<Badge>) => void

async function sheetPainter<Badge extends BadgeProps>(
  document: PdfDocument,
  options: BadgeSheetOptions<Badge>,
): Promise<SheetPainter<Badge>> {
  const { print, designs, event, onLoss } = options
  const { sheet } = print
  const logo = event.logo && (await document.holdImage(event.logo.bytes))
  const contentOf = badgePainter(document, logo)
  const facesOf = badgeFaces({ designs, sheet, event, letters: document })
  const marks = cutMarks(print)
  const pages = pagesOf(options)
  const places = placesOf(print)

  return ({ badges, from }) => {
    const faces = badges.map((badge) => reported(facesOf(badge), badge, onLoss))
    for (const sides of pages) {
      addPage(document, sheet, logo)
      let content = marks ?? ''
      faces.forEach((face, i) => {
        for (const side of sides) content += contentOf(face[side], places[side](from + i))
      })
      document.addContent(content)
    }
  }
}

/** What is printed on each page of a sheet. A sheet has a back if any design has: else printing on both sides would get out of step. */
function pagesOf({ print: { sheet, sides }, designs }: Pick<BadgeSheetOptions, 'print' | 'designs'>): Side[][] {
  if (sheet.fold) return [['back', 'front']]
  if (sides !== 'both') return [[sides]]
  const all = [designs.usual, ...(designs.ofRole?.values() ?? []), ...(designs.ofCategory?.values() ?? [])]
  return all.some(({ back }) => back.length > 0) ? [['front'], ['back']] : [['front']]
}

function reported<Badge extends BadgeProps>(
  faces: BadgeFaces,
  badge: Badge,
  onLoss: BadgeSheetOptions<Badge>['onLoss'],
): BadgeFaces {
  if (onLoss && faces.losses.length > 0) onLoss(badge, faces.losses)
  return faces
}

/** Where the faces of a sheet lie, in points. */
export function placesOf(print: PrintOptions): Record<Side, (index: number) => FacePlace> {
  const places = (side: Side) => {
    const all = Array.from({ length: labelsPerSheet(print.sheet) }, (_, i) => placeOf(print, i, side))
    return (index: number) => all[index] ?? placeOf(print, index, side)
  }
  return { front: places('front'), back: places('back') }
}

/** The back of a folded label is on the same page, that of a flat one behind its front. */
function placeOf({ sheet, offset }: PrintOptions, index: number, side: Side): FacePlace {
  const corner = labelCorner(sheet, index, sheet.fold ? 'front' : side)
  const within = faceInLabel(sheet, side)
  const { width, height } = faceSize(sheet)
  return {
    x: points(corner.x + within.x + offset.x),
    y: points(corner.y + within.y + offset.y),
    ...{ width: points(width), height: points(height), turned: within.turned },
  }
}

function addPage(document: PdfDocument, { page }: LabelSheet, logo?: EmbeddedImage): void {
  document.addPage({ size: [points(page.width), points(page.height)] })
  document.offerFonts()
  if (logo) document.offerImage(logo)
}
