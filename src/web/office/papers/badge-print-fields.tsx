import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { StoredDesign } from '../../../domain/papers/find-designs.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Checkbox, RadioGroup, Select } from '../../ui/choice-fields.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { HiddenField, TextField } from '../../ui/text-fields.tsx'
import { roleWords } from '../attendees/attendee-words.ts'
import type { OwnMeasure } from './badge-print-form.ts'
import { printLabels } from './badge-print-labels.ts'
import { sheetChoices } from './sheet-choices.ts'

type BadgePrintFieldsProps = { form: FormState; event: EventRecord; designs: readonly StoredDesign[] }

/** All that can be said about a printing: the paper, whose badges, and how. */
export function BadgePrintFields(props: BadgePrintFieldsProps) {
  const t = text(props.form.language)
  return (
    <>
      <FieldGroup title={t.whom}>
        <WhomFields {...props} />
      </FieldGroup>
      <FieldGroup title={t.paper}>
        <PaperFields form={props.form} />
      </FieldGroup>
    </>
  )
}

function WhomFields({ form, event, designs }: BadgePrintFieldsProps) {
  const { language, values } = form
  const [t, label] = [text(language), printLabels(language)]
  const any = { value: '', label: t.all }
  const chosen = values.chosen?.split(',').filter(Boolean) ?? []
  const categories = event.categories.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))
  const roles = Object.entries(roleWords(language)).map(([value, said]) => ({ value, label: said }))
  const own = designs.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <RadioGroup
        {...{ form, name: 'whom', label: label.whom }}
        choices={[
          { value: 'all', label: t.everybody },
          { value: 'changed', label: t.changed },
          ...(chosen.length > 0 ? [{ value: 'chosen', label: t.chosen(chosen.length) }] : []),
        ]}
      />
      {categories.length > 0 && (
        <Select {...{ form, name: 'categoryId', label: label.categoryId, choices: [any, ...categories] }} />
      )}
      <Select {...{ form, name: 'role', label: label.role, choices: [any, ...roles] }} />
      <Checkbox {...{ form, name: 'absent', label: label.absent }} />
      <Select
        {...{ form, name: 'order', label: label.order }}
        choices={(['name', 'organisation', 'category'] as const).map((value) => ({ value, label: t[value] }))}
      />
      {own.length > 0 && (
        <Select
          {...{ form, name: 'design', label: label.design, choices: [{ value: '', label: t.assigned }, ...own] }}
        />
      )}
      <Checkbox {...{ form, name: 'reissue', label: label.reissue }} />
      <HiddenField name="chosen" value={values.chosen ?? ''} />
    </>
  )
}

function PaperFields({ form }: { form: FormState }) {
  const { language, values } = form
  const [t, label] = [text(language), printLabels(language)]
  return (
    <>
      <RadioGroup
        {...{ form, name: 'from', label: label.from }}
        choices={[
          { value: 'catalogue', label: t.catalogue },
          { value: 'own', label: t.own },
        ]}
      />
      <TextField {...{ form, name: 'sheet', label: label.sheet, hint: t.sheetHint }} list="sheets" autocomplete="off" />
      <datalist id="sheets">
        {sheetChoices(language).map(({ label: said }) => (
          <option value={said} />
        ))}
      </datalist>
      <details class="badge-part" open={values.from === 'own'}>
        <summary>{t.ownFormat}</summary>
        <OwnFormat form={form} />
      </details>
      <div class="badge-part__fields" data-live-follows>
        <TextField {...{ form, name: 'startAt', label: label.startAt }} inputmode="numeric" maxlength={4} />
        <TextField {...{ form, name: 'offset.x', label: label['offset.x'] }} inputmode="decimal" maxlength={6} />
        <TextField {...{ form, name: 'offset.y', label: label['offset.y'] }} inputmode="decimal" maxlength={6} />
      </div>
      <p class="muted">{t.offsetHint}</p>
      <Select
        {...{ form, name: 'sides', label: label.sides }}
        choices={(['both', 'front', 'back'] as const).map((value) => ({ value, label: t[value] }))}
      />
      <Checkbox {...{ form, name: 'cropMarks', label: label.cropMarks }} />
    </>
  )
}

const measures: readonly OwnMeasure[] = [
  ...(['page.width', 'page.height', 'label.width', 'label.height', 'columns', 'rows'] as const),
  ...(['first.x', 'first.y', 'pitch.x', 'pitch.y', 'label.cornerRadius'] as const),
]

function OwnFormat({ form }: { form: FormState }) {
  const [t, label] = [text(form.language), printLabels(form.language)]
  const folds = [
    { value: '', label: t.flat },
    { value: 'side', label: t.side },
    { value: 'top', label: t.top },
  ]
  return (
    <div class="badge-part__fields">
      <TextField {...{ form, name: 'own.product', label: label['own.product'] }} maxlength={80} />
      {measures.map((field) => (
        <TextField
          {...{ form, name: `own.${field}`, label: label[`own.${field}`] }}
          inputmode="decimal"
          maxlength={7}
        />
      ))}
      <Select {...{ form, name: 'own.fold', label: label['own.fold'], choices: folds }} />
    </div>
  )
}

const text = words({
  whom: ['Wer und in welcher Reihenfolge', 'Who and in which order'],
  paper: ['Papier und Drucker', 'Paper and printer'],
  all: ['Alle', 'All'],
  everybody: ['Alle mit Platz', 'Everybody with a seat'],
  changed: ['Nur neue und geänderte seit dem letzten Druck', 'Only new and changed ones since the last printing'],
  chosen: [
    (count: number) => (count === 1 ? 'Eine ausgewählte Person' : `${count} ausgewählte Personen`),
    (count: number) => (count === 1 ? 'One chosen person' : `${count} chosen people`),
  ],
  name: ['nach Namen', 'by name'],
  organisation: ['nach Organisationen', 'by organisation'],
  category: ['nach Zielgruppen', 'by target group'],
  assigned: ['jeder Person ihren (wie zugeordnet)', 'each person’s own (as assigned)'],
  catalogue: ['Aus dem Katalog', 'From the catalogue'],
  own: ['Eigenes Format', 'A format of your own'],
  ownFormat: ['Eigenes Format in Millimetern', 'A format of your own in millimetres'],
  sheetHint: [
    'Tippen Sie einen Teil der Bezeichnung, zum Beispiel „L4785“ oder „Dymo“.',
    'Type a part of the name, for example “L4785” or “Dymo”.',
  ],
  offsetHint: [
    'Der Versatz gleicht den Drucker aus, bis 5 mm in jede Richtung. Er wird je Bogen gemerkt.',
    'The offset corrects the printer, up to 5 mm each way. It is remembered for each sheet.',
  ],
  both: [
    'Vorder- und Rückseiten (Drucker wendet über die lange Seite)',
    'Fronts and backs (the printer turns over the long side)',
  ],
  front: ['Nur Vorderseiten', 'Fronts only'],
  back: ['Nur Rückseiten', 'Backs only'],
  flat: ['ohne', 'none'],
  side: ['seitlich, wie ein Buch', 'at the side, like a book'],
  top: ['oben, wie ein Zelt', 'at the top, like a tent'],
})
