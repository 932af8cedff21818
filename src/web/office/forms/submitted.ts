import { type Language, wordOf, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { formEntries } from '../../body/form-entries.ts'
import type { Context } from '../../env.ts'
import type { FieldErrors, FormState, FormValues, Saved } from '../../ui/form.ts'
import { orRefusal } from '../../ui/or-refusal.ts'
import { readForm } from '../../ui/read-form.ts'
import { readUpload } from '../../ui/read-upload.ts'
import { refusalSentence } from '../../ui/refusal-words.ts'
import { submission } from './created-once.ts'
import { controlsIn, digestsOf, drawn, drawnIn, notSent } from './drawn-controls.ts'
import { fieldsAlone } from './form-fields.tsx'
import type { Files } from './form-spec.ts'
import { isAdded, merged } from './merged.ts'
import type { OfficeForm, Refusals } from './office-form.ts'

/** What became of a form that was sent: what its verb answered, or the form again with everything typed and what is wrong. */
export type Submitted<T> = { value: T; again?: undefined } | { again: FormState }

/**
 * A form as it was sent, parsed, and given to its verb; a house rule that says no stands at the field that can put it right.
 * What is unknown or forbidden goes on its way. Every form of the office comes by here; one that was not sent whole saves nothing.
 */
export async function submitted<Output, About, T>(
  c: Context,
  form: OfficeForm<never, Output, About>,
  about: About,
  save: (value: Output, values: FormState['values']) => Promise<T>,
  /** What the address says, where it is a form that is only looked at. */
  asked?: FormValues,
): Promise<Submitted<T>> {
  const { language } = c.var
  const sent = asked ?? (await readForm(c))
  const { values, errors } = asked ? { values: asked } : wholeForm(form, sent, about, language)
  if (errors) return { again: { language, values, errors } }
  const parsed = form.parse(values, about, language, asked ? {} : await filesOf(c))
  const outcome = parsed.errors ? parsed : await kept(save(parsed.value, values), form.refusals, language)
  if (!outcome.errors) return { value: outcome.value }
  const shown = outcome instanceof NotSaved ? outcome.values : undefined
  return { again: { language, values: shown ?? sent, errors: outcome.errors } }
}

/** What was sent, with what is stored where a field is not drawn now, and where a control is missing: then nothing is saved. */
function wholeForm<About>(
  { leaves, stored, begun = {} }: OfficeForm<never, unknown, About>,
  sent: FormValues,
  about: About,
  language: Language,
): { values: FormValues; errors?: FieldErrors } {
  const there = stored ?? begun
  const form = { language, values: { ...there, ...sent }, errors: {} }
  const controls = controlsIn(String(fieldsAlone({ of: { leaves }, form, about })))
  const asked = Object.hasOwn(begun, submission) ? controls.set(submission, 'text') : controls
  const missing = notSent(asked, sent).filter((name) => !stored || !isAdded(leaves, sent, name))
  const hidden = leaves.filter(({ field }) => field.when?.(about) === false)
  const stays = (name: string) =>
    missing.includes(name) || hidden.some((leaf) => name === leaf.name || /^[.-]/.test(after(name, leaf.name)))
  const kept = Object.entries(there).filter(([name]) => stays(name))
  const values = { ...sent, ...Object.fromEntries(kept) }
  if (missing.length > 0) {
    const seen = { ...drawnIn(sent), ...digestsOf(missing, there) }
    return { values: { ...values, [drawn]: JSON.stringify(seen) }, errors: { form: text(language).notWhole } }
  }
  return stored ? merged({ leaves, controls }, values, stored, language) : { values }
}

/** How a name goes on that begins with another. */
function after(name: string, beginning: string): string {
  return name.startsWith(beginning) ? name.slice(beginning.length) : ''
}

/** Thrown where only saving shows that it cannot be: what is wrong at which field, and what the form holds then. */
export class NotSaved extends Refusal {
  readonly errors: FieldErrors
  readonly values: FormValues | undefined
  constructor(errors: FieldErrors, values?: FormValues) {
    super('invalid')
    this.errors = errors
    this.values = values
  }
}

async function kept<T>(saving: Promise<T>, refusals: Refusals, language: Language): Promise<Saved<T> | NotSaved> {
  const outcome = await orRefusal(saving)
  if (outcome instanceof NotSaved) return outcome
  if (!(outcome instanceof Refusal)) return { value: outcome }
  if (outcome.code === 'not-found' || outcome.code === 'forbidden') throw outcome
  const place = refusals[outcome.code] ?? 'form'
  if (typeof place !== 'string') return { errors: { [place[0]]: wordOf(place[1], language) } }
  return { errors: { [place]: refusalSentence(outcome.code, language) } }
}

async function filesOf(c: Context): Promise<Files> {
  const files: Files = {}
  for (const [name, value] of await formEntries(c)) {
    const upload = value instanceof File ? await readUpload(c, name) : undefined
    if (upload) files[name] = upload
  }
  return files
}

const text = words({
  notWhole: [
    'Das Formular kam unvollständig an, oder die Seite war älter als das Formular. Was gefehlt hat, steht jetzt so da, wie es gespeichert ist. Bitte prüfen Sie die Angaben und senden Sie das Formular noch einmal.',
    'The form did not arrive whole, or the page was older than the form. What was missing is now shown as it is stored. Please check the form and send it once more.',
  ],
})
