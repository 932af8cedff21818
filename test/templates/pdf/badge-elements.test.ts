import { describe, expect, test } from 'vitest'
import type { WrittenDesign } from '../../../templates/pdf/badge-design.ts'
import type { Logo } from '../../../templates/pdf/badge-props.ts'
import { labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import { starterDesign } from '../../../templates/pdf/starter-designs.ts'
import { aBadge, aDesign, anEventOfBadges, aPrint, printedBadges } from '../../support/a-badge.ts'
import { aPng } from '../../support/a-file.ts'
import { imageFrames, openPdf, seenAt, textRuns } from './read-pdf.ts'

const print = aPrint({ sheet: 'a6-landscape' })
type Part = WrittenDesign['front'][number]
const design = (...front: Part[]) => aDesign({ version: 1, width: 148, height: 105, front })
const row = (y: number) => ({ x: 10, y, width: 100, height: 8, size: { min: 8, max: 8 } })

const textsOf = async (parts: Part[], more: Parameters<typeof aBadge>[2] = {}) => {
  const document = await openPdf(printedBadges([aBadge('Łucja', 'Çağrı', more)], { print, design: design(...parts) }))
  return (await textRuns(document, 1)).map(({ text }) => text)
}

test('each element says what it is for', async () => {
  const kinds = [
    'title',
    'office',
    'organisation',
    'role',
    'sessions',
    'language',
    'event-title',
    'event-date',
  ] as const
  const parts = kinds.map((kind, i) => ({ kind, ...row(i * 8) }))
  const more = { academicTitle: 'Dr.', role: 'Presse', sessions: ['Forum 1', 'Forum 3'], language: 'EN' }
  expect(await textsOf([...parts, { kind: 'text', text: 'WLAN: gast', ...row(80) }], more)).toEqual([
    ...['Dr.', 'Landrätin', 'Landkreis Harz', 'Presse', 'Forum 1 · Forum 3', 'EN'],
    ...['Integration in ländlichen Räumen', '2. Dezember 2027', 'WLAN: gast'],
  ])
})

test.each(['left', 'centre', 'right'] as const)('a text stands %s in its box', async (align) => {
  const parts = design({ kind: 'organisation', ...row(20), align })
  const [run] = await textRuns(await openPdf(printedBadges([aBadge('A', 'B')], { print, design: parts })), 1)
  const { x = 0, width = 0 } = run ?? {}
  expect({ left: x, centre: x + width / 2, right: x + width }[align]).toBeCloseTo(
    { left: 10, centre: 60, right: 110 }[align],
    1,
  )
})

test('a text stands at the top, in the middle or at the foot of its box', async () => {
  const baseline = async (anchor: 'top' | 'middle' | 'bottom') => {
    const parts = design({ kind: 'organisation', ...row(20), height: 20, anchor })
    const [run] = await textRuns(await openPdf(printedBadges([aBadge('A', 'B')], { print, design: parts })), 1)
    return run?.y ?? 0
  }
  const capitals = ((8 * 0.689) / 72) * 25.4
  expect(await baseline('top')).toBeCloseTo(20 + capitals, 1)
  expect(await baseline('middle')).toBeCloseTo(30 + capitals / 2, 1)
  expect(await baseline('bottom')).toBeCloseTo(40 - ((8 * 0.21) / 72) * 25.4, 1)
})

describe('the bar of a category', () => {
  const bar: Part = { kind: 'category', x: 10, y: 10, width: 60, height: 10, size: { min: 8, max: 14 } }
  const pixel = async (colour: string, category = 'Presse') => {
    const badge = aBadge('A', 'B', { category, categoryColour: colour })
    const document = await openPdf(printedBadges([badge], { print, design: design(bar) }))
    const [red, green, blue] = (await seenAt(document, 1, 72)).cut(68, 18, 1, 1).data
    return { colour: [red, green, blue], texts: (await textRuns(document, 1)).map(({ text }) => text) }
  }

  test('has its colour and its name', async () => {
    expect(await pixel('#0072b2')).toEqual({ colour: [0, 0x72, 0xb2], texts: ['Presse'] })
  })

  test('is not there without a category', async () => {
    expect(await pixel('#0072b2', '')).toEqual({ colour: [255, 255, 255], texts: [] })
  })
})

test('who did not agree to be photographed has a crossed camera', async () => {
  const camera: Part = { kind: 'photo', x: 10, y: 10, width: 12, height: 12, colour: '#b00020' }
  const ink = async (photo: boolean) => {
    const badge = aBadge('A', 'B', { photo })
    const document = await openPdf(printedBadges([badge], { print, design: design(camera) }))
    const { data } = (await seenAt(document, 1, 72)).cut(9, 9, 14, 14)
    return data.filter((value, i) => i % 4 === 1 && value < 128).length / (data.length / 4)
  }
  expect(await ink(true)).toBe(0)
  const share = await ink(false)
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.6)
})

test('one name stands large where first names do, and once', async () => {
  const first: Part = { kind: 'first-name', ...row(10), size: { min: 9, max: 9 } }
  const last: Part = { kind: 'last-name', ...row(30), size: { min: 9, max: 9 } }
  const printed = async (...parts: Part[]) => {
    const badges = [aBadge('', 'Suryani'), aBadge('Łucja', 'Çağrı')]
    const document = await openPdf(printedBadges(badges, { print, design: design(...parts) }))
    return Promise.all([1, 2].map(async (page) => (await textRuns(document, page)).map(({ text }) => text)))
  }
  expect(await printed(first, last)).toEqual([['Suryani'], ['Łucja', 'Çağrı']])
  expect(await printed(first)).toEqual([['Suryani'], ['Łucja']])
  expect(await printed(last)).toEqual([['Suryani'], ['Çağrı']])
})

test('a category may have a design of its own', async () => {
  const own = design({ kind: 'text', text: 'Presse', ...row(10) })
  const usual = design({ kind: 'last-name', ...row(10), size: { min: 9, max: 9 } })
  const badges = [aBadge('A', 'Ahr'), aBadge('B', 'Bär', { categoryId: 'press' })]
  const designs = { usual, ofCategory: new Map([['press', own]]) }
  const document = await openPdf(printedBadges(badges, { print, designs }))
  const texts = await Promise.all([1, 2].map(async (page) => (await textRuns(document, page)).map(({ text }) => text)))
  expect(texts).toEqual([['Ahr'], ['Presse']])
})

describe('the logo', () => {
  const size = { width: 30, height: 30 }
  const logo: Logo = { ...size, bytes: aPng({ ...size, alpha: true }), mediaType: 'image/png' }
  const parts = design({ kind: 'logo', x: 10, y: 10, width: 40, height: 20, align: 'right' })
  const framesWith = async (held: Logo) => {
    const event = { ...anEventOfBadges, logo: held }
    const badges = [aBadge('A', 'B', { code: '' }), aBadge('C', 'D', { code: '' })]
    const bytes = await new Response(printedBadges(badges, { print, design: parts, event })).arrayBuffer()
    const images =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image\b/g)?.length ?? 0
    const document = await openPdf(new Response(bytes).body ?? new ReadableStream())
    const frames = [...(await imageFrames(document, 1)), ...(await imageFrames(document, 2))]
    return { images, frames: frames.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round)) }
  }

  test('stands in its box in its own proportions, and is kept once for all badges', async () => {
    const { images, frames } = await framesWith(logo)
    expect(frames).toEqual([
      [30, 10, 20, 20],
      [30, 10, 20, 20],
    ])
    // With its transparency, which is an image of its own.
    expect(images).toBe(2)
  })

  test('is left out when it is damaged, and everything else is printed', async () => {
    const bytes = logo.bytes
    const damaged = bytes.map((value, i) => (i > 50 && i < 60 ? value ^ 0xff : value))
    expect(await framesWith({ ...logo, bytes: damaged })).toEqual({
      images: 0,
      frames: [],
    })
  })

  test('is asked for by the design of a host who has one', () => {
    const { label } = labelSheets['sigel-lp800']
    const kinds = (logo: boolean) => starterDesign('lanyard', label, { logo }).front.map(({ kind }) => kind)
    expect([kinds(false).includes('logo'), kinds(true).includes('logo')]).toEqual([false, true])
  })
})

test('the words of a design are not markup', async () => {
  expect(await textsOf([{ kind: 'text', text: '<img onerror=alert(1)> {{name}} (a) \\b', ...row(10) }])).toEqual([
    '<img onerror=alert(1)> {{name}} (a) \\b',
  ])
})
