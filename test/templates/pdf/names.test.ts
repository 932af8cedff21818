import { describe, expect, test } from 'vitest'
import type { BadgeDesign } from '../../../templates/pdf/badge-design.ts'
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

/** The corpus once for each design, one design after the other in one document. */
const everyDesign = starterNames.flatMap((starter) => namesCorpus.map((badge) => ({ ...badge, categoryId: starter })))

test.each(ids)('every design keeps every name inside its label: %s', async (id) => {
  const sheet: LabelSheet = labelSheets[id]
  const print = aPrint({ sheet: id, sides: 'front' })
  const designs = starterNames.map(
    (starter) => [starter, starterDesign(starter, faceSize(sheet), { photo: true })] as const,
  )
  const [[, usual]] = designs as [(typeof designs)[number]]
  const asked = { print, designs: { usual, ofCategory: new Map<string, BadgeDesign>(designs) } }
  const document = await openPdf(printedBadges(everyDesign, asked))
  const front = { ...faceSize(sheet), ...faceInLabel(sheet, 'front') }
  const perSheet = labelsPerSheet(sheet)
  for (let page = 1; page <= document.numPages; page++) {
    const runs = await textRuns(document, page)
    const symbols = await imageFrames(document, page)
    const labels = everyDesign.slice((page - 1) * perSheet, page * perSheet).map((badge, i) => {
      const corner = labelCorner(sheet, i)
      const [left, top] = [corner.x + front.x, corner.y + front.y]
      const own = runs.filter(
        ({ x, y }) => x >= left && x < left + front.width && y >= top && y < top + front.height && !front.turned,
      )
      const isInside = ({ x, y, width, size }: TextRun) =>
        x >= left + 1 &&
        x + width <= left + front.width - 1 &&
        // With the accents of its capitals and the tails of its letters.
        y - millimetres(size) * 0.95 >= top &&
        y + millimetres(size) * 0.21 <= top + front.height
      expect([badge.categoryId, own.filter((run) => !isInside(run))]).toEqual([badge.categoryId, []])
      const touching = own.filter((run) => symbols.some((symbol) => overlap(run, symbol)))
      expect([badge.categoryId, touching]).toEqual([badge.categoryId, []])
      expect(Math.max(...sizes(own))).toBeGreaterThanOrEqual(8.99)
      return own
    })
    if (!sheet.fold) expect(labels.flat().length).toBe(runs.length)
  }
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
