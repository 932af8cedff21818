import { z } from 'zod'
import { isLabelSheetId, labelSheets } from './label-catalogue.ts'
import { type LabelSheet, labelCorner, labelsPerSheet } from './label-sheets.ts'

const length = (least: number, most: number) =>
  z.number({ error: 'not-a-number' }).min(least, { error: 'too-small' }).max(most, { error: 'too-large' })
const count = (most: number) => length(1, most).int({ error: 'not-a-number' })
const size = (least: number, most: number) => z.object({ width: length(least, most), height: length(least, most) })
const point = (most: number) => z.object({ x: length(0, most), y: length(0, most) })

/**
 * A sheet that the catalogue does not know, in millimetres. Codes: `missing`, `too-long`, `not-a-number`, `too-small`,
 * `too-large`, `labels-overlap` (at pitch), `off-the-page` (at label).
 */
export const customSheet = z
  .object({
    product: z.string().trim().min(1, { error: 'missing' }).max(80, { error: 'too-long' }),
    page: size(20, 500),
    label: size(20, 500).extend({ cornerRadius: length(0, 25).default(0) }),
    columns: count(12),
    rows: count(40),
    first: point(480),
    pitch: point(500),
    fold: z.enum(['side', 'top']).optional(),
  })
  .superRefine((sheet, context) => {
    const { label, page, pitch, columns, rows } = sheet
    if ((columns > 1 && pitch.x < label.width) || (rows > 1 && pitch.y < label.height))
      context.addIssue({ code: 'custom', path: ['pitch'], message: 'labels-overlap' })
    const last = labelCorner(sheet, labelsPerSheet(sheet) - 1)
    if (last.x + label.width > page.width + tolerance || last.y + label.height > page.height + tolerance)
      context.addIssue({ code: 'custom', path: ['label'], message: 'off-the-page' })
  })

/** The catalogue gives inches as millimetres. */
const tolerance = 0.05

/** How far a printer is out, in millimetres: to the right and down are positive. On both sides of the paper it is the same. */
export const printerOffset = z.object({ x: length(-5, 5), y: length(-5, 5) })

/** How badges are put on paper. Codes as in `customSheet`; `not-on-the-sheet`: no such label; `unknown-sheet`. */
export const printOptions = z
  .object({
    sheet: z.union([z.string().refine(isLabelSheetId, { error: 'unknown-sheet' }), customSheet]).default('avery-l4785'),
    /** The first label that is still on the sheet, from 1. */
    startAt: z.number().int({ error: 'not-a-number' }).min(1, { error: 'not-on-the-sheet' }).default(1),
    offset: printerOffset.default({ x: 0, y: 0 }),
    cropMarks: z.boolean().default(false),
    /** Both sides for printers that turn the paper over its long side; else one side at a time. */
    sides: z.enum(['both', 'front', 'back']).default('both'),
  })
  .refine(({ sheet, startAt }) => startAt <= labelsPerSheet(sheetOf(sheet)), {
    path: ['startAt'],
    error: 'not-on-the-sheet',
  })
  .transform((options) => ({ ...options, sheet: sheetOf(options.sheet) }))

/** What is printed where nothing was chosen: every label of the catalogue's first sheet. */
export type PrintOptions = z.infer<typeof printOptions>

function sheetOf(sheet: string | LabelSheet): LabelSheet {
  if (typeof sheet !== 'string') return sheet
  return isLabelSheetId(sheet) ? labelSheets[sheet] : labelSheets['avery-l4785']
}
