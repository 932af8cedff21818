/** How many have passed. */
export type Count = { total: number }

/** The same people one after the other, counted for what stands below their list. */
export async function* counted<Person>(
  people: AsyncIterable<Person> | Iterable<Person>,
  count: Count,
): AsyncGenerator<Person> {
  for await (const person of people) {
    count.total++
    yield person
  }
}
