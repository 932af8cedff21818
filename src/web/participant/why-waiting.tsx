import { isHeld, type WhyNotYet } from '../../domain/registrations/waiting/why-not-yet.ts'
import { type Language, words } from '../../lib/languages.ts'

/**
 * Why somebody who waits has no seat yet, a sentence for each reason; never a number of seats. Whether the list moves up at all
 * is said below it.
 */
export function WhyWaiting({ why, language }: { why: WhyNotYet; language: Language }) {
  const t = text(language)
  const reasons = [
    ...why.full.map(({ scope }) => t[scope]),
    !why.full.some(isHeld) && why.full.some(({ offered }) => offered > 0) && t.offered,
    why.waitsForGroup && t.group(why.people),
  ].filter((reason) => reason !== false)
  if (reasons.length === 0) return null
  return (
    <>
      <p>{t.why}</p>
      <ul>
        {[...new Set(reasons)].map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </>
  )
}

const text = words(
  {
    why: 'Warum Sie noch keinen Platz haben:',
    event: 'Alle Plätze der Veranstaltung sind vergeben.',
    category: 'Die Plätze Ihrer Zielgruppe sind vergeben.',
    session: 'Die Plätze dieses Programmpunkts sind vergeben.',
    attendance: 'Für diese Art der Teilnahme (vor Ort oder online) sind alle Plätze vergeben.',
    organisation: 'Ihre Organisation hat schon so viele Plätze, wie jeder Organisation zustehen.',
    land: 'Ihr Land hat schon so viele Plätze, wie jedem Land zustehen.',
    offered: 'Einige Plätze sind gerade anderen angeboten und können wieder frei werden.',
    group: (people: number) =>
      `Sie kommen nur gemeinsam: Die freien Plätze reichen noch nicht für alle ${people} Personen.`,
  },
  {
    why: 'Why you have no seat yet:',
    event: 'All seats of the event are taken.',
    category: 'The seats of your target group are taken.',
    session: 'The seats of this session are taken.',
    attendance: 'All seats for this kind of attendance (on site or online) are taken.',
    organisation: 'Your organisation already has as many seats as each organisation may have.',
    land: 'Your state already has as many seats as each state may have.',
    offered: 'Some seats are offered to others at the moment and may become free again.',
    group: (people: number) => `You only come together: there are not yet enough seats for all ${people} people.`,
  },
)
