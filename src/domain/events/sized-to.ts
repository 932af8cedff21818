import { type SQL, sql } from 'drizzle-orm'

/**
 * The columns of a quota for a size that somebody wants. As long as it is the one it has, nothing changes. `below`: also where more
 * is granted; then the size goes down with what comes back, and nothing is granted before. Otherwise that is refused (`seats-taken`).
 */
export function sizedTo(size: number | null, below = false): SQL {
  const same = sql`coalesce(quotas.aim, quotas.size) is ${size}`
  const fewer = sql`(${below ? 1 : 0} and quotas.taken > ${size})`
  return sql`size = case when ${same} then quotas.size when ${fewer} then quotas.taken else ${size} end,
    aim = case when ${same} then quotas.aim when ${fewer} then ${size} end`
}
