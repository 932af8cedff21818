/** What the public may know of the seats: a word, never a number. */
export type Availability = 'free' | 'few' | 'waiting-list'

/** `queued`: somebody waits and nobody moves up, for now or any more: a newcomer waits even where there is room. */
export type Seats = { size: number | null; taken: number; queued?: boolean | undefined }

/** "Few" is the last tenth, at least the last two. Without a limit there is always room. */
export function availability({ size, taken, queued }: Seats): Availability {
  if (queued) return 'waiting-list'
  if (size === null) return 'free'
  if (taken >= size) return 'waiting-list'
  return size - taken <= Math.max(2, Math.ceil(size / 10)) ? 'few' : 'free'
}
