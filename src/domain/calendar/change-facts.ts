import { changeHeadline } from '../../../templates/mail/change-headline.ts'
import { changeLine } from '../../../templates/mail/change-lines.ts'
import { timesApart } from '../../../templates/mail/change-times.ts'
import type { Change } from '../../../templates/mail/changes.ts'
import { changesWords } from '../../../templates/mail/fact-words.ts'
import type { Language } from '../../lib/languages.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import { venueLine } from './where-line.ts'

/** What a letter says of changes: in a few words for its subject, a line for each, and what no longer holds. */
export function changeFacts(facts: LetterRow['facts'], changes: readonly Change[] | undefined, language: Language) {
  const place = changes?.find((change) => change.what === 'place')?.from
  const others = changesWords(otherChanges(facts?.changes, changes), language)
  return {
    headline: changeHeadline(changes ?? [], language),
    changes: [...(changes ?? []).map((change) => changeLine(change, language)), ...(others ? [others] : [])],
    dateBefore: dateBefore(changes, language),
    placeBefore: place ? venueLine(place) : '',
  }
}

/** The day that somebody knows, where it is another one by now. */
export function dateBefore(changes: readonly Change[] | undefined, language: Language): string {
  const date = changes?.find((change) => change.what === 'date')
  return date ? timesApart(date.to, date.from, language).from : ''
}

const kinds = ['event', 'date', 'place', 'online', 'name', 'organisation', 'details', 'sessions', 'attendance'] as const

/** What the writer of a letter named and nobody can say from what to what, in the words that there are for it. */
function otherChanges(written: string | undefined, changes: readonly Change[] | undefined) {
  const named = written?.split(' ') ?? []
  const exact = changes ? ['date', 'place', 'online', 'sessions', 'attendance', ...changes.map(({ what }) => what)] : []
  return kinds.filter((kind) => named.includes(kind) && !exact.includes(kind))
}
