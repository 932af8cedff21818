/** A page of a list that shows the newest first: the rows older than `before`, or the rows newer than `after`. */
export type NewestFirst = { size: number; before?: number | undefined; after?: number | undefined }

/** The ids from which the neighbouring pages go on; left out where there is none. */
export type Neighbours = { newer: number | undefined; older: number | undefined }

/**
 * Cuts a page from rows that were read in the direction of the page, one more than it holds: the extra row tells whether the
 * list goes on. The rows come out newest first.
 */
export function cutPage<Row>(
  read: readonly Row[],
  { size, before, after }: NewestFirst,
  id: (row: Row) => number,
): { rows: Row[] } & Neighbours {
  const more = read.length > size
  const rows = read.slice(0, size)
  if (after !== undefined) rows.reverse()
  const [first, last] = [rows[0], rows.at(-1)]
  const newest = first && id(first)
  const oldest = last && id(last)
  return after !== undefined
    ? { rows, newer: more ? newest : undefined, older: oldest }
    : { rows, newer: before === undefined ? undefined : newest, older: more ? oldest : undefined }
}
