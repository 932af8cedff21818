import { describe, expect, it } from 'vitest'
import { dark, light, type Palette } from '../../../templates/mail/palette.ts'

/** Contrast ratio of two colours, WCAG 2.2 § 1.4.3. */
function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

const pairs: [keyof Palette, keyof Palette][] = [
  ['text', 'sheet'],
  ['text', 'panel'],
  ['muted', 'sheet'],
  ['muted', 'panel'],
  ['action', 'sheet'],
  ['action', 'panel'],
  ['onAction', 'action'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s', (_name, palette) => {
  it.each(pairs)('%s is legible on %s', (ink, paper) => {
    expect(contrast(palette[ink], palette[paper])).toBeGreaterThanOrEqual(4.5)
  })
})

it('measures black on white as 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
