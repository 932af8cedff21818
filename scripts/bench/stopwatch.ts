/** How often something can be done in a second: runs for about a second after a short warm-up. Work may be a batch. */
export async function perSecond(work: (turn: number) => Promise<number> | number): Promise<number> {
  let turn = 0
  for (let warm = 0; warm < 3; warm++) await work(turn++)
  const began = performance.now()
  let done = 0
  while (performance.now() - began < 1000) done += await work(turn++)
  return (done * 1000) / (performance.now() - began)
}

export type Measured = { what: string; against: string; ours: number; floor: number; ratio: number }

/** Runs ours and the floor in turn, three times each, and gives the medians: the machine is shared and its speed drifts. */
export async function againstFloor(
  ours: (turn: number) => Promise<number> | number,
  floor: (turn: number) => Promise<number> | number,
) {
  const pairs: { ours: number; floor: number }[] = []
  for (let round = 0; round < 3; round++) pairs.push({ ours: await perSecond(ours), floor: await perSecond(floor) })
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
  }
}

/** The same for what can be done only so often: one of ours, one of the floor's, so many times, and the medians of their times. */
export async function timedInTurn(
  turns: number,
  { ours, floor }: { ours: (turn: number) => Promise<unknown>; floor: (turn: number) => Promise<unknown> },
) {
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let turn = 0; turn < turns; turn++)
    for (const [who, work] of [
      ['ours', ours],
      ['floor', floor],
    ] as const) {
      const began = performance.now()
      await work(turn)
      times[who].push(performance.now() - began)
    }
  const [a, b] = [1000 / median(times.ours), 1000 / median(times.floor)]
  return { ours: a, floor: b, ratio: a / b }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The same work by several at once, which begin together. */
export function inParallel(callers: number, work: (turn: number) => Promise<number>) {
  return async (turn: number): Promise<number> => {
    const done = await Promise.all(Array.from({ length: callers }, (_, caller) => work(turn * callers + caller)))
    return done.reduce((sum, one) => sum + one, 0)
  }
}
