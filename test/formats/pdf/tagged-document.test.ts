import { describe, expect, test } from 'vitest'
import { writeFacts, writeTable } from '../../../src/formats/pdf/write-table.ts'
import { writeHeading, writeList, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { aTaggedPaper, readAloud, wordsOn } from '../../support/a-paper.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'

const numbers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `Person ${i + 1}`, group: `${i >> 6}` }))
const columns = [
  { title: 'Name', share: 1, cell: ({ name }: { name: string }) => name, namesRow: true },
  { title: 'Ort', share: 2, cell: () => 'Łódź' },
]

describe('a document for people to read', () => {
  test('tells its language, its title and that it is tagged', async () => {
    const paper = aTaggedPaper((document) => writeParagraph(document, 'Guten Tag'), {
      event: { title: 'Kreis & <b>Rat</b>', date: '', place: '' },
      language: 'en',
    })
    const document = await openPdf(paper)
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({ Language: 'en', Title: 'Probe: Kreis & <b>Rat</b>', PDFFormatVersion: '1.7' })
    expect(metadata?.get('dc:title')).toBe('Probe: Kreis & <b>Rat</b>')
    expect(metadata?.get('pdfuaid:part')).toBe('1')
    // The reader's types call it an object; it is a map.
    expect([...((await document.getMarkInfo()) as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true])
    expect((await document.getViewerPreferences())?.get('DisplayDocTitle')).toBe(true)
  })

  test('is read aloud in its order, with headings, lists and the heads of tables', async () => {
    const paper = aTaggedPaper(async function* (document) {
      writeHeading(document, 1, 'Übersicht')
      writeFacts(document, [
        ['Ort', 'Berlin'],
        ['Raum', ''],
      ])
      writeParagraph(document, 'Erste Zeile\nzweite Zeile')
      writeHeading(document, 2, 'Wer')
      writeList(document, ['Anna', 'Jan'])
      yield* writeTable(document, { columns, rows: numbers(1) })
    })
    expect(await readAloud(await openPdf(paper), 1)).toEqual([
      'Document',
      ' H1 Übersicht',
      ' Table',
      '  TR',
      '   TH Ort',
      '   TD Berlin',
      ' P Erste Zeile zweite Zeile',
      ' H2 Wer',
      ' L',
      '  LI',
      '   Lbl •',
      '   LBody Anna',
      '  LI',
      '   Lbl •',
      '   LBody Jan',
      ' Table',
      '  THead',
      '   TR',
      '    TH Name',
      '    TH Ort',
      '  TBody',
      '   TR',
      '    TH Person 1',
      '    TD Łódź',
    ])
  })

  test('has an outline of its headings and of the groups of its tables', async () => {
    const paper = aTaggedPaper(async function* (document) {
      writeHeading(document, 1, 'Ähren')
      writeHeading(document, 2, 'Garben')
      yield* writeTable(document, { columns, rows: numbers(130), bookmark: ({ group }) => `Gruppe ${group}` })
      writeHeading(document, 1, 'Halme')
    })
    const outline = await (await openPdf(paper)).getOutline()
    expect(
      outline.map(({ title, items }) => [
        title,
        items.map((item) => [item.title, item.items.map((below: { title: string }) => below.title)]),
      ]),
    ).toEqual([
      ['Ähren', [['Garben', ['Gruppe 0', 'Gruppe 1', 'Gruppe 2']]]],
      ['Halme', []],
    ])
  })
})

describe('a long table', () => {
  const paper = () =>
    aTaggedPaper(async function* (document) {
      yield* writeTable(document, { columns, rows: numbers(100) })
    })

  test('repeats its head on every page, where it is seen but not heard again', async () => {
    const document = await openPdf(paper())
    const pages = Array.from({ length: document.numPages }, (_, i) => i + 1)
    const seen = await Promise.all(pages.map(async (page) => (await wordsOn(document, page)).includes('Name Ort')))
    const heard = await Promise.all(pages.map(async (page) => (await readAloud(document, page)).includes('    TH Ort')))
    expect(seen).toEqual(pages.map(() => true))
    expect(heard).toEqual(pages.map((page) => page === 1))
  })

  test('says on every page which of how many it is', async () => {
    const document = await openPdf(paper())
    const pages = Array.from({ length: document.numPages }, (_, i) => i + 1)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(await wordsOn(document, page)).toContain(`Seite ${page} von ${pages.length} `)
  })

  test('never splits a row, and shortens a text of more than twelve lines', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => ({ name: `Zeile ${i} ${'wort '.repeat(500)}`, group: '' }))
    const document = await openPdf(
      aTaggedPaper(async function* (paper) {
        yield* writeTable(paper, { columns, rows })
      }),
    )
    const linesOn = async (page: number) =>
      (await textRuns(document, page)).filter(({ text }) => /^(Zeile|wort)/.test(text)).map(({ text }) => text)
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => linesOn(i + 1)))
    expect(pages.map((lines) => lines.length % 12)).toEqual(pages.map(() => 0))
    expect(pages.flat()).toHaveLength(9 * 12)
    expect(pages.flat().filter((text) => text.endsWith('…'))).toHaveLength(9)
  })
})

test('a paragraph longer than a page goes on, and is still one', async () => {
  const document = await openPdf(aTaggedPaper((paper) => writeParagraph(paper, 'Wort '.repeat(2000))))
  expect(document.numPages).toBeGreaterThan(1)
  const runs = await Promise.all([1, 2].map((page) => textRuns(document, page)))
  const [first, second] = runs.map((found) => found.filter(({ text }) => text.startsWith('Wort')).map(({ y }) => y))
  expect(Math.max(...(first ?? []))).toBeLessThan(297 - 25)
  expect(Math.min(...(second ?? []))).toBeLessThan(25)
})

test('equal papers are equal bytes', async () => {
  const bytes = async () => {
    const paper = aTaggedPaper(async function* (document) {
      writeHeading(document, 1, 'Liste')
      yield* writeTable(document, { columns, rows: numbers(70) })
    })
    return Buffer.from(await new Response(paper).arrayBuffer()).toString('base64')
  }
  expect(await bytes()).toBe(await bytes())
})

test('pages leave while the next ones are written, and the source is closed when the reader leaves', async () => {
  let pulled = 0
  let closed = false
  async function* endless() {
    try {
      while (pulled < 5000) yield { name: `Person ${++pulled}`, group: '' }
    } finally {
      closed = true
    }
  }
  const reader = aTaggedPaper((document) => writeTable(document, { columns, rows: endless() })).getReader()
  expect(pulled).toBe(0)
  await reader.read()
  const onFirst = pulled
  await reader.read()
  expect([onFirst > 20, pulled > onFirst, pulled < 3 * onFirst]).toEqual([true, true, true])
  await reader.cancel()
  expect(closed).toBe(true)
})
