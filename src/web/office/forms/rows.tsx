import { type Language, type WordPair, wordOf } from '../../../lib/languages.ts'
import type { FormValues } from '../../ui/form.ts'
import { fieldsOf } from './form-fields.tsx'
import type { AboutOf, Fields, Kind } from './form-spec.ts'
import { faultAt, type Leaf, leavesOf, readAll, shownOf } from './office-form.ts'

type Rows<Row> = {
  /** The controls of which a row has one at least: `name.de`. */
  by: string | readonly string[]
  /** "Person", to which the number is added. */
  legend: WordPair
  /** What the rows begin with that follow those there are. */
  blank: Partial<Row>
}

/** How many empty rows follow those there are. */
const spare = 2

/** Several of the same, each with fields of its own: `speakers.0.name.de`. */
export function rows<Row>() {
  return <const Spec extends Fields<Row>>(
    spec: Spec & Fields<Row>,
    { by, legend, blank }: Rows<Row>,
  ): Kind<readonly Row[], AboutOf<Spec>> => {
    type About = AboutOf<Spec>
    const own = leavesOf<About>(spec)
    const leaves = (name: string, row: number): Leaf<About>[] =>
      own.map((leaf) => ({ ...leaf, name: `${name}.${row}.${leaf.name}` }))
    const given = (values: FormValues, name: string) =>
      [...Array(rowsIn(values, name)).keys()].filter((row) =>
        [by].flat().some((control) => values[`${name}.${row}.${control}`]?.trim()),
      )
    return {
      read: (values, name, about, files) =>
        given(values, name).map((row) => readAll(leaves(name, row), values, about, files)),
      write: (value, name, about) => {
        const shown = [...value, ...Array(spare).fill(blank)]
        return Object.assign({}, ...shown.map((one, row) => shownOf(leaves(name, row), one, about)))
      },
      at: ([nr, ...path], values, name, language, fault) =>
        faultAt(leaves(name, given(values, name)[Number(nr)] ?? 0), { ...fault, path }, values, language),
      draw: ({ form, name, about }) => (
        <>
          {[...Array(Math.max(spare, rowsIn(form.values, name))).keys()].map((row) => (
            <fieldset>
              <legend class="kern-label">{legendOf(legend, row, form.language)}</legend>
              {fieldsOf({ of: { leaves: leaves(name, row) }, form, about })}
            </fieldset>
          ))}
        </>
      ),
    }
  }
}

function legendOf(legend: WordPair, row: number, language: Language): string {
  return `${wordOf(legend, language)} ${row + 1}`
}

/** How many rows a form has, by the names of its controls. */
function rowsIn(values: FormValues, name: string): number {
  const numbers = Object.keys(values).flatMap((control) => {
    const nr = control.startsWith(`${name}.`) ? /^\d{1,2}(?=\.)/.exec(control.slice(name.length + 1)) : null
    return nr ? [Number(nr[0]) + 1] : []
  })
  return Math.max(0, ...numbers)
}
