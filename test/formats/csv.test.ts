import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, csvStream } from '../../src/formats/csv.ts'
import { defuseFormula } from '../../src/formats/defuse-formula.ts'

async function* asRows(rows: readonly (readonly Cell[])[]) {
  yield* rows
}

const csv = async (header: readonly string[], ...rows: Cell[][]) =>
  Buffer.from(await new Response(csvStream(header, asRows(rows))).arrayBuffer()).toString('utf8')

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
  expect(await csv(['=1+1'], ['+49 30'], ['\0=1'], [' =1'])).toBe("\uFEFF'=1+1\r\n'+49 30\r\n'=1\r\n' =1\r\n")
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
  const reader = csvStream(['a'], endless()).getReader()
  expect(pulled).toBe(0)
  const first = await reader.read()
  expect(first.value?.length).toBeLessThan(40_000)
  expect(pulled).toBeLessThan(40)
  await reader.cancel()
  expect(closed).toBe(true)
})
