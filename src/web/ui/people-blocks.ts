import type { FormValues } from './form.ts'
import { placed, valuesAt } from './person-place.ts'

/** More blocks than any event allows: what is beyond is not even read. */
const mostBlocks = 100

/** How many people a form is about. */
export function peopleIn({ people }: FormValues): number {
  const count = Number(people ?? 1)
  return Number.isInteger(count) ? Math.min(Math.max(count, 1), mostBlocks) : 1
}

/** Whether somebody fills in the form who need not take part. */
export function hasContact({ contact }: FormValues): boolean {
  return contact === 'yes'
}

/**
 * The form after a button that only changes its shape (`add` or `remove`: `contact`, `person`, the place of a person), with
 * everything typed kept. Undefined if the form was sent to be taken.
 */
export function reshaped(values: FormValues): FormValues | undefined {
  const { add, remove, ...typed } = values
  if (add === 'contact') return { ...typed, contact: 'yes' }
  if (remove === 'contact') return { ...typed, contact: '' }
  if (add === 'person') return withOneMore(typed)
  const gone = Number(remove)
  return remove !== undefined && gone > 0 && gone < peopleIn(typed)
    ? without(typed, gone)
    : remove === undefined
      ? undefined
      : typed
}

/** Several people in a form are of one organisation, and mostly of one category. */
function withOneMore(values: FormValues): FormValues {
  const count = peopleIn(values)
  if (count >= mostBlocks) return values
  const { organisation = '', organisationAgs = '', category = '', attendance = '' } = values
  return {
    ...values,
    people: String(count + 1),
    ...placed({ organisation, organisationAgs, category, attendance, as: 'participant' }, count),
  }
}

/** Whoever comes after moves up, and whoever came along with the person comes by themselves. */
function without(values: FormValues, gone: number): FormValues {
  const count = peopleIn(values)
  const everybody = [...Array(count).keys()].map((place) => valuesAt(values, place))
  const [first = {}, ...others] = everybody.toSpliced(gone, 1)
  const rest = others.map((person, index) => placed({ ...person, as: companyWithout(person.as, gone) }, index + 1))
  return { ...first, ...Object.assign({}, ...rest), people: String(count - 1) }
}

function companyWithout(as = 'participant', gone: number): string {
  const [role, whom] = as.split('-')
  if (whom === undefined || Number(whom) === gone) return 'participant'
  return `${role}-${Number(whom) > gone ? Number(whom) - 1 : whom}`
}
