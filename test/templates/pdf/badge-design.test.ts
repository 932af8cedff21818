import { describe, expect, test } from 'vitest'
import { readBadgeDesign } from '../../../templates/pdf/badge-design.ts'
import { type LabelSheetId, labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import { faceSize } from '../../../templates/pdf/label-sheets.ts'
import { starterDesign, starterNames } from '../../../templates/pdf/starter-designs.ts'

const name = { kind: 'name', x: 5, y: 5, width: 70, height: 20, size: { min: 9, max: 40 } } as const
const design = (front: unknown[], more: object = {}) => ({ version: 1, width: 80, height: 50, front, ...more })

/** What is wrong, as path and code. */
function faultsOf(stored: unknown): string[] {
  const read = readBadgeDesign(stored)
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('what is left out has its default', () => {
  const read = readBadgeDesign(design([name]))
  expect(read.data).toEqual({
    ...{ version: 1, width: 80, height: 50, back: [] },
    front: [{ ...name, withTitle: true, weight: 'regular', align: 'left', anchor: 'top', colour: '#111111' }],
  })
})

test('a design that was written down is read back as it was', () => {
  for (const starter of starterNames) {
    const made = starterDesign(starter, faceSize(labelSheets['sigel-lp800']), { logo: true })
    expect(readBadgeDesign(JSON.parse(JSON.stringify(made))).data).toEqual(made)
  }
})

describe('the mark of those who are not to be photographed', () => {
  const ids = Object.keys(labelSheets) as LabelSheetId[]

  test.each(starterNames)('stands clear of everything else on the design %s, on every sheet', (starter) => {
    for (const id of ids) {
      const { front } = starterDesign(starter, faceSize(labelSheets[id]), { logo: true, photo: true })
      const [mark, ...more] = front.filter(({ kind }) => kind === 'photo')
      expect([id, mark?.kind, more]).toEqual([id, 'photo', []])
      const touching = front.filter((part) => part !== mark && mark && overlap(part, mark))
      expect([id, touching.map(({ kind }) => kind)]).toEqual([id, []])
    }
  })

  test('is left out where nobody is asked', () => {
    const { front } = starterDesign('classic', { width: 80, height: 50 })
    expect(front.some(({ kind }) => kind === 'photo')).toBe(false)
  })
})

type Box = { x: number; y: number; width: number; height: number }
const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

describe('refused', () => {
  test.each([
    ['an unknown version', design([name], { version: 2 }), ['version: unknown-version']],
    ['a name below 9 pt', design([{ ...name, size: { min: 8, max: 40 } }]), ['front.0.size.min: too-small']],
    [
      'a first name below 9 pt',
      design([{ ...name, kind: 'first-name', size: { min: 8.9, max: 9 } }]),
      ['front.0.size.min: too-small'],
    ],
    [
      'a largest size below the smallest',
      design([{ ...name, size: { min: 12, max: 10 } }]),
      ['front.0.size.max: too-small'],
    ],
    ['an element beyond the badge', design([{ ...name, width: 76 }]), ['front.0: off-the-badge']],
    ['a negative place', design([{ ...name, x: -1 }]), ['front.0.x: too-small']],
    ['a colour in words', design([{ ...name, colour: 'red' }]), ['front.0.colour: not-a-colour']],
    [
      'a symbol that phones cannot read',
      design([{ kind: 'qr', x: 0, y: 0, width: 20, height: 11 }]),
      ['front.0: symbol-too-small'],
    ],
    ['an unknown back', design([name], { back: 'other' }), ['back: unknown-face']],
    ['faults of the back at the back', design([], { back: [{ ...name, height: 60 }] }), ['back.0: off-the-badge']],
    ['more elements than a badge can bear', design(Array.from({ length: 41 }, () => name)), ['front: too-long']],
    ['a text without end', design([{ ...name, kind: 'text', text: 'x'.repeat(201) }]), ['front.0.text: too-long']],
  ])('%s', (_, stored, faults) => {
    expect(faultsOf(stored)).toEqual(faults)
  })

  test.each([null, 'design', [], {}, design([{ ...name, kind: 'script' }]), design([{ ...name, x: '5' }])])(
    '%j, which is no design',
    (stored) => {
      expect(readBadgeDesign(stored).success).toBe(false)
    },
  )
})

test('type grows with the face: on A6, A5 and A4 organisation and event are read from as far as on a business card held close', () => {
  const sizes = (id: LabelSheetId, kind: string) =>
    starterDesign('classic', faceSize(labelSheets[id])).front.flatMap((part) =>
      part.kind === kind && 'size' in part ? [part.size.max] : [],
    )
  const inOrder = ['sigel-lp800', 'a6-landscape', 'a4-tent'] as const
  expect(inOrder.map((id) => sizes(id, 'organisation'))).toEqual([[11], [19], [21]])
  expect(inOrder.map((id) => sizes(id, 'event-title'))).toEqual([[6.5], [11.5], [12.5]])
})

test('modules are half a millimetre at least, three dots of a printer at 150 an inch, on every sheet of the catalogue', () => {
  for (const id of Object.keys(labelSheets) as LabelSheetId[])
    for (const starter of starterNames)
      for (const part of starterDesign(starter, faceSize(labelSheets[id])).front)
        if (part.kind === 'qr') expect([id, starter, part.width / 29 >= 0.5]).toEqual([id, starter, true])
})
