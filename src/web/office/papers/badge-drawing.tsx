import { contrastOnPaper, legibleContrast } from '../../../../templates/pdf/contrast.ts'
import { designInput } from '../../../domain/papers/design-input.ts'
import type { DesignPreview } from '../../../domain/papers/preview-design.ts'
import { figure } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, RadioGroup, Select } from '../../ui/choice-fields.tsx'
import type { FormState } from '../../ui/form.ts'
import { HiddenField, TextField } from '../../ui/text-fields.tsx'
import type { Drawn, Kind } from '../forms/form-spec.ts'
import { line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { OrderButtonRow } from '../order-buttons.tsx'
import {
  designIn,
  fieldAt,
  isText,
  kindAt,
  partField,
  placesIn,
  type TypedDesign,
  valuesOfDesign,
} from './badge-design-form.ts'
import { type BadgeWarnings, LossList } from './badge-losses.tsx'
import { designLabels, elementWords } from './badge-words.ts'
import { paperSentences, unfolding } from './paper-sentences.ts'

/** Where a drawing is looked at, in which language its measures are written, and what it makes of real names. */
export type AboutDrawing = { language: Language; here: string; preview?: DesignPreview | undefined }

const drawing: Kind<TypedDesign, AboutDrawing> = {
  read: designIn,
  write: (design, _, { language }) => valuesOfDesign(design, language),
  at: (path, values, _, language, { message }) => fieldAt(path, values, language, message),
  draw: (props) => <Drawing {...props} />,
}

/** A design of badges: what stands where. */
export const designForm = officeForm(
  unfolding(designInput),
  {
    name: { kind: line({ maxlength: 80 }), label: ['Name der Gestaltung', 'Name of the design'], required: true },
    design: { kind: drawing, label: ['Gestaltung', 'Design'] },
  },
  { sentences: paperSentences },
)

function Drawing({ form, about: { here, preview } }: Drawn<AboutDrawing>) {
  const { language, values } = form
  const t = text(language)
  const label = designLabels(language)
  const kinds = Object.entries(elementWords(language)).map(([value, label]) => ({ value, label }))
  const choices = <Value extends keyof typeof t>(some: readonly Value[]) =>
    some.map((value) => ({ value, label: t[value] }))
  const measure = { form, inputmode: 'decimal', maxlength: 8, required: true } as const
  return (
    <>
      <div class="badge-part__fields">
        <TextField {...measure} name="width" label={label.width} />
        <TextField {...measure} name="height" label={label.height} />
      </div>
      <RadioGroup {...{ form, name: 'back', label: label.back }} choices={choices(['none', 'same', 'own'])} />
      <HiddenField name="parts" value={values.parts ?? '0'} />
      <div class="stack">
        <h2>{t.parts}</h2>
        <p class="muted">{t.order}</p>
        {placesIn(values).map((place) => (
          <BadgePart form={form} preview={`${here}/preview`} place={place} warnings={preview?.warnings ?? []} />
        ))}
      </div>
      <fieldset class="badge-designer__add">
        <legend>{t.add}</legend>
        <Select {...{ form, name: 'addKind', label: t.what }} choices={kinds} />
        <Select {...{ form, name: 'addSide', label: t.where }} choices={choices(['front', 'back'])} />
        <Button look="secondary" action={`${here}/preview`} name="add" value="on" label={t.addNow} />
      </fieldset>
    </>
  )
}

type BadgePartProps = {
  form: FormState
  /** Where the form is looked at without being saved. */
  preview: string
  place: number
  warnings: BadgeWarnings
}

/** One element of a badge, folded away under its name: where it stands and how it looks, with what it makes of real names. */
function BadgePart({ form, preview, place, warnings }: BadgePartProps) {
  const { language, values, errors } = form
  const t = text(language)
  const kind = kindAt(values, place)
  const title = elementWords(language)[kind]
  const side = values[partField(place, 'side')]
  const isWrong = Object.keys(errors).some((name) => name.startsWith(`part.${place}.`))
  return (
    <details class="badge-part" open={isWrong}>
      <summary>
        {title} <span class="muted">{side === 'back' ? t.back : side === 'none' ? t.nowhere : t.front}</span>
      </summary>
      <fieldset>
        <legend class="kern-sr-only">{title}</legend>
        <HiddenField name={partField(place, 'kind')} value={kind} />
        <Fields form={form} place={place} />
        <OrderButtonRow of={{ action: preview, place }} />
      </fieldset>
      <div id={`part-${place}-said`} data-live>
        <ContrastHint colour={values[partField(place, 'colour')]} language={language} shown={kind !== 'category'} />
        <LossList warnings={warnings} of={kind} language={language} />
      </div>
    </details>
  )
}

function Fields({ form, place }: Pick<BadgePartProps, 'form' | 'place'>) {
  const { language, values } = form
  const t = text(language)
  const label = designLabels(language)
  const kind = kindAt(values, place)
  const measure = (field: 'x' | 'y' | 'width' | 'height' | 'size.min' | 'size.max') => (
    <TextField {...{ form, name: partField(place, field), label: label[field] }} inputmode="decimal" maxlength={8} />
  )
  const choice = (field: 'side' | 'weight' | 'align' | 'anchor', choices: Record<string, string>) => (
    <Select
      {...{ form, name: partField(place, field), label: label[field] }}
      choices={Object.entries(choices).map(([value, label]) => ({ value, label }))}
    />
  )
  return (
    <div class="badge-part__fields">
      {choice('side', { front: t.front, back: t.back, none: t.nowhere })}
      {kind === 'text' && (
        <TextField {...{ form, name: partField(place, 'text'), label: label.text }} maxlength={200} />
      )}
      {(['x', 'y', 'width', 'height'] as const).map(measure)}
      {isText(kind) && (['size.min', 'size.max'] as const).map(measure)}
      {isText(kind) && choice('weight', { regular: t.regular, bold: t.bold })}
      {kind !== 'qr' && kind !== 'photo' && choice('align', { left: t.left, centre: t.centre, right: t.right })}
      {isText(kind) && choice('anchor', { top: t.top, middle: t.middle, bottom: t.bottom })}
      {kind !== 'category' && kind !== 'qr' && kind !== 'logo' && (
        <TextField {...{ form, name: partField(place, 'colour'), label: label.colour }} maxlength={7} />
      )}
      {kind === 'name' && <Checkbox {...{ form, name: partField(place, 'withTitle'), label: label.withTitle }} />}
      {kind === 'category' && <Checkbox {...{ form, name: partField(place, 'labelled'), label: label.labelled }} />}
    </div>
  )
}

function ContrastHint({
  colour = '',
  language,
  shown,
}: {
  colour: string | undefined
  language: Language
  shown: boolean
}) {
  if (!shown || !/^#[0-9a-f]{6}$/i.test(colour)) return null
  const contrast = contrastOnPaper(colour)
  if (contrast >= legibleContrast) return null
  return <p class="losses">{text(language).pale(figure(contrast, language, 1))}</p>
}

const text = words({
  parts: ['Was auf dem Schild steht', 'What stands on the badge'],
  order: [
    'Was weiter unten in der Liste steht, wird über das Obere gedruckt. Alle Maße gelten ab der linken oberen Ecke.',
    'What is further down in the list is printed over what is above it. All measures are from the upper left corner.',
  ],
  front: ['Vorderseite', 'Front'],
  back: ['Rückseite', 'Back'],
  none: ['Bleibt leer', 'Stays blank'],
  same: ['Wie die Vorderseite, für Schilder am Band', 'Like the front, for badges on a lanyard'],
  own: ['Eigene Gestaltung', 'A design of its own'],
  add: ['Etwas hinzufügen', 'Add something'],
  what: ['Was', 'What'],
  where: ['Auf welche Seite', 'On which side'],
  addNow: ['Hinzufügen', 'Add'],
  nowhere: ['nirgends (wird entfernt)', 'nowhere (is removed)'],
  regular: ['normal', 'regular'],
  bold: ['halbfett', 'semi-bold'],
  left: ['links', 'left'],
  centre: ['mittig', 'centre'],
  right: ['rechts', 'right'],
  top: ['oben', 'top'],
  middle: ['in der Mitte', 'middle'],
  bottom: ['unten', 'bottom'],
  pale: [
    (ratio: string) =>
      `Diese Farbe ist auf weißem Papier schwer zu lesen: Kontrast ${ratio} : 1, empfohlen sind 4,5 : 1.`,
    (ratio: string) => `This colour is hard to read on white paper: contrast ${ratio} : 1, 4.5 : 1 is advised.`,
  ],
})
