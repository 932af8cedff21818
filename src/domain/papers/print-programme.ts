import { z } from 'zod'
import {
  type ProgrammeDay,
  type ProgrammeLine,
  programmeFormats,
  programmePaper,
} from '../../../templates/pdf/papers/programme.ts'
import { programmeWords } from '../../../templates/pdf/papers/programme-words.ts'
import type { Actor } from '../../lib/actor.ts'
import { clockRange, longDate } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { stateWords } from '../../lib/state-words.ts'
import type { EventRecord } from '../events/read-event.ts'
import { programmeDays } from '../programme/programme-days.ts'
import { eventToPrint, type PaperNeeds, type PaperOrder, type PrintedPaper, paperProps } from './paper-order.ts'

type Item = EventRecord['programme'][number]

export const programmeOptions = z.object({ format: z.enum(programmeFormats).catch('a4') })

/** The programme as it is public: who declined is left out, who is only asked is marked. Throws Refusal `not-found`. */
export async function printProgramme(
  deps: PaperNeeds,
  actor: Actor,
  { eventId, language, options }: PaperOrder<z.infer<typeof programmeOptions>>,
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: 'programme.printed' })
  const props = await paperProps(deps, event, language)
  const partners = event.partners.map(({ name }) => inLanguage(name, language)).join('\n')
  return { event, stream: programmePaper({ ...props, ...options, partners, days: daysOf(event, language) }) }
}

function daysOf(event: EventRecord, language: Language): ProgrammeDay[] {
  return programmeDays(event).map(({ day, items }) => ({
    name: day === null ? '' : longDate(day, event.zone, language),
    lines: items.map((item) => lineOf(item, event, language)),
  }))
}

function lineOf(item: Item, { zone }: EventRecord, language: Language): ProgrammeLine {
  const { startsAt, endsAt, title, description, room, bookable, calledOff } = item
  const t = programmeWords(language)
  return {
    time: clockRange(startsAt, endsAt, zone),
    title: inLanguage(title, language),
    description: description ? inLanguage(description, language) : '',
    speakers: item.speakers
      .filter(({ status }) => status !== 'declined')
      .map(({ name, office, status }) => {
        const who = [inLanguage(name, language), office && inLanguage(office, language)].filter(Boolean).join(', ')
        return status === 'requested' ? `${who} (${stateWords(language).requested})` : who
      }),
    room,
    remark: calledOff ? t.calledOff : bookable ? t.bookable : '',
  }
}
