import { decodeQR } from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import type { BadgeProps } from '../../../templates/pdf/badge-props.ts'
import { labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import { faceInLabel, faceSize, labelCorner, labelsPerSheet } from '../../../templates/pdf/label-sheets.ts'
import { aBadge, anEventOfBadges, aPrint, namesCorpus, printedBadges } from '../../support/a-badge.ts'
import { openPdf, seenAt, type TextRun, textRuns } from './read-pdf.ts'

const sheet = labelSheets['avery-l4785']
const print = (badges: BadgeProps[], more: Parameters<typeof printedBadges>[1] = {}) =>
  openPdf(printedBadges(badges, more))

/** The runs on one label of the first page. */
function onLabel(runs: readonly TextRun[], index: number): TextRun[] {
  const corner = labelCorner(sheet, index)
  return runs.filter(
    ({ x, y }) =>
      x >= corner.x && x < corner.x + sheet.label.width && y >= corner.y && y < corner.y + sheet.label.height,
  )
}

const largestOf = (runs: readonly TextRun[]) => Math.max(...runs.map(({ size }) => size))
const nameOf = (runs: readonly TextRun[]) => runs.filter(({ size }) => size === largestOf(runs)).map(({ text }) => text)

test('what is printed is what was typed, in the order of reading', async () => {
  const document = await print([aBadge('Łucja', 'Çağrı', { academicTitle: 'Dr.', organisation: 'Łódź, Straße' })])
  expect((await textRuns(document, 1)).map(({ text }) => text)).toEqual([
    'Dr.',
    'Łucja Çağrı',
    'Landrätin',
    'Łódź, Straße',
    'Integration in ländlichen Räumen',
  ])
})

test('every letter of Latin Extended-A prints, in both weights', async () => {
  const letters = Array.from({ length: 0x180 - 0xc0 }, (_, i) => String.fromCodePoint(0xc0 + i)).filter(
    (c) => c !== 'ŉ',
  )
  const chunks = Array.from({ length: Math.ceil(letters.length / 20) }, (_, i) => letters.slice(i * 20, i * 20 + 20))
  const badges = chunks.map((chunk) => aBadge(chunk.join(''), 'X', { office: chunk.join(''), organisation: '' }))
  const lost: unknown[] = []
  const document = await print(badges, { onLoss: (_, losses) => lost.push(...losses) })
  expect(lost).toEqual([])
  const runs = await textRuns(document, 1)
  chunks.forEach((chunk, i) => {
    const printed = onLabel(runs, i).map(({ text }) => text.replaceAll(' ', ''))
    const text = chunk.join('').normalize('NFC')
    expect(printed.join('')).toBe(`${text}X${text}${anEventOfBadges.title.replaceAll(' ', '')}`)
  })
})

test('marks that stand on other letters are printed where the typeface places them', async () => {
  const document = await print([aBadge('Ọ̀ṣun', 'M̃aria', { office: '', organisation: '' })])
  const [name] = await textRuns(document, 1)
  expect(name?.text.normalize('NFC').replaceAll(' ', '')).toBe('Ọ̀ṣunM̃aria'.normalize('NFC'))
})

test('a word is found letter by letter: no glyph stands for two', async () => {
  const document = await print([aBadge('Steffi', 'Flöck', { office: 'Offizielle', organisation: '' })])
  expect((await textRuns(document, 1)).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Steffi Flöck', 'Offizielle']),
  )
})

describe('on the sheet', () => {
  test('names stand where the labels are, to a tenth of a millimetre', async () => {
    const names = Array.from({ length: 12 }, (_, i) => aBadge(`Anna${i}`, 'Groß'))
    const document = await print(names)
    expect(document.numPages).toBe(2)
    expect((await document.getPage(1)).view.map((side) => Math.round((side / 72) * 254) / 10)).toEqual([0, 0, 210, 297])
    for (const [page, count] of [
      [1, 10],
      [2, 2],
    ] as const) {
      const runs = await textRuns(document, page)
      for (let i = 0; i < count; i++) {
        const corner = labelCorner(sheet, i)
        const [name] = onLabel(runs, i)
        expect(name?.text).toBe(`Anna${(page - 1) * 10 + i} Groß`)
        expect(name?.x).toBeCloseTo(corner.x + 5.5, 1)
      }
    }
  })

  test('every code is read from a page at 150 dpi, and lies where it belongs', async () => {
    const badges = Array.from({ length: 10 }, (_, i) => aBadge('Anna', 'Groß', { code: `K7QX9M2W4TBD8RZ${i}` }))
    const longer = Array.from({ length: 10 }, (_, i) => aBadge('Jan', 'Ott', { code: `a-Longer_check-in-code-${i}` }))
    const document = await print([...badges, ...longer])
    for (const [page, expected] of [
      [1, badges],
      [2, longer],
    ] as const) {
      const seen = await seenAt(document, page, 150)
      const read = expected.map((_, i) => {
        const { x, y } = labelCorner(sheet, i)
        return decodeQR(seen.cut(x + 57, y + 27, 23, 23))
      })
      expect(read).toEqual(expected.map(({ code }) => code))
    }
  })

  test('a badge without a code has no symbol', async () => {
    const seen = await seenAt(await print([aBadge('Ute', 'Groß', { code: '' })]), 1, 72)
    const { x, y } = labelCorner(sheet, 0)
    expect(seen.cut(x + 57, y + 27, 23, 23).data.every((value) => value === 255)).toBe(true)
  })

  test('printing begins with the label that is still there', async () => {
    const names = Array.from({ length: 4 }, (_, i) => aBadge(`Anna${i}`, 'Groß'))
    const document = await print(names, { print: aPrint({ startAt: 8 }) })
    const pages = [await textRuns(document, 1), await textRuns(document, 2)]
    expect([7, 8, 9].map((i) => nameOf(onLabel(pages[0] ?? [], i)))).toEqual([
      ['Anna0 Groß'],
      ['Anna1 Groß'],
      ['Anna2 Groß'],
    ])
    expect(onLabel(pages[0] ?? [], 6)).toEqual([])
    expect(nameOf(onLabel(pages[1] ?? [], 0))).toEqual(['Anna3 Groß'])
  })

  test('everything moves by the offset of the printer', async () => {
    const place = async (offset: { x: number; y: number }) => {
      const document = await print([aBadge('Anna', 'Groß')], { print: aPrint({ offset, cropMarks: true }) })
      return (await textRuns(document, 1)).map(({ x, y }) => [x, y])
    }
    const moved = (await place({ x: 0, y: 0 })).map(([x = 0, y = 0]) => [x + 1.5, y - 0.7])
    const found = await place({ x: 1.5, y: -0.7 })
    expect(found.map((pair) => pair.map((value) => value.toFixed(2)))).toEqual(
      moved.map((pair) => pair.map((value) => value.toFixed(2))),
    )
  })
})

test('equal badges give equal bytes', async () => {
  const bytes = async () => Buffer.from(await new Response(printedBadges(namesCorpus)).arrayBuffer()).toString('base64')
  expect(await bytes()).toBe(await bytes())
})

test('nobody to print for gives one empty page', async () => {
  const document = await print([])
  expect(document.numPages).toBe(1)
  expect(await textRuns(document, 1)).toEqual([])
})

test('badges are pulled sheet by sheet, and the source is closed when the reader leaves', async () => {
  let pulled = 0
  let closed = false
  async function* endless() {
    try {
      for (;;) {
        pulled++
        yield aBadge('Anna', `Groß ${pulled}`)
      }
    } finally {
      closed = true
    }
  }
  const reader = printedBadges(endless()).getReader()
  expect(pulled).toBe(0)
  await reader.read()
  expect(pulled).toBe(10)
  await reader.read()
  expect(pulled).toBe(20)
  await reader.cancel()
  expect(closed).toBe(true)
})

test('labels are for the printer: no tags, and every typeface embedded', async () => {
  const bytes = Buffer.from(await new Response(printedBadges(namesCorpus)).arrayBuffer()).toString('latin1')
  expect(bytes).not.toMatch(/StructTreeRoot|MarkInfo/)
  expect(bytes.match(/\/BaseFont \/\S+/g)?.map((font) => font.replace(/\/BaseFont \/[A-Z]{6}\+/, ''))).toEqual([
    'FiraSans-Regular',
    'FiraSans-Regular',
    'FiraSans-SemiBold',
    'FiraSans-SemiBold',
  ])
  expect(bytes.match(/\/FontFile2/g)).toHaveLength(2)
})

test.each(['a5-tent', 'a5-butterfly', 'a4-tent', 'a4-butterfly'] as const)(
  'a sheet that is folded has no empty back: %s says the name on both',
  async (id) => {
    const runs = await textRuns(
      await openPdf(printedBadges([aBadge('Jan', 'Ott')], { print: aPrint({ sheet: id }) })),
      1,
    )
    expect(runs.filter(({ text }) => text === 'Jan Ott')).toHaveLength(2)
  },
)

test.each(['avery-4784', 'herma-4418', 'sigel-dp001'] as const)(
  'every symbol on %s is read at 150 dots an inch, whatever dot its label begins at',
  async (id) => {
    const sheet = labelSheets[id]
    const codes = Array.from({ length: labelsPerSheet(sheet) }, (_, i) => `K7QX9M2W4TBD8R${String(i).padStart(2, '0')}`)
    const badges = codes.map((code) => aBadge('Jan', 'Ott', { code }))
    const page = await seenAt(await openPdf(printedBadges(badges, { print: aPrint({ sheet: id }) })), 1, 150)
    const half = faceSize(sheet)
    const read = codes.map((_, i) => {
      const { x, y } = labelCorner(sheet, i)
      const { y: front } = faceInLabel(sheet, 'front')
      return decodeQR(page.cut(x + half.width / 2, y + front + half.height * 0.4, half.width / 2, half.height * 0.6))
    })
    expect(read).toEqual(codes)
  },
)
