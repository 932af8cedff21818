/** Work that outlives its response, remembered so that a shutdown can wait for it. */
export function backgroundWork(onError: (error: unknown) => void) {
  const running = new Set<Promise<unknown>>()
  return {
    background: (work: Promise<unknown>) => {
      const watched = work.catch(onError).finally(() => running.delete(watched))
      running.add(watched)
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
