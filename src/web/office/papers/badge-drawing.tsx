import { designInput } from '../../../domain/papers/design-input.ts'
import type { DesignPreview } from '../../../domain/papers/preview-design.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup, Select } from '../../ui/choice-fields.tsx'
import { HiddenField, TextField } from '../../ui/text-fields.tsx'
import type { Drawn, Kind } from '../forms/form-spec.ts'
import { line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { designIn, fieldAt, placesIn, type TypedDesign, valuesOfDesign } from './badge-design-form.ts'
import { BadgePart } from './badge-part-fields.tsx'
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
    name: { kind: line({ maxlength: 80 }), label: ['Name des Entwurfs', 'Name of the design'], required: true },
    design: { kind: drawing, label: ['Entwurf', 'Design'] },
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
})
