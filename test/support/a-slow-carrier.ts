import type { Mailer, SendOutcome } from '../../src/ports/mailer.ts'

type Stage = 'line' | 'wire'
type InHand = { to: string; key: string; stage: Stage; go(outcome?: SendOutcome): void }

/** A carrier that keeps every letter before its line is free and again on the wire, until it is told to go on. */
export function aSlowCarrier(lines = 2, keyHeldMs = 0) {
  const inHand = new Set<InHand>()
  const left: string[] = []
  let most = 0
  const hold = (to: string, key: string, stage: Stage) =>
    new Promise<SendOutcome>((resolve) => {
      const held: InHand = {
        ...{ to, key, stage },
        go: (outcome = { as: 'sent', carrierId: key }) => {
          inHand.delete(held)
          resolve(outcome)
        },
      }
      inHand.add(held)
      most = Math.max(most, inHand.size)
    })
  const mailer: Mailer = {
    lines,
    keyHeldMs,
    send: async ({ to }, key, leaving) => {
      const before = await hold(to, key, 'line')
      if (before.as !== 'sent') return before
      if (!(await leaving())) return { as: 'withheld' }
      left.push(to)
      return hold(to, key, 'wire')
    },
  }
  /** Waits until so many letters are held at a stage, and gives them. */
  const holding = async (stage: Stage, count: number): Promise<InHand[]> => {
    for (;;) {
      const held = [...inHand].filter((one) => one.stage === stage)
      if (held.length >= count) return held
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  return { mailer, left, holding, most: () => most }
}
