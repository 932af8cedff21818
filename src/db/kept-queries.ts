import type { Store } from './database.ts'

type Reader = Store['read']

/** Queries put into words once for each reader: that takes as long as asking them. Their values are drizzle's placeholders. */
export function keptQueries<Queries>(prepare: (read: Reader) => Queries): (read: Reader) => Queries {
  const kept = new WeakMap<Reader, Queries>()
  return (read) => {
    const queries = kept.get(read) ?? prepare(read)
    kept.set(read, queries)
    return queries
  }
}
