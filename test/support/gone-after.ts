import type { Deps } from '../../src/deps.ts'

/** A process that dies after so many batches. */
export function goneAfter(deps: Deps, most: number): Deps {
  let batches = 0
  const store = new Proxy(deps.store, {
    get(target, name) {
      if (name === 'write' && ++batches > most) throw new Error('The process is gone.')
      return Reflect.get(target, name)
    },
  })
  return { ...deps, store }
}
