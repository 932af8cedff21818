import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { type Control, digestOf, drawn, drawnIn } from './drawn-controls.ts'
import type { Leaf } from './office-form.ts'

/**
 * A form with what somebody else saved since it was drawn: what its author left alone is taken from what is stored, what both
 * changed is shown at its field and saved by sending once more (docs/decisions/0032). What stands together is merged together.
 */
export function merged<About>(
  { leaves, controls }: { leaves: readonly Leaf<About>[]; controls: ReadonlyMap<string, Control> },
  sent: FormValues,
  stored: FormValues,
  language: Language,
): { values: FormValues; errors?: FieldErrors } {
  const before = drawnIn(sent)
  if (Object.keys(before).length === 0) return { values: sent }
  const differs = (name: string, from: FormValues) => digestOf(from[name]) !== (before[name] ?? digestOf(''))
  const values = { ...sent }
  const seen = { ...before }
  const conflicts: string[] = []
  for (const names of Map.groupBy([...controls.keys()], (name) => unitOf(leaves, name)).values()) {
    if (!names.some((name) => differs(name, stored))) continue
    if (!names.some((name) => differs(name, sent))) {
      for (const name of names) values[name] = stored[name] ?? ''
      continue
    }
    for (const name of names) {
      seen[name] = digestOf(stored[name])
      values[name] ??= stored[name] ?? ''
    }
    conflicts.push(
      ...names.filter((name) => differs(name, stored) && digestOf(values[name]) !== digestOf(stored[name])),
    )
  }
  if (conflicts.length === 0) return { values }
  const t = text(language)
  const errors = conflicts.map((name) => {
    const theirs = stored[name] ?? ''
    return [name, controls.get(name) !== 'text' ? t.chosen : theirs === '' ? t.emptied : t.theirs(theirs)]
  })
  return {
    values: { ...values, [drawn]: JSON.stringify(seen) },
    errors: { form: t.form, ...Object.fromEntries(errors) },
  }
}

/** Whether a control is new since the form was drawn, in a field that was there: another row, say, which is merged like what changed. */
export function isAdded<About>(leaves: readonly Leaf<About>[], sent: FormValues, name: string): boolean {
  const before = Object.keys(drawnIn(sent))
  return !before.includes(name) && before.some((one) => unitOf(leaves, one) === unitOf(leaves, name))
}

/** Each box by itself, the controls of a field together; and those together whose names are not their field's. */
function unitOf<About>(leaves: readonly Leaf<About>[], name: string): string {
  const leaf = leaves.find((one) => name === one.name || name.startsWith(`${one.name}.`))
  return leaf?.name ?? (leaves.some((one) => name.startsWith(`${one.name}-`)) ? name : '')
}

const text = words({
  form: [
    'Jemand anderes hat inzwischen dasselbe geändert. Bitte vergleichen Sie; senden Sie das Formular noch einmal ab, gilt, was Sie geschrieben haben.',
    'Somebody else changed the same thing meanwhile. Please compare; if you send the form once more, what you typed holds.',
  ],
  theirs: [
    (value: string) => `Inzwischen steht hier „${value}“.`,
    (value: string) => `By now it says “${value}” here.`,
  ],
  chosen: ['Hier ist inzwischen etwas anderes gewählt.', 'Something else has been chosen here meanwhile.'],
  emptied: ['Diese Angabe wurde inzwischen gelöscht.', 'This was deleted meanwhile.'],
})
