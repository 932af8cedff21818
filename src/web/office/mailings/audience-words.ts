import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { MailingFilter } from '../../../domain/mailings/mailing-filter.ts'
import { inLanguage, type Language, wordOf, words } from '../../../lib/languages.ts'
import { attendeeState } from '../attendees/attendee-status.tsx'
import { attendanceWords, roleWords } from '../attendees/attendee-words.ts'
import { type AudienceChoices, audience, languageWords } from './audience-fields.tsx'

type Audience = { filter: MailingFilter; toContacts: boolean }

/** Whom a mailing is for, as pairs of what and which; only what the filter says. */
export function audienceWords(
  { filter, toContacts }: Audience,
  event: EventRecord,
  choices: AudienceChoices,
  language: Language,
): [string, string][] {
  const t = text(language)
  const fields = { ...audience.filter.parts, toContacts: audience.toContacts }
  const named = (keys: readonly string[], items: readonly { key: string; name: string }[]) =>
    keys.map((key) => items.find((item) => item.key === key)?.name ?? t.gone)
  const of = (items: readonly { id: string; name: EventRecord['title'] }[]) =>
    items.map(({ id, name }) => ({ key: id, name: inLanguage(name, language) }))
  const answer = (given: boolean | null) => (given === null ? [] : [given ? t.yes : t.no])
  const parts: [keyof typeof fields, string[]][] = [
    ['states', filter.states.map((state) => attendeeState(state, language))],
    ['categories', named(filter.categories, of(event.categories))],
    ['sessions', named(filter.sessions, of(event.programme.map(({ id, title }) => ({ id, name: title }))))],
    ['roles', filter.roles.map((role) => roleWords(language)[role])],
    ['lands', named(filter.lands, choices.lands)],
    ['organisation', filter.organisation ? named([filter.organisation], choices.organisations) : []],
    ['attendance', filter.attendance ? [attendanceWords(language)[filter.attendance]] : []],
    ['language', filter.language ? [languageWords(language)[filter.language]] : []],
    ['listed', answer(filter.listed)],
    ['attended', answer(filter.attended)],
    ['documentsMissing', filter.documentsMissing ? [t.yes] : []],
    ['toContacts', toContacts ? [t.yes] : []],
  ]
  return parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => [wordOf(fields[name].label, language), values.join(', ')])
}

const text = words({ yes: ['ja', 'yes'], no: ['nein', 'no'], gone: ['(entfernt)', '(removed)'] })
