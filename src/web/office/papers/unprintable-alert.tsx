import type { Unprintable } from '../../../domain/papers/find-unprintable.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'

type Props = { found: readonly Unprintable[]; eventId: string; language: Language }

/** Everybody whom no paper prints whole, each with the way to what they typed: a list to work off before anything is printed. */
export function UnprintableAlert({ found, eventId, language }: Props) {
  if (found.length === 0) return null
  const t = text(language)
  return (
    <Alert kind="warning" title={t.some(found.length)}>
      <p>{t.what}</p>
      <ul class="losses">
        {found.map(({ id, name, missing }) => (
          <li>
            {id ? <a href={`/office/events/${eventId}/attendees/${id}`}>{name}</a> : name}: {t.missing(shown(missing))}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function shown(missing: string): string {
  const characters = [...missing]
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : missing
}

const text = words({
  some: [
    (count: number) =>
      `${count === 1 ? 'Ein Eintrag lässt' : `${count} Einträge lassen`} sich nicht vollständig drucken`,
    (count: number) => `${count === 1 ? 'One entry' : `${count} entries`} cannot be printed whole`,
  ],
  what: [
    'Auf allen Papieren stehen statt dieser Zeichen Fragezeichen. Bitte fragen Sie nach der Schreibweise in lateinischen Buchstaben: Ein Name kommt in das Feld „Name auf dem Namensschild“, alles andere ändern Sie im Eintrag.',
    'On all papers question marks stand for these characters. Please ask how it is written in Latin letters: a name goes into the field “Name on the badge”, all else is changed in the entry.',
  ],
  missing: [(found: string) => `nicht druckbar: ${found}`, (found: string) => `not printable: ${found}`],
})
