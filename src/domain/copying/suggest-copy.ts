import { inArray } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import { daysBetween, daysLater } from '../../lib/clock-shift.ts'
import { clockIn, type Instant } from '../../lib/dates.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { slugOf } from '../events/slug-of.ts'
import type { CopyInput } from './copy-event.ts'

type Event = { title: LanguageMap; startsAt: Instant; zone: string }

/** What the form of a copy begins with: the same weekday a year later, the year in the title, an address that is free. */
export async function suggestCopy({ store, clock }: Pick<Deps, 'store' | 'clock'>, event: Event): Promise<CopyInput> {
  const first = clockIn(event.startsAt, event.zone).date
  const startDate = sameWeekdayLater(first, clockIn(clock.now(), event.zone).date)
  const title = titleIn(event.title, first.slice(0, 4), startDate.slice(0, 4))
  const wanted = slugOf(title.de, startDate)
  const possible = [wanted, ...Array.from({ length: 20 }, (_, nr) => `${wanted.slice(0, 57)}-${nr + 2}`)]
  const taken = await store.read.select({ slug: events.slug }).from(events).where(inArray(events.slug, possible))
  const slug = possible.find((one) => !taken.some((other) => other.slug === one)) ?? ''
  return { title, slug, startDate }
}

/** The same weekday nearest to the same day of the next year that is still to come. */
export function sameWeekdayLater(first: string, today: string): string {
  const year = Number(first.slice(0, 4))
  for (let later = 1; ; later++) {
    const [, month, day] = first.split('-')
    const sameDate = month === '02' && day === '29' ? `${year + later}-02-28` : `${year + later}-${month}-${day}`
    const beyond = daysBetween(first, sameDate) % 7
    const there = daysLater(sameDate, beyond > 3 ? 7 - beyond : -beyond)
    if (there > today) return there
  }
}

/** "Jahrestagung 2027" becomes "Jahrestagung 2028", in both languages. */
function titleIn({ de, en }: LanguageMap, from: string, to: string): CopyInput['title'] {
  return { de: de.replaceAll(from, to), en: en?.replaceAll(from, to) }
}
