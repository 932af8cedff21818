import { PdfDocument, type PdfFonts } from '../../src/formats/pdf/pdf-document.ts'
import { timeSlices } from '../../src/lib/time-slices.ts'
import { type BadgeDesigns, badgeFaces } from './badge-faces.ts'
import type { Loss } from './badge-marks.ts'
import type { BadgeEvent, BadgeProps } from './badge-props.ts'
import { faceSvg } from './face-svg.ts'
import { faceSize, type LabelSheet } from './label-sheets.ts'

export type BadgePreview = { front: string; back: string | undefined; losses: Loss[] }

type PreviewOptions = { designs: BadgeDesigns; sheet: LabelSheet; event: BadgeEvent; fonts: PdfFonts }

/** Badges as they will be printed, each face as an SVG: laid out by the same function, so that breaks and sizes are those of the paper. */
export async function badgePreviews(badges: readonly BadgeProps[], options: PreviewOptions): Promise<BadgePreview[]> {
  const { designs, sheet, event, fonts } = options
  const letters = new PdfDocument({ fonts, title: '', createdAt: 0, says: [event, designs] })
  const nextSlice = timeSlices()
  for (const _ of letters.readFonts()) await nextSlice()
  await letters.takeFaces()
  const face = faceSize(sheet)
  const facesOf = badgeFaces({ designs, sheet, event, letters })
  const svg = (blocks: ReturnType<typeof facesOf>['front']) => faceSvg(blocks, { face, letters, logo: event.logo })
  const previews: BadgePreview[] = []
  for await (const badge of letters.settable(badges)) {
    await nextSlice()
    const { front, back, losses } = facesOf(badge)
    previews.push({ front: svg(front), back: back.length > 0 ? svg(back) : undefined, losses })
  }
  return previews
}
