/** What a Worker lays out within its memory and time in one request. */
export const badgesPerPart = 2000

/** In how many parts so many badges are downloaded. */
export function badgeParts(badges: number): number {
  return Math.max(1, Math.ceil(badges / badgesPerPart))
}
