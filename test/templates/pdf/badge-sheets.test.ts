import { decodeQR } from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import type { BadgeProps } from '../../../templates/pdf/badge.ts'
import { type BadgeSheetOptions, badgeSheets, unprintableOn } from '../../../templates/pdf/badge-sheets.ts'
import { labelCorner, labelSheets } from '../../../templates/pdf/label-sheets.ts'
import { firaSans } from '../../support/paper-fonts.ts'
import { openPdf, seenAt, type TextRun, textRuns } from './read-pdf.ts'

const sheet = labelSheets.averyL4785
const options: BadgeSheetOptions = {
  sheet,
  eventTitle: 'Integration in ländlichen Räumen',
  createdAt: Date.UTC(2027, 10, 20, 9),
  fonts: firaSans,
}

const badge = (firstName: string, lastName: string, more: Partial<BadgeProps> = {}): BadgeProps => ({
  academicTitle: '',
  firstName,
  lastName,
  office: 'Landrätin',
  organisation: 'Landkreis Harz',
  code: 'K7QX9M2W4TBD8RZA',
  ...more,
})

const print = (badges: BadgeProps[], more: Partial<BadgeSheetOptions> = {}) =>
  openPdf(badgeSheets(badges, { ...options, ...more }))

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
  const document = await print([badge('Łucja', 'Çağrı', { academicTitle: 'Dr.', organisation: 'Łódź, Straße' })])
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
  const badges = chunks.map((chunk) => badge(chunk.join(''), 'X', { office: chunk.join(''), organisation: '' }))
  const found = new Set<string>()
  const document = await print(badges, { onUnprintable: (_, characters) => found.add(characters) })
  expect([...found]).toEqual([])
  const runs = await textRuns(document, 1)
  chunks.forEach((chunk, i) => {
    const printed = onLabel(runs, i).map(({ text }) => text.replaceAll(' ', ''))
    const text = chunk.join('').normalize('NFC')
    expect(printed.join('')).toBe(`${text}X${text}${options.eventTitle.replaceAll(' ', '')}`)
  })
})

describe('on the sheet', () => {
  test('names stand where the labels are, to a tenth of a millimetre', async () => {
    const names = Array.from({ length: 12 }, (_, i) => badge(`Anna${i}`, 'Groß'))
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
        expect(onLabel(runs, i).at(-1)?.y).toBeCloseTo(corner.y + 50 - 5.5, 1)
      }
    }
  })

  test('every code is read from a page at 150 dpi, and lies where it belongs', async () => {
    const badges = Array.from({ length: 10 }, (_, i) => badge('Anna', 'Groß', { code: `K7QX9M2W4TBD8RZ${i}` }))
    const longer = Array.from({ length: 10 }, (_, i) => badge('Jan', 'Ott', { code: `a-Longer_check-in-code-${i}` }))
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
    const seen = await seenAt(await print([badge('Ute', 'Groß', { code: '' })]), 1, 72)
    const { x, y } = labelCorner(sheet, 0)
    expect(seen.cut(x + 57, y + 27, 23, 23).data.every((value) => value === 255)).toBe(true)
  })
})

const corpus: BadgeProps[] = [
  badge('Jan', 'Ott'),
  badge('Karl-Theodor Maria Nikolaus Johann Jacob', 'Freiherr von und zu Guttenberg-Hohenlohe'),
  badge('Alexandra Wilhelmina', 'Leutheusser-Schnarrenberger-Oberhausen'),
  badge('Maria Theresia Franziska', 'Freifrau von und zu Hohenstein-Waldenburg', { academicTitle: 'Dr. Dr. h. c.' }),
  badge('Bartholomäus', 'Donaudampfschifffahrtsgesellschaftskapitänsanwärtermütze'),
  badge('W'.repeat(70), ''),
  badge('Wilhelmina-Charlotte-Friederike', 'Mecklenburg-Schwerin-Württemberg-Hohenzollern', {
    academicTitle: 'Univ.-Prof. Mag. Dr. Dr. h. c. mult. Dipl.-Ing.',
  }),
  badge('<img onerror=alert(1)>', '{{name}}', { office: '=1+1', organisation: "'; drop table badges" }),
  badge('Anna', 'Groß', {
    office: 'Dezernentin für Soziales, Jugend, Gesundheit, Integration und Veterinärwesen',
    organisation: 'Ministerium für Arbeit, Soziales, Gesundheit und Gleichstellung des Landes Sachsen-Anhalt',
  }),
  badge('x'.repeat(10_000), 'y '.repeat(5000), { office: 'z '.repeat(5000), organisation: 'W'.repeat(10_000) }),
]

describe('a name of any length', () => {
  test('stays inside its label with all that stands beside it', async () => {
    const runs = await textRuns(await print(corpus), 1)
    corpus.forEach((_, i) => {
      const corner = labelCorner(sheet, i)
      const own = onLabel(runs, i)
      for (const run of own) {
        const [left, right] = [corner.x + 5.4, corner.x + sheet.label.width - 5.4]
        expect(run.x).toBeGreaterThanOrEqual(left)
        expect(run.x + run.width).toBeLessThanOrEqual(right)
        expect(run.y - (run.size / 72) * 25.4 * 0.69).toBeGreaterThanOrEqual(corner.y + 5.4)
        expect(run.y).toBeLessThanOrEqual(corner.y + sheet.label.height - 5.4)
        // Beside the symbol and its quiet zone, texts end before it.
        if (run.y > corner.y + 29.5) expect(run.x + run.width).toBeLessThan(corner.x + 57.2)
      }
      expect(largestOf(own)).toBeGreaterThanOrEqual(8.99)
    })
    expect(runs.length).toBe(corpus.flatMap((_, i) => onLabel(runs, i)).length)
  })

  test('is never cut when a person could bear it', async () => {
    const runs = await textRuns(await print(corpus), 1)
    corpus.slice(0, 8).forEach(({ firstName, lastName }, i) => {
      expect(nameOf(onLabel(runs, i)).join('').replaceAll(' ', '')).toBe(`${firstName}${lastName}`.replaceAll(' ', ''))
    })
    expect(nameOf(onLabel(runs, 9)).at(-1)).toMatch(/…$/)
  })

  test('breaks between first and last name, not among particles, and evenly', async () => {
    const runs = await textRuns(await print(corpus), 1)
    expect(nameOf(onLabel(runs, 3))).toEqual([
      'Maria Theresia Franziska',
      'Freifrau von und zu',
      'Hohenstein-Waldenburg',
    ])
    expect(nameOf(onLabel(await textRuns(await print([badge('İbrahim Şükrü', 'Yılmaz')]), 1), 0))).toEqual([
      'İbrahim Şükrü',
      'Yılmaz',
    ])
  })

  test('is large enough to be read across a table', async () => {
    const usual = [badge('Anna', 'Müller'), badge('Annegret', 'Kramp-Karrenbauer'), badge('Karl-Heinz', 'Schröder')]
    const runs = await textRuns(await print(usual), 1)
    usual.forEach((_, i) => {
      expect(largestOf(onLabel(runs, i))).toBeGreaterThanOrEqual(20)
    })
  })
})

test('what the typeface lacks is printed as a question mark and told to the caller', async () => {
  const strange = badge('李 🎉', 'Ott', { organisation: 'שלום Görlitz' })
  const told: [BadgeProps, string][] = []
  const document = await print([strange, badge('Anna', 'Groß')], { onUnprintable: (...each) => told.push(each) })
  const runs = onLabel(await textRuns(document, 1), 0)
  expect(nameOf(runs)).toEqual(['? ? Ott'])
  expect(runs.map(({ text }) => text)).toContain('? Görlitz')
  expect(told).toEqual([[strange, '李🎉שלום']])
  expect([...unprintableOn([strange, badge('Anna', 'Groß')], firaSans)]).toEqual([[strange, '李🎉שלום']])
})

test('equal badges give equal bytes', async () => {
  const bytes = async () =>
    Buffer.from(await new Response(badgeSheets(corpus, options)).arrayBuffer()).toString('base64')
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
        yield badge('Anna', `Groß ${pulled}`)
      }
    } finally {
      closed = true
    }
  }
  const reader = badgeSheets(endless(), options).getReader()
  expect(pulled).toBe(0)
  await reader.read()
  expect(pulled).toBe(10)
  await reader.read()
  expect(pulled).toBe(20)
  await reader.cancel()
  expect(closed).toBe(true)
})
