import { rowNumber, wholeNumber } from '../../lib/numbers.ts'
import type { FormValues } from './form.ts'
import { partedByPerson, placed } from './person-place.ts'

/** How many people a form is about, at most as many as it takes. */
export function peopleIn(values: FormValues, most: number): number {
  return Math.min(claimed(values), Math.max(most, 1))
}

/** Whether the form is about more people than it takes: a rule that changed meanwhile, or no page of ours. */
export function hasTooMany(values: FormValues, most: number): boolean {
  return claimed(values) > Math.max(most, 1)
}

function claimed({ people }: FormValues): number {
  // What our page never sends is more than any event takes: nobody typed may be left out.
  return Math.max(wholeNumber(people || '1') ?? Number.MAX_SAFE_INTEGER, 1)
}

/** Whether somebody fills in the form who need not take part. */
export function hasContact({ contact }: FormValues): boolean {
  return contact === 'yes'
}

/**
 * The form after a button that only changes its shape (`add` or `remove`: `contact`, `person`, the place of a person), with
 * everything typed kept. Undefined if the form was sent to be taken.
 */
export function reshaped(values: FormValues, most: number): FormValues | undefined {
  const { add, remove, ...typed } = values
  if (add === 'contact') return { ...typed, contact: 'yes' }
  if (remove === 'contact') return { ...typed, contact: '' }
  if (add === 'person') return withOneMore(typed, most)
  const gone = rowNumber(remove)
  return remove !== undefined && gone > 0 && gone < peopleIn(typed, most)
    ? without(typed, gone, most)
    : remove === undefined
      ? undefined
      : typed
}

/** Several people in a form are of one organisation, and mostly of one category. */
function withOneMore(values: FormValues, most: number): FormValues {
  const count = peopleIn(values, most)
  if (count >= most) return values
  const { organisation = '', organisationAgs = '', category = '', attendance = '' } = values
  return {
    ...values,
    people: String(count + 1),
    ...placed({ organisation, organisationAgs, category, attendance, as: 'participant' }, count),
  }
}

/** Whoever comes after moves up, and whoever came along with the person comes by themselves. */
function without(values: FormValues, gone: number, most: number): FormValues {
  const count = peopleIn(values, most)
  const everybody = partedByPerson(values, count)
  const [first = {}, ...others] = everybody.toSpliced(gone, 1)
  const rest = others.map((person, index) => placed({ ...person, as: companyWithout(person.as, gone) }, index + 1))
  return { ...first, ...Object.assign({}, ...rest), people: String(count - 1) }
}

function companyWithout(as = 'participant', gone: number): string {
  const [role, whom] = as.split('-')
  if (whom === undefined || rowNumber(whom) === gone) return 'participant'
  return `${role}-${rowNumber(whom) > gone ? rowNumber(whom) - 1 : whom}`
}
