import type { Child } from 'hono/jsx'
import type { Upload } from '../../../domain/files/checked-file.ts'
import type { ClockFault } from '../../../lib/clock-shift.ts'
import type { Language, WordPair } from '../../../lib/languages.ts'
import type { FieldProps } from '../../ui/field.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'

/** The files that came with a form, by field name. */
export type Files = Record<string, Upload>

/** How a value is asked for: from what its controls sent to what the schema is given, and back to what they show. */
export type Kind<Value, About = unknown> = {
  read: (values: FormValues, name: string, about: About, files: Files) => unknown
  write: (value: Value, name: string, about: About) => FormValues
  /** The label of each control by what follows the name of the field; only one, without a suffix, when left out. */
  labels?: (label: string, language: Language) => Record<string, string>
  /** Where a fault deep within the value stands, and how that control is called; or what to say there, where the usual sentences do not fit. */
  at?: (
    rest: readonly PropertyKey[],
    values: FormValues,
    name: string,
    language: Language,
    fault: Fault,
  ) => { name: string; label: string; sentence?: string | undefined }
  /** Of a time on a day: what of it cannot be read, or what the clocks of its zone do with it; and the control that is to change. */
  clock?: (values: FormValues, name: string, about: About) => ClockAsk | undefined
  /** Asked back once, of what can be read but is hardly meant so: the control and what to say there. */
  doubt?: (values: FormValues, name: string, language: Language) => { name: string; sentence: string } | undefined
  draw: (props: Drawn<About>) => Child
}

/**
 * A code of `fieldSentence`, and the control by what follows the name of the field; or by its own name and label, where it stands
 * outside of the field.
 */
export type ClockAsk = {
  is: `clock-${ClockFault}` | 'no-day' | 'no-start' | 'not-a-date' | 'not-a-time' | 'starts-at-24'
  control: string | { name: string; label: WordPair }
}

/** What zod says of a value, as far as sentences need it. */
export type Fault = { message: string; maximum?: number | bigint }

export type Drawn<About> = FieldProps & { about: About; labels: Record<string, string> }

/** Words beside a field: always the same, or by what the form is about. */
export type Beside<About> = WordPair | ((about: About, language: Language) => Child)

export type Field<Value, About = never> = {
  kind: Kind<Value, About>
  label: WordPair
  hint?: Beside<About> | undefined
  required?: boolean | undefined
  /** The name of its controls, where the schema calls it otherwise. */
  name?: string | undefined
  /** What an empty control means, where that is no empty text. */
  empty?: Value | undefined | ((values: FormValues) => Value)
  /** When it is shown at all; otherwise always. */
  when?: ((about: About) => boolean) | undefined
  /** What a page writes by hand before or after it. */
  above?: ((about: About, language: Language) => Child) | undefined
  below?: ((about: About, language: Language) => Child) | undefined
  frames?: readonly Frame[] | undefined
  /** The name of the field that it stands after, where that is not the one before it in the declaration. */
  after?: string | undefined
}

/** Something around fields that stand together: a legend, a row. */
export type Frame = (props: { children: Child; about: never; form: FormState }) => Child

/** A part of the schema that the form does not ask for. */
export const unasked = 'unasked'

/** A field for every part of a schema's input; an object is one field of a kind of its own, or has fields for its parts. */
export type Fields<Input> = {
  [Key in keyof Input]-?:
    | Field<Input[Key]>
    | { parts: Fields<NonNullable<Input[Key]>>; frames?: readonly Frame[] }
    | typeof unasked
}

/** What all the kinds and words of some fields have to know, together. */
export type AboutOf<Spec> = (
  Asks<Spec> extends infer Each
    ? Each extends unknown
      ? (each: Each) => void
      : never
    : never
) extends (all: infer All) => void
  ? All
  : never

type Asks<Spec> = { [Key in keyof Spec]: AskOf<Spec[Key]> }[keyof Spec]
type AskOf<One> = One extends { parts: infer Parts }
  ? Asks<Parts>
  :
      | (One extends { kind: { read: (values: never, name: never, about: infer About, files: never) => unknown } }
          ? Wrapped<About>
          : never)
      | (One extends { hint: (about: infer About, language: never) => unknown } ? Wrapped<About> : never)
      | (One extends { when: (about: infer About) => unknown } ? Wrapped<About> : never)
      | (One extends { above: (about: infer About, language: never) => unknown } ? Wrapped<About> : never)
      | (One extends { below: (about: infer About, language: never) => unknown } ? Wrapped<About> : never)
/** `unknown` would swallow the others. */
type Wrapped<About> = unknown extends About ? object : About
