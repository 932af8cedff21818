import type { EventFigures } from '../../../domain/seats/read-event-figures.ts'
import { figure } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { roleWords } from '../attendees/attendee-words.ts'

/** How the people beside an event's places add up to them, where that is not plain: sentences, each with every number of its sum. */
export function figureSentences({ people, seats, unseated, beyond }: EventFigures, language: Language): string[] {
  const t = text(language)
  const format = (count: number) => figure(count, language)
  const inSeats = seats.granted + seats.offered
  const others = [
    ...unseated.map(({ role, people }) => `${format(people)} × ${roleWords(language)[role]}`),
    ...(beyond > 0 ? [t.beyond(format(beyond))] : []),
  ]
  const sits = t.sits(format(seats.granted), format(seats.offered), seats.offered > 0)
  return [
    ...(others.length > 0
      ? [t.without(format(people.confirmed + people.offered), format(inSeats), others.join(', '))]
      : []),
    ...(seats.size !== null && seats.over === 0 && (others.length > 0 || seats.offered > 0)
      ? [t.places(format(seats.size), sits, format(seats.free ?? 0))]
      : []),
    ...(seats.size !== null && seats.over > 0 ? [t.over(sits, format(seats.size), format(seats.over))] : []),
  ]
}

const text = words({
  without: [
    (all: string, seated: string, others: string) =>
      `Von ${all} Personen mit Zusage oder Angebot haben ${seated} einen gezählten Platz; ohne sind ${others}.`,
    (all: string, seated: string, others: string) =>
      `Of ${all} people confirmed or offered, ${seated} are in a counted place; without one are ${others}.`,
  ],
  beyond: [(count: string) => `${count} über der Grenze`, (count: string) => `${count} beyond the limit`],
  sits: [
    (granted: string, offered: string, any: boolean) => `${granted} zugesagt${any ? ` + ${offered} angeboten` : ''}`,
    (granted: string, offered: string, any: boolean) => `${granted} confirmed${any ? ` + ${offered} offered` : ''}`,
  ],
  places: [
    (size: string, sits: string, free: string) => `${size} Plätze = ${sits} + ${free} frei.`,
    (size: string, sits: string, free: string) => `${size} places = ${sits} + ${free} free.`,
  ],
  over: [
    (sits: string, size: string, over: string) =>
      `${sits} = ${size} gewünschte Plätze + ${over} zu viel: Bis sie zurückkommen, wird nichts nachbesetzt.`,
    (sits: string, size: string, over: string) =>
      `${sits} = ${size} wanted places + ${over} too many: nothing is filled until they come back.`,
  ],
})
