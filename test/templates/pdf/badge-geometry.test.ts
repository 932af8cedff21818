import { decodeQR } from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { type LabelSheetId, labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import {
  faceInLabel,
  faceSize,
  type LabelSheet,
  labelCorner,
  labelsPerSheet,
} from '../../../templates/pdf/label-sheets.ts'
import { aBadge, aDesign, aPrint, printedBadges } from '../../support/a-badge.ts'
import { imageFrames, openPdf, seenAt, textRuns } from './read-pdf.ts'

const ids = Object.keys(labelSheets) as LabelSheetId[]
const codeOf = (index: number) => `K7QX9M2W4TBD${String(index).padStart(4, '0')}`

/** A name at 4 mm from the left and a symbol at 3 mm from the right and the foot of each face. */
const measured = (sheet: LabelSheet) => {
  const { width, height } = faceSize(sheet)
  return aDesign({
    version: 1,
    ...{ width, height },
    front: [
      { kind: 'last-name', x: 4, y: 3, width: width - 20, height: 6, size: { min: 9, max: 9 } },
      { kind: 'qr', x: width - 17, y: height - 17, width: 14, height: 14 },
    ],
    back: [{ kind: 'first-name', x: 4, y: 3, width: width - 20, height: 6, size: { min: 9, max: 9 } }],
  })
}

/** What was found, but as expected wherever it is so to a tenth of a millimetre. */
const snapped = (found: number[][], expected: number[][]) =>
  found.map((row, i) =>
    row.map((value, j) => (Math.abs(value - (expected[i]?.[j] ?? NaN)) < 0.05 ? expected[i]?.[j] : value)),
  )

/** Capitals of 9 pt, set at the upper edge of their box. */
const capitals = ((9 * 0.689) / 72) * 25.4

describe.each(ids)('%s', (id) => {
  const sheet: LabelSheet = labelSheets[id]
  const count = labelsPerSheet(sheet)
  const badges = Array.from({ length: count }, (_, i) => aBadge(`Rolf${i}`, `Otto${i}`, { code: codeOf(i) }))
  // Its tests read one document.
  let printed: ReturnType<typeof openPdf> | undefined
  const print = () => {
    printed ??= openPdf(printedBadges(badges, { print: aPrint({ sheet: id }), design: measured(sheet) }))
    return printed
  }

  test('texts and symbols stand on every label to a tenth of a millimetre', async () => {
    const document = await print()
    const front = { ...faceSize(sheet), ...faceInLabel(sheet, 'front') }
    const names = (await textRuns(document, 1)).filter(({ text }) => text.startsWith('Otto'))
    expect(names.map(({ text }) => text)).toEqual(badges.map(({ lastName }) => lastName))
    const corners = badges.map((_, i) => labelCorner(sheet, i))
    const places = corners.map(({ x, y }) => [x + front.x + 4, y + front.y + 3 + capitals])
    expect(
      snapped(
        names.map(({ x, y }) => [x, y]),
        places,
      ),
    ).toEqual(places)
    const symbols = (await imageFrames(document, 1)).map(({ x, y, width, height }) => [x, y, width, height])
    const boxes = corners.map(({ x, y }) => [x + front.x + front.width - 17, y + front.y + front.height - 17, 14, 14])
    expect(snapped(symbols, boxes)).toEqual(boxes)
  })

  test('both sides register', async () => {
    const document = await print()
    expect(document.numPages).toBe(sheet.fold ? 1 : 2)
    const runs = (await textRuns(document, document.numPages)).filter(({ text }) => text.startsWith('Rolf'))
    const back = { ...faceSize(sheet), ...faceInLabel(sheet, 'back') }
    const places = badges.map((_, i) => {
      const corner = labelCorner(sheet, i)
      // Seen through the paper: where the front is left, the back is right. A tent's back hangs head down.
      const left = sheet.fold ? corner.x + back.x : sheet.page.width - corner.x - back.width
      const [x, y] = back.turned ? [back.width - 4, back.height - 3 - capitals] : [4, 3 + capitals]
      return [left + x, corner.y + back.y + y]
    })
    expect(runs.map(({ text, turned }) => [text, turned])).toEqual(
      badges.map(({ firstName }) => [firstName, back.turned]),
    )
    expect(
      snapped(
        runs.map(({ x, y }) => [x, y]),
        places,
      ),
    ).toEqual(places)
  })

  test('every code is read from the page at 150 dpi', async () => {
    const seen = await seenAt(await print(), 1, 150)
    const front = { ...faceSize(sheet), ...faceInLabel(sheet, 'front') }
    const read = badges.map((_, i) => {
      const { x, y } = labelCorner(sheet, i)
      return decodeQR(seen.cut(x + front.x + front.width - 17.5, y + front.y + front.height - 17.5, 15, 15))
    })
    expect(read).toEqual(badges.map(({ code }) => code))
  })
})

test('one side at a time for printers that do not turn the paper', async () => {
  const sheet = labelSheets['sigel-lp800']
  const texts = async (sides: 'front' | 'back') => {
    const print = aPrint({ sheet: 'sigel-lp800', sides })
    const document = await openPdf(printedBadges([aBadge('Rolf', 'Otto')], { print, design: measured(sheet) }))
    expect(document.numPages).toBe(1)
    return (await textRuns(document, 1)).map(({ text }) => text)
  }
  expect([await texts('front'), await texts('back')]).toEqual([['Otto'], ['Rolf']])
})
