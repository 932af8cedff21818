import { type Language, words } from '../../src/lib/languages.ts'

/** What an entry says about one item of a programme. No personal link here either. */
export type SessionTextProps = {
  title: string
  /** The event it is part of. */
  event: string
  description?: string
  /** Name and office of who speaks, as they are to be read. */
  speakers: readonly string[]
  calledOff?: boolean
  contact: { name: string; phone: string; email: string }
}

/** SUMMARY and DESCRIPTION of the entry of an item of the programme. */
export function sessionText(
  { title, event, description, speakers, calledOff, contact }: SessionTextProps,
  language: Language,
): { summary: string; description: string } {
  const say = said(language)
  const paragraphs = [
    say.partOf(event),
    calledOff && say.calledOffLong,
    speakers.length > 0 && say.speakers(speakers.join('; ')),
    description,
    say.contact([contact.name, say.phone(contact.phone), contact.email].join(', ')),
  ]
  return {
    summary: calledOff ? say.calledOff(title) : title,
    description: paragraphs.filter(Boolean).join('\n\n'),
  }
}

const said = words(
  {
    calledOff: (title: string) => `Abgesagt: ${title}`,
    partOf: (event: string) => `Programmpunkt von: ${event}`,
    calledOffLong: 'Die Veranstaltung findet nicht statt.',
    speakers: (names: string) => `Mit: ${names}`,
    phone: (number: string) => `Telefon ${number}`,
    contact: (reachable: string) => `Rückfragen: ${reachable}`,
  },
  {
    calledOff: (title: string) => `Called off: ${title}`,
    partOf: (event: string) => `Part of: ${event}`,
    calledOffLong: 'The event will not take place.',
    speakers: (names: string) => `With: ${names}`,
    phone: (number: string) => `phone ${number}`,
    contact: (reachable: string) => `Questions: ${reachable}`,
  },
)
