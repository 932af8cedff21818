import type { Instant } from '../../../lib/dates.ts'
import type { LanguageMap } from '../../../lib/languages.ts'

/** What the last letter told of a session, as `notified_facts` keeps it: how they stand, and when and where it is. */
export type NotifiedSession = {
  is: 'granted' | 'waiting' | 'offered' | 'review' | 'called-off' | 'given-up' | 'removed'
  rank: number | null
  title: LanguageMap
  startsAt: Instant | null
  endsAt: Instant | null
  room: string
  zone: string
}
