import { standingWords } from '../../lib/desk-words.ts'
import { oClock } from '../../lib/figures.ts'
import type { Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { appWords } from './app-words.ts'
import type { Person } from './wire.ts'

/** What is shown of a person. Organisation and office tell two of one name apart. */
export function personLines(person: Person, zone: string, language: Language) {
  const { organisation, office, standing, inside, note } = person
  const t = appWords(language)
  return {
    name: fullName(person),
    who: fullName(person),
    place: [organisation, office].filter(Boolean).join(', '),
    state: inside ? t.here(clockAt(inside.since, zone, language)) : standingWords(language)[standing],
    note: note ? t.note(note) : '',
  }
}

/** "09:12 Uhr" in the zone of the event, wherever the device believes to be. */
export function clockAt(at: number, zone: string, language: Language): string {
  const time = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at)
  return oClock(time, language)
}
