import { z } from 'zod'
import {
  type ProgrammeDay,
  type ProgrammeLine,
  programmeFormats,
  programmePaper,
} from '../../../templates/pdf/papers/programme.ts'
import { programmeWords } from '../../../templates/pdf/papers/programme-words.ts'
import type { Actor } from '../../lib/actor.ts'
import { clockIn, longDate } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
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

/** An item without a time stands where it stands in the programme: on the day of the one before it. */
function daysOf(event: EventRecord, language: Language): ProgrammeDay[] {
  const days = new Map<string, { name: string; lines: ProgrammeLine[] }>()
  let today = event.startsAt
  for (const item of event.programme) {
    today = item.startsAt ?? today
    const { date } = clockIn(today, event.zone)
    const day = days.get(date) ?? { name: longDate(today, event.zone, language), lines: [] }
    day.lines.push(lineOf(item, event, language))
    days.set(date, day)
  }
  const [first, ...others] = days.values()
  return first && others.length === 0 ? [{ ...first, name: '' }] : [...days.values()]
}

function lineOf(item: Item, { zone }: EventRecord, language: Language): ProgrammeLine {
  const { startsAt, endsAt, title, description, room, bookable, calledOff } = item
  const t = programmeWords(language)
  const times = [startsAt, endsAt].flatMap((at) => (at === null ? [] : [clockIn(at, zone).time]))
  return {
    time: times.join('–'),
    title: inLanguage(title, language),
    description: description ? inLanguage(description, language) : '',
    speakers: item.speakers
      .filter(({ status }) => status !== 'declined')
      .map(({ name, office, status }) => {
        const who = [inLanguage(name, language), office && inLanguage(office, language)].filter(Boolean).join(', ')
        return status === 'requested' ? `${who} (${t.requested})` : who
      }),
    room,
    remark: calledOff ? t.calledOff : bookable ? t.bookable : '',
  }
}
