/** The most megabytes that are alive, above those before, while an answer is read a piece at a time. Uses --expose-gc. */
export async function liveHeap(response: Response): Promise<string> {
  const before = live()
  let most = 0
  for await (const piece of response.body ?? []) if (piece.length > 0) most = Math.max(most, live() - before)
  return (most / 1_000_000).toFixed(1)
}

function live(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
