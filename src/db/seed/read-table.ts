/**
 * The rows of a bundled table: one header line, cells parted by semicolons, no quoting.
 * Throws an Error when the header or the width of a row is not as expected: such a file must not be bundled.
 */
export function readTable<Column extends string>(text: string, columns: readonly Column[]): Record<Column, string>[] {
  const [header, ...lines] = text.trimEnd().split('\n')
  if (header !== columns.join(';')) throw new Error(`The table has the columns ${header}`)
  return lines.map((line) => {
    const cells = line.split(';')
    if (cells.length !== columns.length) throw new Error(`A row has ${cells.length} cells: ${line}`)
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as Record<Column, string>
  })
}
