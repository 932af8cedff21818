import { isLabelSheetId, type LabelSheetId } from '../../../../templates/pdf/label-catalogue.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { RadioGroup, Select } from '../../ui/choice-fields.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { measureOf, measureText } from '../../ui/measures.ts'
import { sheetChoices, sheetMeant, sheetText } from '../../ui/sheet-choices.ts'
import { TextField } from '../../ui/text-fields.tsx'
import type { Kind } from '../forms/form-spec.ts'

/** A sheet of the catalogue by any part of its name, or one of the office's own in millimetres, each measure as deep as its name says. */
export const sheetKind: Kind<unknown, { language: Language }> = {
  read: (values) => (values.from === 'own' ? ownSheet(values) : (sheetMeant(values.sheet ?? '') ?? values.sheet ?? '')),
  write: (sheet, _, { language }) => {
    const id: LabelSheetId | undefined = typeof sheet === 'string' && isLabelSheetId(sheet) ? sheet : undefined
    if (id) return { from: 'catalogue', sheet: sheetText(id, language) }
    const { product = '', fold = '' } = sheet as { product?: string; fold?: string }
    const own = measures.map((field) => [`own.${field}`, measureText(Number(at(sheet, field) ?? 0), language)])
    return { from: 'own', 'own.product': product, 'own.fold': fold, ...Object.fromEntries(own) }
  },
  at: (path, _, __, language) => {
    const field = path
      .join('.')
      .replace(/^pitch$/, 'pitch.x')
      .replace(/^label$/, 'label.width')
    const labels: Record<string, string> = { ...ownWords(language), product: text(language).product }
    return { name: `own.${field}`, label: labels[field] ?? field }
  },
  draw: ({ form, name, label, hint }) => {
    const t = text(form.language)
    return (
      <>
        <RadioGroup
          {...{ form, name: 'from', label: t.from }}
          choices={[
            { value: 'catalogue', label: t.catalogue },
            { value: 'own', label: t.own },
          ]}
        />
        <TextField {...{ form, name, label, hint }} list="sheets" autocomplete="off" />
        <datalist id="sheets">
          {sheetChoices(form.language).map(({ label }) => (
            <option value={label} />
          ))}
        </datalist>
        <details class="badge-part" open={form.values.from === 'own'}>
          <summary>{t.ownFormat}</summary>
          <OwnFormat form={form} />
        </details>
      </>
    )
  },
}

function OwnFormat({ form }: { form: FormState }) {
  const [t, label] = [text(form.language), ownWords(form.language)]
  const folds = (['', 'side', 'top'] as const).map((value) => ({ value, label: t[value || 'flat'] }))
  return (
    <div class="badge-part__fields">
      <TextField {...{ form, name: 'own.product', label: t.product }} maxlength={80} />
      {measures.map((field) => (
        <TextField {...{ form, name: `own.${field}`, label: label[field] }} inputmode="decimal" maxlength={7} />
      ))}
      <Select {...{ form, name: 'own.fold', label: t.fold, choices: folds }} />
    </div>
  )
}

function ownSheet(values: FormValues) {
  const of = (field: Measure) => measureOf(values[`own.${field}`])
  const fold = values['own.fold']
  return {
    product: values['own.product'] ?? '',
    page: { width: of('page.width'), height: of('page.height') },
    label: {
      ...{ width: of('label.width'), height: of('label.height') },
      cornerRadius: measureOf(values['own.label.cornerRadius'] || '0'),
    },
    ...{ columns: of('columns'), rows: of('rows') },
    first: { x: of('first.x'), y: of('first.y') },
    pitch: { x: of('pitch.x'), y: of('pitch.y') },
    fold: fold === 'side' || fold === 'top' ? fold : undefined,
  }
}

function at(sheet: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, step) => (found as Record<string, unknown> | undefined)?.[step], sheet)
}

const ownWords = words({
  'page.width': ['Breite der Seite in mm', 'Width of the page in mm'],
  'page.height': ['Höhe der Seite in mm', 'Height of the page in mm'],
  'label.width': ['Breite eines Etiketts in mm', 'Width of a label in mm'],
  'label.height': ['Höhe eines Etiketts in mm', 'Height of a label in mm'],
  columns: ['Etiketten nebeneinander', 'Labels side by side'],
  rows: ['Etiketten untereinander', 'Labels below each other'],
  'first.x': ['Erstes Etikett von links in mm', 'First label from the left in mm'],
  'first.y': ['Erstes Etikett von oben in mm', 'First label from the top in mm'],
  'pitch.x': ['Abstand nach rechts in mm', 'Step to the right in mm'],
  'pitch.y': ['Abstand nach unten in mm', 'Step down in mm'],
  'label.cornerRadius': ['Eckenradius in mm', 'Corner radius in mm'],
})
type Measure = keyof ReturnType<typeof ownWords>
const measures = Object.keys(ownWords('de')) as Measure[]

const text = words({
  from: ['Papier', 'Paper'],
  catalogue: ['Aus dem Katalog', 'From the catalogue'],
  own: ['Eigenes Format', 'A format of your own'],
  ownFormat: ['Eigenes Format in Millimetern', 'A format of your own in millimetres'],
  product: ['Name des Formats', 'Name of the format'],
  fold: ['Falz', 'Fold'],
  flat: ['ohne', 'none'],
  side: ['seitlich, wie ein Buch', 'at the side, like a book'],
  top: ['oben, wie ein Zelt', 'at the top, like a tent'],
})
