/** What the public may know of the seats: a word, never a number. */
export type Availability = 'free' | 'few' | 'waiting-list'

/** "Few" is the last tenth, at least the last two. Without a limit there is always room. */
export function availability({ size, taken }: { size: number | null; taken: number }): Availability {
  if (size === null) return 'free'
  if (taken >= size) return 'waiting-list'
  return size - taken <= Math.max(2, Math.ceil(size / 10)) ? 'few' : 'free'
}
