import type { Deps } from '../../src/deps.ts'

/** What a verb needs, but something happens between its reading and its first writing. */
export function butFirst(deps: Deps, first: () => Promise<unknown>): Deps {
  const { write } = deps.store
  let happened = false
  const late = async (...given: Parameters<typeof write>) => {
    if (!happened) {
      happened = true
      await first()
    }
    return write(...given)
  }
  return { ...deps, store: { ...deps.store, write: late as typeof write } }
}
