import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrMatrix, qrPath } from '../../../src/formats/qr.ts'
import { badgePreviews } from '../../../templates/pdf/badge-preview.ts'
import { labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import { faceSize } from '../../../templates/pdf/label-sheets.ts'
import { starterDesign } from '../../../templates/pdf/starter-designs.ts'
import { aBadge, anEventOfBadges, aPrint, namesCorpus, printedBadges } from '../../support/a-badge.ts'
import { firaSans } from '../../support/paper-fonts.ts'
import { openPdf, textRuns } from './read-pdf.ts'

const previews = (badges = namesCorpus, id: keyof typeof labelSheets = 'a6-landscape') =>
  badgePreviews(badges, {
    designs: { usual: starterDesign('butterfly', faceSize(labelSheets[id])) },
    sheet: labelSheets[id],
    event: anEventOfBadges,
    fonts: firaSans,
  })

/** The lines of an SVG, with their place in millimetres. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(
    ([, x, y, size, text = '']) => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ...{
        x: ((Number(x) / 72) * 25.4).toFixed(1),
        y: ((Number(y) / 72) * 25.4).toFixed(1),
        size: Number(size).toFixed(1),
      },
    }),
  )

test('the preview has the lines, places and sizes of the paper', async () => {
  const printed = namesCorpus.slice(0, 6)
  const print = aPrint({ sheet: 'a6-landscape', sides: 'front' })
  const design = starterDesign('butterfly', faceSize(print.sheet))
  const document = await openPdf(printedBadges(printed, { print, design }))
  for (const [i, { front }] of (await previews(printed)).entries()) {
    const runs = (await textRuns(document, i + 1)).map(({ text, x, y, size }) => ({
      text,
      ...{ x: x.toFixed(1), y: y.toFixed(1), size: size.toFixed(1) },
    }))
    expect(linesOf(front)).toEqual(runs)
  }
})

test('names are text in the picture, never markup', async () => {
  const [preview] = await previews([aBadge('<script>', '"&{{name}}')])
  expect(preview?.front).toContain('&lt;script&gt;')
  expect(preview?.front).not.toContain('<script>')
})

test('a back is previewed if the design has one, and losses are told', async () => {
  const [first] = await previews([aBadge('Anna', 'Groß', { sessions: ['Forum 1'] })])
  expect(linesOf(first?.back ?? '').map(({ text }) => text)).toContain('Forum 1')
  expect(first?.losses).toEqual([])
  expect((await previews([aBadge('李', 'Ott')]))[0]?.losses).toContainEqual({
    code: 'not-in-typeface',
    element: 'name',
    text: '李',
  })
})

test('the symbol of the picture is read', () => {
  const matrix = qrMatrix('K7QX9M2W4TBD8RZA')
  const side = matrix.length * 4
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y, run] of qrPath(matrix).matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let dy = 0; dy < 4; dy++) {
      const from = ((Number(y) * 4 + dy) * side + Number(x) * 4) * 4
      for (let dot = 0; dot < Number(run) * 4; dot++) data.fill(0, from + dot * 4, from + dot * 4 + 3)
    }
  expect(decodeQR({ width: side, height: side, data })).toBe('K7QX9M2W4TBD8RZA')
})
