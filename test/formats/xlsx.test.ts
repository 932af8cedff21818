import { openXlsx, readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/formats/cell.ts'
import type { SheetColumn } from '../../src/formats/xlsx/sheet.ts'
import { xlsxStream } from '../../src/formats/xlsx/xlsx-stream.ts'
import { unzipped } from './unzipped.ts'

async function* asRows(rows: readonly (readonly Cell[])[]) {
  yield* rows
}

const shape = { language: 'de', asOf: '08.11.2027 09:00' } as const

async function sheet(name: string, columns: SheetColumn[], ...rows: Cell[][]) {
  const bytes = new Uint8Array(await new Response(xlsxStream({ ...shape, name, columns }, asRows(rows))).arrayBuffer())
  const book = await readXlsx(bytes, { readStyles: true })
  const [first] = book.sheets
  if (!first) throw new Error('no sheet')
  const parts = unzipped(bytes)
  return { first, bytes, xml: parts.get('xl/worksheets/sheet1.xml') ?? '', parts }
}

test('a table is read back with numbers as numbers and empty cells empty', async () => {
  const { first } = await sheet('Teilnehmer', [{ title: 'Name' }, { title: 'Plätze' }], ['Łódź', 3], [null, 1.5])
  expect(first.name).toBe('Teilnehmer')
  expect(first.rows.map((row) => [row[0] ?? null, row[1] ?? null])).toEqual([
    ['Name', 'Plätze'],
    ['Łódź', 3],
    [null, 1.5],
  ])
})

test('days and times are dates that a spreadsheet sorts and filters, as people of the language write them', async () => {
  const moments = [{ date: '2027-11-08', time: '09:05' }, { date: '2027-11-08' }]
  const { first } = await sheet('Liste', [{ title: 'Eingang' }, { title: 'Tag' }], moments)
  expect(first.rows[1]).toEqual([new Date('2027-11-08T09:05:00Z'), new Date('2027-11-08T00:00:00Z')])
  expect(['1,0', '1,1'].map((at) => first.cells?.get(at)?.style?.numFmt)).toEqual(['dd.mm.yyyy hh:mm', 'dd.mm.yyyy'])
})

test('the heading is bold in the face of the rows, stays in sight and filters', async () => {
  const { first, xml, parts } = await sheet('Teilnehmer', [{ title: 'Name' }, { title: 'Amt' }], ['Groß', ''])
  expect(first.cells?.get('0,0')?.style?.font?.bold).toBe(true)
  expect(first.cells?.get('1,0')?.style?.font?.bold).toBeUndefined()
  const faces = parts.get('xl/styles.xml')?.match(/<name val="[^"]+"/g)
  expect([faces, parts.get('xl/styles.xml')?.match(/<sz val="[^"]+"/g)]).toEqual([
    ['<name val="Calibri"', '<name val="Calibri"'],
    ['<sz val="11"', '<sz val="11"'],
  ])
  expect(first.freezePane?.rows).toBe(1)
  expect(first.autoFilter?.range).toBe('A1:B2')
  expect(xml).toContain('<ignoredError sqref="A1:B2" numberStoredAsText="1"')
})

test('paper is A4 across, one page wide, with the heading on each, and the foot says what it is of', async () => {
  const columns = [{ title: 'Name' }, { title: 'Telefon', printed: true }, { title: 'Kennung' }]
  const { xml, parts } = await sheet("R&D 'Kreise'", columns, ['Groß', '0345 1', 'x'])
  expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
  expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
  expect(xml).toContain(
    "<oddFooter>&amp;LR&amp;&amp;D 'Kreise'&amp;CStand: 08.11.2027 09:00&amp;RSeite &amp;P von &amp;N</oddFooter>",
  )
  const book = parts.get('xl/workbook.xml')
  expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'R&amp;D ''Kreise'!$1:$1<`)
  expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'R&amp;D ''Kreise'!$A$1:$B$2<`)
})

test('columns are as wide as what they hold, within bounds', async () => {
  const { first } = await sheet(
    'Teilnehmer',
    [{ title: 'Anrede' }, { title: 'Ort' }, { title: 'Anmerkungen' }],
    ['Frau', 'Landkreis Mansfeld-Südharz', 'x'.repeat(2000)],
  )
  const [greeting = 0, place = 0, remarks = 0] = first.columns?.map(({ width }) => width ?? 0) ?? []
  expect([greeting < 12, place > 25 && place < 32, remarks]).toEqual([true, true, 44])
})

test('phone numbers, keys and post codes are text with their zeros, as they were typed', async () => {
  const typed = ['+49 345 123-0', '0345/1234', '015085', '06108', '-1', '0012']
  const { first } = await sheet('Liste', [{ title: 'Telefon' }], ...typed.map((text) => [text]))
  expect(first.rows.slice(1).flat()).toEqual(typed)
  expect(first.cells?.get('1,0')?.style?.numFmt).toBe('@')
})

test('hostile text is text by the type of its cell, without a mark of ours', async () => {
  const hostile = [
    ...['=1+1', '＝1', '@SUM(A1)', '+cmd|x', '=HYPERLINK("http://x")', '<img onerror=alert(1)>', '_x003D_1', ' x '],
    ...['a\u0001b\0c', '\ud83c', 'a\r\nb', ']]>&amp;', 'ß'.repeat(40_000)],
  ]
  const { first, xml } = await sheet('[Böse]: */?\\', [{ title: '=1' }], ...hostile.map((text) => [text]))
  const cells = first.rows.map((row) => row[0])
  expect(cells.slice(0, 9)).toEqual(['=1', ...hostile.slice(0, 8)])
  expect(cells.slice(9, 13)).toEqual(['a\u0001bc', '\ufffd', 'a\r\nb', ']]>&amp;'])
  expect(String(cells[13])).toHaveLength(32_767)
  expect(first.name).toBe('Böse')
  expect(xml).not.toContain('<f>')
  expect(xml.match(/<c /g)).toHaveLength(xml.match(/ t="inlineStr">/g)?.length ?? 0)
})

test('a table without rows opens', async () => {
  const { bytes } = await sheet("''", [{ title: 'Name' }])
  expect((await openXlsx(bytes)).sheets.map((each) => each.name)).toEqual(['Sheet1'])
})

test('rows are pulled only as bytes are read, and the source is closed when the reader leaves', async () => {
  let pulled = 0
  let closed = false
  async function* many() {
    try {
      for (; pulled < 200_000; pulled++) yield [`Kreis ${pulled * 7919}`, pulled]
    } finally {
      closed = true
    }
  }
  const columns = [{ title: 'a' }, { title: 'b' }]
  const reader = xlsxStream({ ...shape, name: 'Teilnehmer', columns }, many()).getReader()
  while (pulled === 0) await reader.read()
  expect(pulled).toBeLessThan(20_000)
  await reader.cancel()
  await expect.poll(() => closed).toBe(true)
})
