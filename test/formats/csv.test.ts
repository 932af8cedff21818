import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/formats/cell.ts'
import { csvStream } from '../../src/formats/csv.ts'
import { defuseFormula } from '../../src/formats/defuse-formula.ts'

async function* asRows(rows: readonly (readonly Cell[])[]) {
  yield* rows
}

const csv = async (header: readonly string[], ...rows: Cell[][]) =>
  Buffer.from(await new Response(csvStream(header, asRows(rows), 'de')).arrayBuffer()).toString('utf8')

test('a table is what German Excel expects', async () => {
  expect(await csv(['Name', 'Kreis', 'Anteil'], ['Łódź', 'Groß; "Mitte"', 1.5], ['a\nb', null, -3])).toBe(
    '\uFEFFName;Kreis;Anteil\r\nŁódź;"Groß; ""Mitte""";1,5\r\n"a\nb";;-3\r\n',
  )
})

test('a table without rows is its header', async () => {
  expect(await csv(['Name'])).toBe('\uFEFFName\r\n')
})

test('blanks at the ends of a cell are kept by quotes, since some readers cut them off', async () => {
  expect(await csv([' Name'], ['Amt\t'], ['a b'])).toBe('\uFEFF" Name"\r\n"Amt\t"\r\na b\r\n')
})

test('formulas are defused in the header too, and NUL is left out', async () => {
  expect(await csv(['=1+1'], ['+SUM(A1)'], ['\0=1'], [' =1'])).toBe("\uFEFF'=1+1\r\n'+SUM(A1)\r\n'=1\r\n' =1\r\n")
})

test('phone numbers stay as they were typed, with plus sign and zeros', async () => {
  expect(await csv(['Telefon', 'AGS'], ['+49 30 12-0', '01001'], ['030/12', '-5'])).toBe(
    '\uFEFFTelefon;AGS\r\n+49 30 12-0;01001\r\n030/12;-5\r\n',
  )
})

test('days are German in a German file, and ISO 8601 in an English one', async () => {
  const rows: Cell[][] = [[{ date: '2027-11-08', time: '09:05' }, { date: '2027-12-01' }]]
  expect(await csv(['a', 'b'], ...rows)).toBe('\uFEFFa;b\r\n08.11.2027 09:05;01.12.2027\r\n')
  const english = await new Response(csvStream(['a', 'b'], asRows(rows), 'en')).text()
  expect(english).toBe('a;b\r\n2027-11-08 09:05;2027-12-01\r\n')
})

/** A small reader by RFC 4180 with semicolons. */
function read(text: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y
  const rows: string[][] = [[]]
  field.lastIndex = 1
  for (let match = field.exec(text); match; match = field.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push([])
    if (field.lastIndex === text.length) break
  }
  return rows.slice(0, -1)
}

test('whatever people typed is read back, defused', async () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom('=', '"', ';', '\r', '\n', ' ', '\t', 'ä', '＝'), { maxLength: 8 }).map((c) => c.join('')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(typed, typed), { maxLength: 5 }), async (rows) => {
      const expected = rows.map((row) => row.map((cell) => defuseFormula(cell).replaceAll('\0', '')))
      expect(read(await csv(['a', 'b'], ...rows))).toEqual([['a', 'b'], ...expected])
    }),
  )
})

test('rows are pulled only as bytes are read, and the source is closed when the reader leaves', async () => {
  let pulled = 0
  let closed = false
  async function* endless() {
    try {
      for (;;) {
        pulled++
        yield ['x'.repeat(1000)]
      }
    } finally {
      closed = true
    }
  }
  const reader = csvStream(['a'], endless(), 'de').getReader()
  expect(pulled).toBe(0)
  const first = await reader.read()
  expect(first.value?.length).toBeLessThan(40_000)
  expect(pulled).toBeLessThan(40)
  await reader.cancel()
  expect(closed).toBe(true)
})
