import type { z } from 'zod'
import type { Language, WordPair } from '../../../lib/languages.ts'
import { wordOf } from '../../../lib/languages.ts'
import type { RefusalCode } from '../../../lib/refusal.ts'
import type { FieldErrors, FormValues, Saved } from '../../ui/form.ts'
import { fieldSentence, type Sentences } from './field-sentences.ts'
import type { AboutOf, ClockAsk, Fault, Field, Fields, Files, Frame } from './form-spec.ts'

/** A form of the office, said once: what it asks, how it is read, filled, drawn, and what is wrong with what was typed. */
export type OfficeForm<Input, Output, About> = {
  leaves: readonly Leaf<About>[]
  parse: (values: FormValues, about: About, language: Language, files?: Files) => Saved<Output>
  /** What its fields show of a record; what is left out stays empty. */
  values: (record: Part<Input>, about: About) => FormValues
  refusals: Refusals
  /** What is stored where a form is sent: it is merged, and comes back where a control was not sent. */
  stored?: FormValues
  /** The same for what is not stored yet: what the form begins with. */
  begun?: FormValues
}

/** Which field can put a refusal right, and in which words where the usual ones do not fit. */
export type Refusals = { [Code in RefusalCode]?: string | readonly [field: string, sentence: WordPair] }

export type Leaf<About> = {
  path: readonly string[]
  name: string
  field: Field<never, About>
  frames: readonly Frame[]
}

type Part<Value> = Value extends object ? { [Key in keyof Value]?: Part<Value[Key]> | undefined } | null : Value

type Options = {
  refusals?: Refusals
  /** Words for codes that mean something else here. */
  sentences?: Sentences
  /** What was sent, before it is read: defaults that come from other fields. */
  prepare?: (values: FormValues, about: never) => FormValues
}

/** Declares a form: every part of the schema's input has a field with its kind and label, or is said to be `unasked`. */
export function officeForm<Schema extends z.ZodType, const Spec extends Fields<z.input<Schema>>>(
  schema: Schema,
  spec: Spec & Fields<z.input<Schema>>,
  { refusals = {}, sentences, prepare = (values) => values }: Options = {},
): OfficeForm<z.input<Schema>, z.output<Schema>, AboutOf<Spec>> {
  type About = AboutOf<Spec>
  const leaves = placed(leavesOf<About>(spec))
  const parse = (sent: FormValues, about: About, language: Language, files: Files = {}): Saved<z.output<Schema>> => {
    const values = prepare(sent, about as never)
    const parsed = schema.safeParse(readAll(leaves, values, about, files))
    const asked = clockAsks(leaves, values, about)
    if (parsed.success && asked.size === 0) {
      const errors = doubtsOf(leaves, values, language)
      return Object.keys(errors).length === 0 ? { value: parsed.data } : { errors }
    }
    const faults = (parsed.error?.issues ?? []).flatMap((issue) => {
      const { sentence, ...at } = faultAt(leaves, issue, values, language)
      const leaf = leaves[at.place]
      if (leaf && asked.has(leaf)) return []
      return [{ ...at, sentence: sentence ?? fieldSentence(issue, at.label, language, sentences) }]
    })
    const clocks = [...asked].map(([leaf, ask]) => ({
      place: leaves.indexOf(leaf),
      ...clockFault(leaf, ask, language, sentences),
    }))
    const errors: FieldErrors = {}
    for (const { name, sentence } of [...clocks, ...faults].sort((one, other) => one.place - other.place))
      errors[name] ??= sentence
    return { errors }
  }
  const values = (record: Part<z.input<Schema>>, about: About) => shownOf(leaves, record, about)
  return { leaves, parse, values, refusals }
}

/** What can be read and is asked back once all the same. */
function doubtsOf<About>(leaves: readonly Leaf<About>[], values: FormValues, language: Language): FieldErrors {
  const doubts = leaves.flatMap(({ field, name }) => field.kind.doubt?.(values, name, language) ?? [])
  return Object.fromEntries(doubts.map(({ name, sentence }) => [name, sentence]))
}

/** Times that cannot be read, or that the clocks of a zone leave out or show twice on their day: asked back, whatever the schema makes of them. */
function clockAsks<About>(
  leaves: readonly Leaf<About>[],
  values: FormValues,
  about: About,
): ReadonlyMap<Leaf<About>, ClockAsk> {
  return new Map(
    leaves.flatMap((leaf) => {
      const ask = leaf.field.kind.clock?.(values, leaf.name, about)
      return ask ? [[leaf, ask] as const] : []
    }),
  )
}

function clockFault<About>(
  leaf: Leaf<About>,
  { is, control }: ClockAsk,
  language: Language,
  sentences?: Sentences,
): { name: string; sentence: string } {
  const issue = { code: 'custom' as const, message: is, path: [], input: undefined }
  const { name, label } =
    typeof control === 'object'
      ? { name: control.name, label: wordOf(control.label, language) }
      : { name: leaf.name + control, label: labelsOf(leaf, language)[control] ?? '' }
  return { name, sentence: fieldSentence(issue, label, language, sentences) }
}

/** The fields of a declaration in their order, each with the frames around it. */
export function leavesOf<About>(
  spec: object,
  before: readonly string[] = [],
  around: readonly Frame[] = [],
): Leaf<About>[] {
  return Object.entries(spec).flatMap(([key, field]) => {
    if (typeof field === 'string') return []
    const path = [...before, key]
    const frames = [...around, ...(field.frames ?? [])]
    return 'parts' in field
      ? leavesOf<About>(field.parts, path, frames)
      : [{ path, name: field.name ?? path.join('.'), field, frames }]
  })
}

function placed<About>(leaves: readonly Leaf<About>[]): Leaf<About>[] {
  const inOrder = leaves.filter(({ field }) => field.after === undefined)
  for (const leaf of leaves) {
    if (leaf.field.after === undefined) continue
    inOrder.splice(inOrder.findIndex(({ name }) => name === leaf.field.after) + 1, 0, leaf)
  }
  return inOrder
}

/** What was sent, as deep as the schema has it. */
export function readAll<About>(leaves: readonly Leaf<About>[], values: FormValues, about: About, files: Files) {
  return nested(leaves.map((leaf) => [leaf.path, read(leaf, values, about, files)]))
}

/** What the fields show of a record. */
export function shownOf<About>(leaves: readonly Leaf<About>[], record: unknown, about: About): FormValues {
  const shown = leaves.map(({ field, path, name }) => {
    const value = path.reduce<unknown>((whole, key) => (whole as Record<string, unknown> | null)?.[key], record)
    return value === undefined ? {} : field.kind.write(value as never, name, about)
  })
  return Object.assign({}, ...shown)
}

function read<About>({ field, name }: Leaf<About>, values: FormValues, about: About, files: Files): unknown {
  if (!('empty' in field) || values[name]?.trim()) return field.kind.read(values, name, about, files)
  return typeof field.empty === 'function' ? (field.empty as (values: FormValues) => unknown)(values) : field.empty
}

function nested(entries: readonly (readonly [path: readonly string[], value: unknown])[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {}
  for (const [path, value] of entries) {
    let inner = whole
    for (const key of path.slice(0, -1)) {
      inner[key] ??= {}
      inner = inner[key] as Record<string, unknown>
    }
    inner[path.at(-1) ?? ''] = value
  }
  return whole
}

/** The control that a fault belongs to, its label and place: of the field at this path or name, else of the first one below it. */
export function faultAt<About>(
  leaves: readonly Leaf<About>[],
  { path, ...fault }: Fault & { path: readonly PropertyKey[] },
  values: FormValues,
  language: Language,
): { place: number; name: string; label: string; sentence?: string | undefined } {
  const begins = (long: readonly PropertyKey[], short: readonly PropertyKey[]) =>
    short.every((key, place) => long[place] === key)
  const is = leaves.findIndex((one) => one.name === path.join('.') || begins(path, one.path))
  const place = is === -1 ? leaves.findIndex((one) => begins(one.path, path)) : is
  const leaf = leaves[place]
  if (!leaf) return { place, name: path.join('.'), label: path.join('.') }
  const rest = path.slice(leaf.path.length)
  if (leaf.field.kind.at && rest.length > 0)
    return { place, ...leaf.field.kind.at(rest, values, leaf.name, language, fault) }
  const labels = labelsOf(leaf, language)
  const suffix = `.${rest.join('.')}` in labels ? `.${rest.join('.')}` : (Object.keys(labels)[0] ?? '')
  return { place, name: leaf.name + suffix, label: labels[suffix] ?? '' }
}

/** The labels of the controls of a field, by what follows its name. */
export function labelsOf<About>({ field }: Leaf<About>, language: Language): Record<string, string> {
  const label = wordOf(field.label, language)
  return field.kind.labels?.(label, language) ?? { '': label }
}
