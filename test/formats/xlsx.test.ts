import { openXlsx, readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/formats/csv.ts'
import { type SheetColumn, xlsxStream } from '../../src/formats/xlsx.ts'

async function* asRows(rows: readonly (readonly Cell[])[]) {
  yield* rows
}

async function sheet(name: string, columns: SheetColumn[], ...rows: Cell[][]) {
  const bytes = new Uint8Array(await new Response(xlsxStream(name, columns, asRows(rows))).arrayBuffer())
  const book = await readXlsx(bytes, { readStyles: true })
  const [first] = book.sheets
  if (!first) throw new Error('no sheet')
  return { first, bytes }
}

test('a table is read back with numbers as numbers and empty cells empty', async () => {
  const { first } = await sheet(
    'Teilnehmer',
    [{ title: 'Name', width: 30 }, { title: 'Plätze' }],
    ['Łódź', 3],
    [null, 1.5],
  )
  expect(first.name).toBe('Teilnehmer')
  expect(first.rows.map((row) => [row[0] ?? null, row[1] ?? null])).toEqual([
    ['Name', 'Plätze'],
    ['Łódź', 3],
    [null, 1.5],
  ])
})

test('the heading is bold and stays in sight, the rows are neither', async () => {
  const { first } = await sheet('Teilnehmer', [{ title: 'Name' }], ['Groß'])
  expect(first.cells?.get('0,0')?.style?.font?.bold).toBe(true)
  expect(first.cells?.get('1,0')?.style?.font?.bold).toBeUndefined()
  expect(first.freezePane?.rows).toBe(1)
})

test('hostile text is text: defused, without control characters, cut where Excel ends', async () => {
  const hostile = [
    '=1+1',
    '＝1',
    '<img onerror=alert(1)>',
    'a\u0001b\0c',
    '\ud83c',
    'ß'.repeat(40_000),
    'a\r\nb',
    ' x ',
  ]
  const { first } = await sheet('[Böse]: */?\\', [{ title: '=1' }], ...hostile.map((text) => [text]))
  const [title, ...cells] = first.rows.map((row) => row[0])
  expect(title).toBe("'=1")
  expect(cells[0]).toBe("'=1+1")
  expect(cells[1]).toBe("'＝1")
  expect(cells[2]).toBe('<img onerror=alert(1)>')
  expect(cells[3]).toBe('a\u0001bc')
  expect(cells[4]).toBe('\ufffd')
  expect(String(cells[5])).toHaveLength(32_767)
  expect(cells[7]).toBe(' x ')
  expect(first.name).toBe('Böse')
  expect(first.cells && [...first.cells.values()].every((cell) => cell.formula === undefined)).toBe(true)
})

test('a table without rows opens', async () => {
  const { bytes } = await sheet("''", [{ title: 'Name' }])
  expect((await openXlsx(bytes)).sheets.map((each) => each.name)).toEqual(['Sheet1'])
})

test('rows are pulled only as bytes are read', async () => {
  let pulled = 0
  async function* many() {
    for (; pulled < 200_000; pulled++) yield [`Kreis ${pulled * 7919}`, pulled]
  }
  const reader = xlsxStream('Teilnehmer', [{ title: 'a' }, { title: 'b' }], many()).getReader()
  await reader.read()
  await reader.read()
  expect(pulled).toBeLessThan(20_000)
  await reader.cancel()
})
