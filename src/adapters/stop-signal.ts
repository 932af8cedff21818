/**
 * What a signal sets off, once. More signals may follow, for npm hands on its own to the process that had it already and
 * people are impatient: they are heard, and the stop that is under way goes on.
 */
export function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false
  const heard = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, heard)
}

/** Waits for work, but no longer than so many ms; tells whether it ended. */
export async function endedWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer))
}
