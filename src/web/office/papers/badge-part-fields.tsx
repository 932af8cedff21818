import { contrastOnPaper, legibleContrast } from '../../../../templates/pdf/contrast.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Checkbox, Select } from '../../ui/choice-fields.tsx'
import type { FormState } from '../../ui/form.ts'
import { HiddenField, TextField } from '../../ui/text-fields.tsx'
import { OrderButtonRow } from '../order-buttons.tsx'
import { isText, kindAt, partField } from './badge-design-form.ts'
import { type BadgeWarnings, LossList } from './badge-losses.tsx'
import { designLabels, elementWords } from './badge-words.ts'

type BadgePartProps = {
  form: FormState
  /** Where the form is looked at without being saved. */
  preview: string
  place: number
  warnings: BadgeWarnings
}

/** One element of a badge, folded away under its name: where it stands and how it looks, with what it makes of real names. */
export function BadgePart({ form, preview, place, warnings }: BadgePartProps) {
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
        <OrderButtonRow language={language} of={{ action: preview, place }} />
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
  return <p class="losses">{text(language).pale(contrast.toLocaleString(language, { maximumFractionDigits: 1 }))}</p>
}

const text = words({
  front: ['Vorderseite', 'Front'],
  back: ['Rückseite', 'Back'],
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
