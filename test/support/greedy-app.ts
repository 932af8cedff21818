/** What can happen to the seats of an event. */
export type Step =
  | { do: 'register' }
  | { do: 'repeat' | 'cancel'; nr: number }
  | { do: 'resize'; size: number | null }
  | { do: 'pause' | 'resume' }

/** The waiting list as one would tell it to a newcomer: first come, first served, one list, no database. */
export function greedyApp(size: number | null) {
  const people: ('waiting' | 'granted' | 'released')[] = []
  const letters: Record<string, number> = {}
  let paused = false

  const taken = () => people.filter((state) => state === 'granted').length
  const hasRoom = () => size === null || taken() < size
  const write = (kind: string) => {
    letters[kind] = (letters[kind] ?? 0) + 1
  }
  const promote = () => {
    for (const [nr, state] of people.entries()) {
      if (paused || !hasRoom()) return
      if (state !== 'waiting') continue
      people[nr] = 'granted'
      write('promotion')
    }
  }

  const act = (step: Step) => {
    switch (step.do) {
      case 'register': {
        const state = hasRoom() && !(paused && people.includes('waiting')) ? 'granted' : 'waiting'
        people.push(state)
        return write(state === 'granted' ? 'confirmation' : 'waiting-list')
      }
      case 'cancel':
        if (!people[step.nr] || people[step.nr] === 'released') return
        people[step.nr] = 'released'
        write('cancellation')
        return promote()
      case 'resize':
        if (step.size !== null && step.size < taken()) return
        size = step.size
        return promote()
      case 'pause':
      case 'resume':
        paused = step.do === 'pause'
        return promote()
    }
  }
  return {
    take: (step: Step) => {
      act(step)
      return [...people]
    },
    state: () => ({ letters, size, taken: taken() }),
  }
}
