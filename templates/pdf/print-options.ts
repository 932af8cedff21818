import { z } from 'zod'
import { typedLine } from '../../src/lib/typed-text.ts'
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
const customSheet = z
  .object({
    product: typedLine(80).min(1, { error: 'missing' }),
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
const printerOffset = z.object({ x: length(-5, 5), y: length(-5, 5) })

/** An id of the catalogue, or a sheet of one's own, whose faults keep their paths. */
const sheet = z.unknown().transform((asked: unknown, context): LabelSheet => {
  if (typeof asked === 'string' && isLabelSheetId(asked)) return labelSheets[asked]
  if (typeof asked === 'object') {
    const own = customSheet.safeParse(asked)
    if (own.success) return own.data
    for (const { path, message } of own.error.issues) context.addIssue({ code: 'custom', path: [...path], message })
  } else context.addIssue({ code: 'custom', message: 'unknown-sheet' })
  return z.NEVER
})

/** How badges are put on paper. Codes as in `customSheet`; `not-on-the-sheet`: no such label; `unknown-sheet`. */
export const printOptions = z
  .object({
    sheet: sheet.prefault('avery-l4785'),
    /** The first label that is still on the sheet, from 1. */
    startAt: z.number().int({ error: 'not-a-number' }).min(1, { error: 'not-on-the-sheet' }).default(1),
    offset: printerOffset.default({ x: 0, y: 0 }),
    cropMarks: z.boolean().default(false),
    /** Both sides for printers that turn the paper over its long side; else one side at a time. */
    sides: z.enum(['both', 'front', 'back']).default('both'),
  })
  .refine(({ sheet: chosen, startAt }) => startAt <= labelsPerSheet(chosen), {
    path: ['startAt'],
    error: 'not-on-the-sheet',
  })

/** What is printed where nothing was chosen: every label of Avery L4785. */
export type PrintOptions = z.infer<typeof printOptions>
