import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { outlinePage } from '../../../templates/pdf/outline-page.ts'
import { aPrint } from '../../support/a-badge.ts'
import { firaSans } from '../../support/paper-fonts.ts'
import { openPdf, textRuns } from './read-pdf.ts'

const page = async (asked: Parameters<typeof aPrint>[0], language: 'de' | 'en' = 'de') => {
  const parts = await outlinePage({ print: aPrint(asked), language, createdAt: 0, fonts: firaSans })
  return openPdf(new Blob(parts as Uint8Array<ArrayBuffer>[]).stream())
}

test('the test page says how to print, on which sheet, and with which offset', async () => {
  const runs = await textRuns(await page({ offset: { x: 1.2, y: -0.5 } }), 1)
  const text = runs.map((run) => run.text).join(' ')
  expect(text).toContain('Avery Zweckform L4785')
  expect(text).toContain('100 % („Tatsächliche Größe“)')
  expect(text).toContain('Versatz: 1,2 mm nach rechts, −0,5 mm nach unten')
})

test('in English too', async () => {
  const runs = await textRuns(await page({ sheet: 'avery-4784' }, 'en'), 1)
  expect(runs.map((run) => run.text).join(' ')).toContain('100 % (“Actual size”)')
})

test('every label is outlined and numbered in its upper right corner', async () => {
  const document = await page({ sheet: 'sigel-dp837' })
  const numbers = (await textRuns(document, 1)).filter(({ text }) => /^\d+$/.test(text))
  expect(numbers.map(({ text }) => Number(text))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  for (const [i, { x, y, width }] of numbers.entries()) {
    expect(x + width).toBeCloseTo(15 + (i % 2) * 95 + 85 - 2.1, 0)
    expect(y).toBeGreaterThan(6 + Math.floor(i / 2) * 56.5)
    expect(y).toBeLessThan(6 + Math.floor(i / 2) * 56.5 + 6)
  }
})

test.each([
  ['avery-l4785', 100, 100, 'Die Lineale müssen 100 mm lang sein.'],
  ['dymo-99015', 70, 50, 'Das Lineal oben muss 70 mm lang sein, das an der Seite 50 mm.'],
] as const)('the rulers of %s are %d and %d mm long, and the page says so', async (sheet, across, down, wording) => {
  const document = await page({ sheet })
  const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList()
  const boxes = fnArray.flatMap((operator, i) =>
    operator === OPS.constructPath ? [Array.from((argsArray[i] as [number, unknown, Float32Array])[2])] : [],
  )
  const [left = 0, top = 0, right = 0, bottom = 0] = boxes.at(-1) ?? []
  expect(((right - left) / 72) * 25.4).toBeCloseTo(across, 1)
  expect(((bottom - top) / 72) * 25.4).toBeCloseTo(down, 1)
  expect((await textRuns(document, 1)).map((run) => run.text).join(' ')).toContain(wording)
})
