import { choiceWords } from '../../../templates/forms/choice-words.ts'
import { sessionWhere } from '../../../templates/forms/session-where.ts'
import type { EventRecord } from '../../domain/events/read-event.ts'
import { inOrderOfTime } from '../../domain/programme/programme-days.ts'
import { categoriesToChoose } from '../../domain/seats/registration-phase.ts'
import { deadline, type Instant } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import type { Choice } from './choice-fields.tsx'
import { placesOf } from './session-words.ts'

/** What somebody can choose at an event; empty where there is nothing to choose. */
export type SeatChoices = { categories: Choice[]; attendance: Choice[]; sessions: Choice[] }

export function seatChoices(event: EventRecord, now: Instant, language: Language): SeatChoices {
  const t = text(language)
  const modes = event.attendanceModes.map((mode) => ({
    value: mode,
    label: choiceWords(language)[mode],
    hint: placesOf(event, 'attendance', mode, language) || undefined,
  }))
  return {
    categories: categoriesToChoose(event, now).map(({ id, name, closesAt }) => ({
      value: id,
      label: inLanguage(name, language),
      hint: hintOf([
        closesAt !== null && t.until(deadline(closesAt, event.zone, language)),
        placesOf(event, 'category', id, language),
      ]),
    })),
    attendance: modes.length > 1 ? modes : [],
    sessions: inOrderOfTime(event.programme)
      .filter(({ bookable }) => bookable)
      .map((item) => ({
        value: item.id,
        label: inLanguage(item.title, language),
        hint: hintOf([sessionWhere(item, event, language), placesOf(event, 'session', item.id, language)]),
      })),
  }
}

function hintOf(parts: (string | false)[]): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined
}

const text = words({ until: (date: string) => `bis ${date}` }, { until: (date: string) => `until ${date}` })
