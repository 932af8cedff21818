import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Language, type WordPair, wordOf } from '../../../lib/languages.ts'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { HiddenField } from '../../ui/text-fields.tsx'
import { Reading } from '../../ui/wording.ts'
import { controlsIn, drawn, drawnValue } from './drawn-controls.ts'
import type { Beside, Frame } from './form-spec.ts'
import { type Leaf, labelsOf, type OfficeForm } from './office-form.ts'

type FormFieldsProps<About> = { of: Pick<OfficeForm<never, unknown, About>, 'leaves'>; form: FormState; about: About }

/** The fields of a form in the order in which it declares them, and unseen which controls these are. */
export function FormFields<About>(props: FormFieldsProps<About>) {
  const fields = String(fieldsOf(props))
  return (
    <>
      <HiddenField name={drawn} value={drawnValue(controlsIn(fields), props.form.values)} />
      {raw(fields)}
    </>
  )
}

/** The fields without a page around them, to see which there are. */
export function fieldsAlone<About>(props: FormFieldsProps<About>) {
  return <Reading value={props.form.language}>{fieldsOf(props)}</Reading>
}

/** The fields alone. */
export function fieldsOf<About>({ of, form, about }: FormFieldsProps<About>) {
  const shown = of.leaves.filter(({ field }) => field.when?.(about) ?? true)
  return <>{framed(shown, 0, form, about)}</>
}

/** What has the same frame stands in it together, where the first of it is declared. */
function framed<About>(leaves: readonly Leaf<About>[], depth: number, form: FormState, about: About): Child[] {
  const [first, ...others] = leaves
  if (!first) return []
  const frame = first.frames[depth]
  if (!frame) return [<OneField leaf={first} form={form} about={about} />, ...framed(others, depth, form, about)]
  const inside = leaves.filter((leaf) => leaf.frames[depth] === frame)
  const outside = leaves.filter((leaf) => leaf.frames[depth] !== frame)
  const children = framed(inside, depth + 1, form, about)
  return [frame({ children, about: about as never, form }), ...framed(outside, depth, form, about)]
}

function OneField<About>({ leaf, form, about }: { leaf: Leaf<About>; form: FormState; about: About }) {
  const { kind, label, hint, required, above, below } = leaf.field
  const { language } = form
  const words = { label: wordOf(label, language), hint: hint && beside(hint, about, language), required }
  return (
    <>
      {above?.(about, language)}
      {kind.draw({ form, name: leaf.name, about, labels: labelsOf(leaf, language), ...words })}
      {below?.(about, language)}
    </>
  )
}

function beside<About>(words: Beside<About>, about: About, language: Language): Child {
  return typeof words === 'function' ? words(about, language) : wordOf(words, language)
}

/** Fields under a legend of their own. */
export function group<const Some extends object>(words: WordPair, fields: Some): Some {
  return within(legend(words), fields)
}

/** A legend, for fields that do not stand together in the schema: each is `within` it. */
export function legend(words: WordPair): Frame {
  return ({ children, form }) => <FieldGroup title={wordOf(words, form.language)}>{children}</FieldGroup>
}

/** Fields side by side, where the page is wide enough. */
export function row<const Some extends object>(fields: Some): Some {
  return within(({ children }) => <div class="field-row">{children}</div>, fields)
}

/** Fields within a legend, or something drawn by hand. */
export function within<const Some extends object>(frame: Frame, fields: Some): Some {
  const framed = Object.entries(fields).map(([key, field]) => [
    key,
    typeof field === 'object' ? { ...field, frames: [frame, ...(field.frames ?? [])] } : field,
  ])
  return Object.fromEntries(framed)
}
