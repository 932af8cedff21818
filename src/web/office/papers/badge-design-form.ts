import type { z } from 'zod'
import type { BadgeDesign, BadgeElement } from '../../../../templates/pdf/badge-design.ts'
import type { designInput } from '../../../domain/papers/design-input.ts'
import type { Language } from '../../../lib/languages.ts'
import { rowNumber } from '../../../lib/numbers.ts'
import type { FormValues } from '../../ui/form.ts'
import { measureOf, measureText } from '../../ui/measures.ts'
import { designLabels, elementWords } from './badge-words.ts'

export type TypedDesign = z.input<typeof designInput>['design']
type ElementKind = BadgeElement['kind']

/** The places of the elements in a form, in the order in which they are painted. */
export function placesIn(values: FormValues): number[] {
  return Array.from({ length: Math.min(rowNumber(values.parts), 80) }, (_, place) => place)
}

/** The name of a field of one element. */
export const partField = (place: number, field: string) => `part.${place}.${field}`

export function kindAt(values: FormValues, place: number): ElementKind {
  const kind = values[partField(place, 'kind')] ?? ''
  return Object.hasOwn(elementWords('de'), kind) ? (kind as ElementKind) : 'text'
}

/** Kinds that are not set in letters. */
export const isText = (kind: ElementKind) => kind !== 'logo' && kind !== 'qr' && kind !== 'photo'

/** A design as drawn. */
export function designIn(values: FormValues) {
  const { front, back } = sidesIn(values)
  const elements = (places: number[]) => places.map((place) => elementIn(values, place))
  return {
    version: 1,
    width: measureOf(values.width),
    height: measureOf(values.height),
    front: elements(front),
    back: values.back === 'same' ? 'same' : values.back === 'own' ? elements(back) : [],
  }
}

/** Where a fault of a design stands: in a field of an element, in the element, or in the whole. */
export function fieldAt(
  [side = 'width', index, ...field]: readonly PropertyKey[],
  values: FormValues,
  language: Language,
  code: string,
) {
  const labels: Record<string, string> = designLabels(language)
  const places = side === 'front' || side === 'back' ? sidesIn(values)[side] : []
  const place = typeof index === 'number' ? places[index] : undefined
  if (place === undefined) return { name: String(side), label: labels[String(side)] ?? '' }
  const name = field.join('.') || (code === 'symbol-too-small' ? 'width' : 'x')
  const whole = elementWords(language)[kindAt(values, place)]
  return { name: partField(place, name), label: field.length > 0 ? `${whole}: ${labels[name] ?? name}` : whole }
}

function sidesIn(values: FormValues) {
  const on = (side: string) => placesIn(values).filter((place) => values[partField(place, 'side')] === side)
  return { front: on('front'), back: on('back') }
}

function elementIn(values: FormValues, place: number) {
  const given = (field: string) => values[partField(place, field)]
  const kind = kindAt(values, place)
  return {
    kind,
    ...{ x: measureOf(given('x')), y: measureOf(given('y')) },
    ...{ width: measureOf(given('width')), height: measureOf(given('height')) },
    size: { min: measureOf(given('size.min')), max: measureOf(given('size.max')) },
    ...{ weight: given('weight'), align: given('align'), anchor: given('anchor') },
    colour: given('colour')?.trim(),
    text: given('text') ?? '',
    ...{ withTitle: given('withTitle') === 'on', labelled: given('labelled') === 'on' },
  }
}

/** A design as its form shows it. */
export function valuesOfDesign({ width, height, front, back = [] }: TypedDesign, language: Language): FormValues {
  const own = back === 'same' ? [] : back
  const parts = [...front.map((part) => valuesOfPart(part, 'front')), ...own.map((part) => valuesOfPart(part, 'back'))]
  const textOf = (value: unknown) =>
    typeof value === 'number'
      ? measureText(value, language)
      : value === true
        ? 'on'
        : value === false
          ? ''
          : String(value)
  return {
    ...{ width: textOf(width), height: textOf(height), parts: String(parts.length) },
    back: back === 'same' ? 'same' : own.length > 0 ? 'own' : 'none',
    ...Object.fromEntries(
      parts.flatMap((part, place) => part.map(([field, value]) => [partField(place, field), textOf(value)])),
    ),
  }
}

function valuesOfPart(part: TypedDesign['front'][number], side: string): [string, unknown][] {
  const { size, ...rest } = { size: undefined, ...part }
  const sizes: [string, unknown][] = size
    ? [
        ['size.min', size.min],
        ['size.max', size.max],
      ]
    : []
  return [['side', side], ...Object.entries(rest), ...sizes]
}

/** The form with one element more, in the upper left corner, where it is moved from. */
export function withPart(values: FormValues, kind: ElementKind, { width }: Pick<BadgeDesign, 'width'>): FormValues {
  const place = placesIn(values).length
  const wide = Math.max(12, Math.min(40, (Number.isFinite(width) ? width : 80) - 4))
  const square = kind === 'qr' || kind === 'photo'
  const fields = {
    ...{ kind, side: values.addSide === 'back' ? 'back' : 'front', x: '2', y: '2' },
    ...(square ? { width: '12', height: '12' } : { width: String(wide), height: '8' }),
    ...{ 'size.min': '9', 'size.max': '14', weight: 'regular', align: 'left', anchor: 'top' },
    ...{
      colour: kind === 'photo' ? '#b00020' : '#111111',
      text: kind === 'text' ? 'Text' : '',
      withTitle: 'on',
      labelled: 'on',
    },
  }
  const named = Object.entries(fields).map(([field, value]) => [partField(place, field), value])
  const back = fields.side === 'back' ? { back: 'own' } : {}
  return { ...values, ...Object.fromEntries(named), ...back, parts: String(place + 1) }
}

/** The form with one element moved past its neighbour, as a button asks for it (`towards`): what comes later is painted over what comes before. */
export function withPartMoved(values: FormValues): FormValues {
  const [, end, at] = /^(front|back)\.(\d+)$/.exec(values.towards ?? '') ?? []
  const place = at === undefined ? -1 : rowNumber(at)
  const other = end === 'front' ? place - 1 : place + 1
  const places = placesIn(values)
  if (!places.includes(place) || !places.includes(other)) return values
  const swapped = Object.entries(values).map(([name, value]) => {
    const [, from, field = ''] = /^part\.(\d+)\.(.+)$/.exec(name) ?? []
    if (from === String(place)) return [partField(other, field), value]
    return from === String(other) ? [partField(place, field), value] : [name, value]
  })
  return Object.fromEntries(swapped)
}
