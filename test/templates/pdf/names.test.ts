import { describe, expect, test } from 'vitest'
import { type LabelSheetId, labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import {
  faceInLabel,
  faceSize,
  type LabelSheet,
  labelCorner,
  labelsPerSheet,
} from '../../../templates/pdf/label-sheets.ts'
import { starterDesign, starterNames } from '../../../templates/pdf/starter-designs.ts'
import { aBadge, aPrint, namesCorpus, printedBadges } from '../../support/a-badge.ts'
import { imageFrames, openPdf, type TextRun, textRuns } from './read-pdf.ts'

const ids = Object.keys(labelSheets) as LabelSheetId[]
const millimetres = (points: number) => (points / 72) * 25.4
const sizes = (runs: readonly TextRun[]) => runs.map(({ size }) => size)
const compact = (text: string) => text.replaceAll(' ', '')

describe.each(starterNames)('the design %s', (starter) => {
  test.each(ids)('keeps every name inside its label: %s', async (id) => {
    const sheet: LabelSheet = labelSheets[id]
    const print = aPrint({ sheet: id, sides: 'front' })
    const design = starterDesign(starter, faceSize(sheet), { photo: true })
    const document = await openPdf(printedBadges(namesCorpus, { print, design }))
    const front = { ...faceSize(sheet), ...faceInLabel(sheet, 'front') }
    const perSheet = labelsPerSheet(sheet)
    for (let page = 1; page <= document.numPages; page++) {
      const runs = await textRuns(document, page)
      const symbols = await imageFrames(document, page)
      const labels = namesCorpus.slice((page - 1) * perSheet, page * perSheet).map((_, i) => {
        const corner = labelCorner(sheet, i)
        const [left, top] = [corner.x + front.x, corner.y + front.y]
        return runs.filter(
          ({ x, y }) =>
            x >= left && x < left + front.width && y >= top && y < top + front.height && front.turned === false,
        )
      })
      labels.forEach((own, i) => {
        const corner = labelCorner(sheet, i)
        const [left, top] = [corner.x + front.x, corner.y + front.y]
        for (const run of own) {
          expect(run.x).toBeGreaterThanOrEqual(left + 1)
          expect(run.x + run.width).toBeLessThanOrEqual(left + front.width - 1)
          // With the accents of its capitals and the tails of its letters.
          expect(run.y - millimetres(run.size) * 0.95).toBeGreaterThanOrEqual(top)
          expect(run.y + millimetres(run.size) * 0.21).toBeLessThanOrEqual(top + front.height)
          for (const symbol of symbols) expect(overlap(run, symbol)).toBe(false)
        }
        expect(Math.max(...sizes(own))).toBeGreaterThanOrEqual(8.99)
      })
      if (!sheet.fold) expect(labels.flat().length).toBe(runs.length)
    }
  })
})

/** Whether a line touches a symbol with its quiet zone; a tenth of a millimetre is rounding. */
function overlap(run: TextRun, symbol: { x: number; y: number; width: number; height: number }): boolean {
  const top = run.y - millimetres(run.size) * 0.689
  return (
    run.x + run.width > symbol.x + 0.1 &&
    run.x < symbol.x + symbol.width - 0.1 &&
    run.y > symbol.y + 0.1 &&
    top < symbol.y + symbol.height - 0.1
  )
}

describe('on Avery L4785', () => {
  const read = async (badges = namesCorpus) => {
    const document = await openPdf(printedBadges(badges))
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => textRuns(document, i + 1)))
    return badges.map((_, i) => {
      const corner = labelCorner(labelSheets['avery-l4785'], i % 10)
      return (pages[Math.floor(i / 10)] ?? []).filter(
        ({ x, y }) => x >= corner.x && x < corner.x + 80 && y >= corner.y && y < corner.y + 50,
      )
    })
  }
  const largest = (runs: readonly TextRun[]) => Math.max(...sizes(runs))
  const nameOf = (runs: readonly TextRun[] = []) =>
    runs.filter(({ size }) => size === largest(runs)).map(({ text }) => text)

  test('no name that a person could bear is cut', async () => {
    const labels = await read()
    namesCorpus.slice(0, -1).forEach(({ firstName, lastName }, i) => {
      expect(compact(nameOf(labels[i]).join(''))).toBe(compact(`${firstName}${lastName}`))
    })
    expect(nameOf(labels.at(-1)).at(-1)).toMatch(/…$/)
  })

  test('lines break between first and last name, not among particles, and evenly', async () => {
    const labels = await read([
      aBadge('Maria Theresia Franziska', 'Freifrau von und zu Hohenstein-Waldenburg'),
      aBadge('İbrahim Şükrü', 'Yılmaz'),
    ])
    expect(labels.map(nameOf)).toEqual([
      ['Maria Theresia Franziska', 'Freifrau von und zu', 'Hohenstein-Waldenburg'],
      ['İbrahim Şükrü', 'Yılmaz'],
    ])
  })

  test('usual names are read across a table', async () => {
    const usual = [aBadge('Anna', 'Müller'), aBadge('Annegret', 'Kramp-Karrenbauer'), aBadge('Karl-Heinz', 'Schröder')]
    for (const label of await read(usual)) expect(largest(label)).toBeGreaterThanOrEqual(20)
  })
})
