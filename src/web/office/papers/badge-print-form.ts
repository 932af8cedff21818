import type { z } from 'zod'
import { isLabelSheetId, type LabelSheetId } from '../../../../templates/pdf/label-catalogue.ts'
import { type PrintOptions, printOptions } from '../../../../templates/pdf/print-options.ts'
import { type PrintingInput, printingInput } from '../../../domain/papers/printing-input.ts'
import type { Language } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { printLabels } from './badge-print-labels.ts'
import { measureOf, measureText } from './measures.ts'
import { paperErrors } from './paper-errors.ts'
import { sheetMeant, sheetText } from './sheet-choices.ts'

type ReadPrinting =
  | { order: PrintingInput; print: PrintOptions; errors?: undefined }
  | { order?: undefined; print?: undefined; errors: FieldErrors }

const ownMeasures = [
  ...(['page.width', 'page.height', 'label.width', 'label.height', 'label.cornerRadius'] as const),
  ...(['columns', 'rows', 'first.x', 'first.y', 'pitch.x', 'pitch.y'] as const),
] as const
export type OwnMeasure = (typeof ownMeasures)[number]

/** How badges are printed as the form says it, or a sentence per field. */
export function readPrintForm(values: FormValues, language: Language): ReadPrinting {
  const asked = {
    sheet: values.from === 'own' ? ownSheet(values) : (sheetMeant(values.sheet ?? '') ?? values.sheet ?? ''),
    startAt: measureOf(values.startAt || '1'),
    offset: { x: measureOf(values['offset.x'] || '0'), y: measureOf(values['offset.y'] || '0') },
    cropMarks: values.cropMarks === 'on',
    sides: values.sides || 'both',
  }
  const print = printOptions.safeParse(asked)
  if (!print.success) return { errors: errorsOf(print.error, language) }
  const { design, whom, categoryId, role, order } = values
  const flags = { absent: values.absent === 'on', reissue: values.reissue === 'on' }
  return {
    order: printingInput.parse({ print: asked, design, whom, categoryId, role, order, ...flags }),
    print: print.data,
  }
}

/** The form as an event was printed last, or on the usual sheet. */
export function valuesOfPrinting(
  order: PrintingInput | undefined,
  usual: LabelSheetId | undefined,
  language: Language,
): FormValues {
  const asked = (order?.print ?? {}) as z.input<typeof printOptions>
  const {
    startAt: _,
    sheet = usual ?? 'avery-l4785',
    offset = { x: 0, y: 0 },
    cropMarks = false,
    sides = 'both',
  } = asked
  const id = typeof sheet === 'string' && isLabelSheetId(sheet) ? sheet : undefined
  return {
    ...(id ? { from: 'catalogue', sheet: sheetText(id, language) } : { from: 'own', ...valuesOfOwn(sheet, language) }),
    ...valuesOfOffset(offset, language),
    ...{ startAt: '1', cropMarks: cropMarks ? 'on' : '', sides: sides },
    ...{ design: order?.design ?? '', whom: 'all', order: order?.order ?? 'name' },
  }
}

export function valuesOfOffset({ x, y }: { x: number; y: number }, language: Language): FormValues {
  return { 'offset.x': measureText(x, language), 'offset.y': measureText(y, language) }
}

function ownSheet(values: FormValues) {
  const [of, pair] = [
    (field: OwnMeasure) => measureOf(values[`own.${field}`]),
    (field: 'page' | 'label') => ({ width: of(`${field}.width`), height: of(`${field}.height`) }),
  ]
  const fold = values['own.fold']
  return {
    product: values['own.product'] ?? '',
    page: pair('page'),
    label: { ...pair('label'), cornerRadius: measureOf(values['own.label.cornerRadius'] || '0') },
    ...{ columns: of('columns'), rows: of('rows') },
    first: { x: of('first.x'), y: of('first.y') },
    pitch: { x: of('pitch.x'), y: of('pitch.y') },
    fold: fold === 'side' || fold === 'top' ? fold : undefined,
  }
}

/** A sheet of one's own as typed; its measures lie as deep as their names say. */
function valuesOfOwn(sheet: unknown, language: Language): FormValues {
  const { product = '', fold = '' } = sheet as { product?: string; fold?: string }
  const at = (path: string) =>
    path.split('.').reduce<unknown>((found, step) => (found as Record<string, unknown> | undefined)?.[step], sheet)
  const said = ownMeasures.map((field) => [`own.${field}`, measureText(Number(at(field) ?? 0), language)])
  return { 'own.product': product, 'own.fold': fold, ...Object.fromEntries(said) }
}

function errorsOf(error: z.ZodError, language: Language): FieldErrors {
  const labels: Record<string, string> = printLabels(language)
  const at = (path: readonly PropertyKey[]) => {
    const field = path[0] === 'sheet' && path.length > 1 ? ['own', ...path.slice(1)] : path
    const name = field
      .join('.')
      .replace(/^own\.(label|pitch)$/, 'own.$1.x')
      .replace('own.label.x', 'own.label.width')
    return { name, label: labels[name] ?? name }
  }
  return paperErrors(error, at, language)
}
