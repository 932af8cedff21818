import { deadlinesOf } from '../../domain/seats/deadlines.ts'
import { deadline } from '../../lib/dates.ts'
import { listing } from '../../lib/figures.ts'
import { type Language, words } from '../../lib/languages.ts'

export type DeadlineAction = 'change' | 'substitute' | 'cancel'

/** Until when people do something by themselves, each deadline once: what ends at one time is one of them. */
export function DeadlineLines({
  event,
  actions,
  language,
}: {
  event: Parameters<typeof deadlinesOf>[0] & { zone: string }
  actions: readonly DeadlineAction[]
  language: Language
}) {
  const t = text(language)
  const until = deadlinesOf(event)
  const byDate = Map.groupBy(actions, (action) => until[action])
  return [...byDate].map(([instant, some]) => {
    const what = some.map((action) => t[action])
    return <li>{t.until(listing(what, language), deadline(instant, event.zone, language))}</li>
  })
}

const text = words(
  {
    change: 'ändern',
    substitute: 'eine Vertretung benennen',
    cancel: 'absagen',
    until: (actions: string, date: string) => `Bis ${date} können Sie ${actions}.`,
  },
  {
    change: 'change what you entered',
    substitute: 'name a deputy',
    cancel: 'cancel',
    until: (actions: string, date: string) => `Until ${date} you can ${actions}.`,
  },
)
