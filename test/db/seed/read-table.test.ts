import { expect, test } from 'vitest'
import { readTable } from '../../../src/db/seed/read-table.ts'

test('a table is read by its columns, empty cells included', () => {
  expect(readTable('a;b\n1;\n;ß\n', ['a', 'b'])).toEqual([
    { a: '1', b: '' },
    { a: '', b: 'ß' },
  ])
})

test('a table with other columns is refused', () => {
  expect(() => readTable('a;c\n1;2\n', ['a', 'b'])).toThrow('The table has the columns a;c')
})

test('a row with a cell too many is refused', () => {
  expect(() => readTable('a;b\n1;2;3\n', ['a', 'b'])).toThrow('A row has 3 cells: 1;2;3')
})
