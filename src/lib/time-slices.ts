/** Milliseconds of work after which others get their turn. */
const sliceMs = 10

/**
 * For work that grows with the number of people: the function that comes back is awaited between its steps, and gives the
 * event loop to whoever waits once a slice of time is used up. It costs nothing otherwise. A step should take a few
 * milliseconds at the most. In workerd the clock stands still while code runs, and every request has an isolate's turn anyway.
 */
export function timeSlices(): () => Promise<void> | undefined {
  let end = performance.now() + sliceMs
  return () => {
    if (performance.now() < end) return undefined
    return new Promise((resolve) =>
      setTimeout(() => {
        end = performance.now() + sliceMs
        resolve()
      }),
    )
  }
}
