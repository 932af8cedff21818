import type { Client } from '@libsql/client'

/** Counts the round trips to the database; each reading begins anew. */
export function roundTrips(client: Client): () => number {
  let count = 0
  const { execute, batch } = client
  client.execute = ((...args: Parameters<typeof execute>) => {
    count++
    return execute.apply(client, args)
  }) as typeof execute
  client.batch = ((...args: Parameters<typeof batch>) => {
    count++
    return batch.apply(client, args)
  }) as typeof batch
  return () => {
    const seen = count
    count = 0
    return seen
  }
}
