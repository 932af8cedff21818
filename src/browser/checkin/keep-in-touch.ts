import type { LivingDesk } from './open-desk.ts'

/** Milliseconds between two questions while the server answers, and at most while it does not. */
const everyMs = 1000
const seldomMs = 8000

/** How long to wait before the server is asked again: a second; a locked device waits longer, a silent server ever longer. */
export function pauseMs(phase: ReturnType<LivingDesk['state']>['phase'], silences: number): number {
  const pause = phase === 'ready' ? everyMs : seldomMs
  return Math.min(Math.max(pause, everyMs * 2 ** silences), seldomMs)
}

/** Lets a desk live in a page: it asks about every second, not while nobody looks at it, and locks itself when it is left alone. */
export function keepInTouch(desk: LivingDesk, page: Document): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const ask = async () => {
    clearTimeout(waiting)
    desk.watch()
    await desk.pulse().catch(() => {})
    clearTimeout(waiting)
    const { phase, queued } = desk.state()
    // What the server has not heard is told even from a phone in a pocket.
    if (!page.hidden || queued > 0) waiting = setTimeout(ask, pauseMs(phase, desk.silences()))
  }
  let was = desk.state().phase
  desk.onChange(() => {
    const { phase } = desk.state()
    // The question that is due was set for a locked device, which has time.
    if (phase === 'ready' && was !== 'ready') {
      clearTimeout(waiting)
      waiting = setTimeout(ask, everyMs)
    }
    was = phase
  })
  page.addEventListener('visibilitychange', () => {
    if (!page.hidden) void ask()
  })
  page.defaultView?.addEventListener('online', () => void ask())
  setInterval(() => desk.watch(), 5000)
  void desk.begin().finally(ask)
}
