/** A layer, or a joint of an arrow that passes a row. */
export type Spot = { name: string; row: number; x: number; joint: boolean }
export type Graph = { spots: Spot[]; arrows: Spot[][] }

/** Rows from below, arrows without those that follow from others, each row ordered so that few arrows cross. */
export function layerGraph(below: Record<string, string[]>, width: (spot: Spot) => number): Graph {
  const names = Object.keys(below)
  const reach = (name: string): Set<string> => new Set((below[name] ?? []).flatMap((under) => [under, ...reach(under)]))
  const rowAbove = (name: string): number => Math.max(-1, ...(below[name] ?? []).map(rowAbove)) + 1
  const above = (name: string) => names.filter((other) => below[other]?.includes(name))
  /** What stands on nothing is drawn right below the lowest that uses it. */
  const rowOf = (name: string): number =>
    below[name]?.length === 0 ? Math.min(...above(name).map(rowAbove)) - 1 : rowAbove(name)
  const layers = names.map((name): Spot => ({ name, row: rowOf(name), x: 0, joint: false }))
  const spotOf = (name: string) => layers.find((spot) => spot.name === name)
  const arrows = layers.flatMap((from) => {
    const direct = below[from.name] ?? []
    const implied = new Set(direct.flatMap((under) => [...reach(under)]))
    return direct.filter((under) => !implied.has(under)).map((under) => path(from, spotOf(under) ?? from))
  })
  const spots = [...layers, ...arrows.flatMap((arrow) => arrow.slice(1, -1))]
  arrange(spots, arrows, width)
  return { spots: layers, arrows }
}

function path(from: Spot, to: Spot): Spot[] {
  const joints = Array.from({ length: from.row - to.row - 1 }, (_, i) => ({
    name: `${from.name}>${to.name}`,
    row: from.row - 1 - i,
    x: 0,
    joint: true,
  }))
  return [from, ...joints, to]
}

/** Each row is sorted by where its neighbours stand, down and up again, until the order has settled. */
function arrange(spots: Spot[], arrows: Spot[][], width: (spot: Spot) => number): void {
  const steps = arrows.flatMap((arrow) => arrow.slice(1).map((to, i) => [arrow[i] as Spot, to] as const))
  const rows = Array.from({ length: Math.max(...spots.map(({ row }) => row)) + 1 }, (_, row) =>
    spots.filter((spot) => spot.row === row),
  )
  for (const row of rows) place(row, width)
  for (let round = 0; round < 12; round++)
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      const wish = new Map(row.map((spot) => [spot, wishOf(spot, steps)]))
      place(
        row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0)),
        width,
      )
    }
}

function wishOf(spot: Spot, steps: (readonly [Spot, Spot])[]): number {
  const near = steps.flatMap(([from, to]) => (from === spot ? [to.x] : to === spot ? [from.x] : []))
  return near.length === 0 ? spot.x : near.reduce((sum, x) => sum + x, 0) / near.length
}

function place(row: Spot[], width: (spot: Spot) => number): void {
  let x = -row.reduce((sum, spot) => sum + width(spot), 0) / 2
  for (const spot of row) {
    spot.x = x + width(spot) / 2
    x += width(spot)
  }
}
