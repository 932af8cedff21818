import { expect, test } from 'vitest'
import { PdfDocument } from '../../../src/formats/pdf/pdf-document.ts'
import { namesCorpus } from '../../support/a-badge.ts'
import { firaSans } from '../../support/paper-fonts.ts'

const document = new PdfDocument({ fonts: firaSans, title: '', createdAt: 0 })
const texts = namesCorpus
  .slice(0, -1)
  .flatMap(({ firstName, lastName, organisation }) => [firstName, lastName, organisation])

test.each(['regular', 'bold'] as const)(
  'a line is as wide as the library lays it out, kerning included (%s)',
  (weight) => {
    const features = { liga: false, clig: false, calt: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[]
    for (const text of texts) {
      const measured = document.font(weight).fontSize(1).widthOfString(text, { features })
      expect([text, document.widthOf(text, weight)]).toEqual([text, expect.closeTo(measured, 3)])
    }
    const unkerned = [...'AVAWAY'].reduce((width, letter) => width + document.widthOf(letter, weight), 0)
    expect(document.widthOf('AVAWAY', weight)).toBeLessThan(unkerned)
  },
)

test('marks that stand on other letters take no room of their own', () => {
  expect(document.widthOf('m̃', 'regular')).toBeCloseTo(document.widthOf('m', 'regular'), 3)
})

test('documents of the same bytes share the rules of the typeface, and are as they would be alone', () => {
  const written = (fonts: typeof firaSans) => {
    const paper = new PdfDocument({ fonts, title: '', createdAt: 0 })
    paper.addPage()
    const widths = texts.map((text) => paper.widthOf(text, 'bold'))
    const { _font } = paper.font('bold') as unknown as { _font: { font: { GPOS: object; GSUB: object } } }
    return { widths, rules: [_font.font.GPOS, _font.font.GSUB] }
  }
  const own = (weight: 'regular' | 'bold') => new Uint8Array(firaSans[weight] as Uint8Array<ArrayBuffer>)
  const [first, second, alone] = [
    written(firaSans),
    written(firaSans),
    written({ regular: own('regular'), bold: own('bold') }),
  ]
  expect(second.rules.map((rules, at) => rules === first.rules[at])).toEqual([true, true])
  expect(alone.rules.map((rules, at) => rules === first.rules[at])).toEqual([false, false])
  expect(second.widths).toEqual(alone.widths)
})
