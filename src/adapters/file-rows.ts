import type { Row } from '@libsql/client'

type Name = { name: string; place: number; isNumber: boolean }

/** Makes the rows of one query, by place and by name as `@libsql/client` does: only the names are seen by who lists them. */
export function fileRows(columns: readonly string[]): (rows: unknown[][]) => Row[] {
  const names = columns.flatMap((name, place) => namedPlace(columns, name, place))
  reachPlaces(columns.length)
  return (rows) => rows.map((values) => new FileRow(values.map(fromSql), names) as unknown as Row)
}

/** Of two columns with one name the first is found by it; a column named like a place (`select 1`) hides no place. */
function namedPlace(columns: readonly string[], name: string, place: number): Name[] {
  if (name === 'length' || columns.indexOf(name) < place) return []
  if (!/^(0|[1-9]\d*)$/.test(name)) return [{ name, place, isNumber: false }]
  if (Number(name) <= place) return []
  return [{ name, place: Number(name) < columns.length ? Number(name) : place, isNumber: true }]
}

class FileRow {
  readonly #values: unknown[]
  constructor(values: unknown[], names: readonly Name[]) {
    this.#values = values
    const row = this as unknown as Record<string, unknown>
    for (const { name, place, isNumber } of names) {
      if (isNumber) Object.defineProperty(this, name, { value: values[place], enumerable: true })
      else row[name] = values[place]
    }
  }
  get length(): number {
    return this.#values.length
  }
  static at(row: FileRow, place: number): unknown {
    return row.#values[place]
  }
}

/** Places are read from the prototype: a property of its own for each value of each row costs more than the query. */
let reached = 0
function reachPlaces(amount: number): void {
  for (; reached < amount; reached++) {
    const place = reached
    Object.defineProperty(FileRow.prototype, place, {
      get(this: FileRow) {
        return FileRow.at(this, place)
      },
    })
  }
}

function fromSql(value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value)
    if (!Number.isSafeInteger(number)) throw new RangeError('An integer cannot be told exactly as a number')
    return number
  }
  return value instanceof Buffer ? value.buffer : value
}
