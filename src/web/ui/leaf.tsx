import { clockIn, type Instant } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'

/** The day of an event as on a leaf of a calendar. */
export function Leaf({ instant, zone, language }: { instant: Instant; zone: string; language: Language }) {
  const { date } = clockIn(instant, zone)
  const [year = '', month = '', day = ''] = date.split('-')
  return (
    <time class="leaf" datetime={date}>
      <span class="leaf__month">{months[language][Number(month) - 1]}</span>{' '}
      <span class="leaf__day">{Number(day)}</span> <span class="leaf__year">{year}</span>
    </time>
  )
}

const months = {
  de: ['Jan', 'Feb', 'März', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
} satisfies Record<Language, string[]>
