import { clockIn, type Instant } from '../../lib/dates.ts'

type Timed = { startsAt: Instant | null }
type Around<Item> = { startsAt: Instant; endsAt: Instant; zone: string; programme: readonly Item[] }

/** Items of one day. The day is null where the programme needs no headings: it has one day, or no times. */
type ProgrammeDay<Item> = { day: Instant | null; items: Item[] }

/** The programme as people read it: day by day, in order of time. */
export function programmeDays<Item extends Timed>(event: Around<Item>): ProgrammeDay<Item>[] {
  const { programme, zone } = event
  const days = new Map<string, { day: Instant; items: Item[] }>()
  let today = event.startsAt
  for (const item of inOrderOfTime(programme)) {
    today = item.startsAt ?? today
    const { date } = clockIn(today, zone)
    const day = days.get(date) ?? { day: today, items: [] }
    day.items.push(item)
    days.set(date, day)
  }
  const headed = programme.some(({ startsAt }) => startsAt !== null) && (days.size > 1 || severalDays(event))
  return headed ? [...days.values()] : [...days.values()].map(({ items }) => ({ day: null, items }))
}

/** Items by their beginning; one without a time stays behind the item that stands before it. */
export function inOrderOfTime<Item extends Timed>(items: readonly Item[]): Item[] {
  const together: Item[][] = [[]]
  for (const item of items) {
    if (item.startsAt === null) together.at(-1)?.push(item)
    else together.push([item])
  }
  const [untimed = [], ...timed] = together
  return [...untimed, ...timed.sort(([a], [b]) => (a?.startsAt ?? 0) - (b?.startsAt ?? 0)).flat()]
}

function severalDays({ startsAt, endsAt, zone }: Around<unknown>): boolean {
  return clockIn(startsAt, zone).date !== clockIn(endsAt - 1, zone).date
}
