import { clockIn, endOfDay, type Instant } from '../../lib/dates.ts'
import { conference2016 } from './conference-2016.ts'
import { demoProgramme } from './demo-programme.ts'
import type { EventFacts } from './event-facts.ts'

/** The same conference again: on the next 2 December whose 18 November is not yet over, with registration open. */
export function demoConference(now: Instant): EventFacts {
  const year = nextYear(now)
  return {
    ...conference2016,
    slug: `integration-${year}`,
    description,
    startDate: `${year}-12-02`,
    endDate: `${year}-12-02`,
    startTime: '10:00',
    endTime: '16:00',
    allDay: false,
    // The day after the last deadline: open at any instant that leads to this year.
    opensDate: `${year - 1}-11-19`,
    lastDay: `${year}-11-18`,
    capacity: 140,
    programme: demoProgramme,
  }
}

function nextYear(now: Instant): number {
  const year = Number(clockIn(now, conference2016.zone).date.slice(0, 4))
  return now < endOfDay(`${year}-11-18`, conference2016.zone) ? year : year + 1
}

const description = {
  de: `Was gelingt, wenn Menschen im ländlichen Raum neu ankommen – und was brauchen die Landkreise dafür? Die Konferenz stellt die Ergebnisse einer Studie vor, für die Gespräche in 19 Landkreisen geführt wurden, und bringt Praxis, Politik, Wirtschaft und Wohlfahrtspflege an einen Tisch.

Im Mittelpunkt stehen vier Handlungsfelder:

- **Wohnen** – vom leeren Ortskern zur Nachbarschaft
- **Sprache** – Kurse, die auch ohne Bus erreichbar sind
- **Arbeit und Berufsausbildung** – Betriebe, die ausbilden wollen
- **Gesellschaftliche Integration** – Vereine, Ehrenamt, Begegnung

Bitte bringen Sie zum Einlass einen amtlichen Lichtbildausweis mit. Ein Mittagsimbiss steht bereit.`,
  en: `What works when people newly arrive in rural areas, and what do districts need for it? The conference presents the findings of a study for which talks were held in 19 districts, and brings together practitioners, politics, business and welfare organisations.

It turns on four fields of action:

- **Housing** – from empty village centres to neighbourhoods
- **Language** – courses that can be reached without a bus
- **Work and vocational training** – businesses that want to train
- **Social integration** – clubs, volunteering, encounters

Please bring an official photo ID for admission. A light lunch will be served.`,
}
