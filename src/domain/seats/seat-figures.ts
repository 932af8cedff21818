/** The figures of one limit: what there shall be is what is granted, offered and free together, less what is too many. */
export type SeatFigures = {
  /** Seats there are, or shall be once enough have come back; null is without limit. */
  size: number | null
  granted: number
  /** Offered, and held until there is an answer. */
  offered: number
  free: number | null
  /** How many more are granted and offered than there shall be; until they came back nothing is granted. */
  over: number
}

type Quota = { size: number | null; aim: number | null; taken: number }

/** The only place that reckons them, for whoever shows or writes one of them. */
export function seatFigures({ size, aim, taken }: Quota, offered = 0): SeatFigures {
  const wanted = aim ?? size
  return {
    size: wanted,
    granted: taken - offered,
    offered,
    free: wanted === null ? null : Math.max(0, wanted - taken),
    over: wanted === null ? 0 : Math.max(0, taken - wanted),
  }
}
