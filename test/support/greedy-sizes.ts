type Sizes = Record<string, number | null>

/** How many seats the greedy model has in each quota, and where there shall be fewer than are taken. */
export function greedySizes(start: { sizes: Sizes; rule: number | null }, taken: (quota: string) => number) {
  const sizes: Sizes = { ...start.sizes }
  const aims = new Map<string, number>()
  const of = (quota: string) =>
    quota in sizes ? (sizes[quota] ?? null) : quota.startsWith('organisation') ? start.rule : null
  const wanted = (quota: string) => aims.get(quota) ?? of(quota)
  return {
    of,
    wanted,
    /** A size goes down with what came back, until it is as wanted. */
    comeDown() {
      for (const [quota, aim] of aims) {
        sizes[quota] = Math.max(aim, taken(quota))
        if (taken(quota) <= aim) aims.delete(quota)
      }
    },
    resize(quota: string, size: number | null, below: boolean): 'refused' | 'grows' | 'done' {
      if (size === wanted(quota)) return 'done'
      if (size !== null && taken(quota) > size) {
        if (!below) return 'refused'
        aims.set(quota, size)
        sizes[quota] = taken(quota)
        return 'done'
      }
      const grows = size === null || size > (of(quota) ?? Number.POSITIVE_INFINITY)
      aims.delete(quota)
      sizes[quota] = size
      return grows ? 'grows' : 'done'
    },
  }
}
