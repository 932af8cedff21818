import { type Language, words } from '../../src/lib/languages.ts'

/**
 * What an entry says about an event, and about the place of the person who gets it. It takes no personal link on purpose:
 * calendars are shared with front offices and colleagues.
 */
export type EntryTextProps = {
  title: string
  /** Who holds the event, the first one first. */
  hosts: readonly string[]
  /** The person's place; none in public files. */
  place?: 'confirmed' | 'waiting' | 'cancelled'
  /** The event itself was called off. */
  calledOff?: boolean
  contact?: { name?: string; phone?: string; email?: string }
}

/** SUMMARY and DESCRIPTION of a calendar entry. */
export function entryText(props: EntryTextProps, language: Language): { summary: string; description: string } {
  const say = said(language)
  return { summary: summary(props, say), description: description(props, say) }
}

type Said = ReturnType<typeof said>

function summary({ title, place, calledOff }: EntryTextProps, say: Said): string {
  if (calledOff) return say.calledOff(title)
  if (place === 'cancelled') return say.gaveUp(title)
  if (place === 'waiting') return say.waiting(title)
  return title
}

function description({ hosts, place, calledOff, contact = {} }: EntryTextProps, say: Said): string {
  const reachable = [contact.name, contact.phone && say.phone(contact.phone), contact.email].filter(Boolean).join(', ')
  const paragraphs = [
    hosts.length > 0 && say.hosts(hosts.join(', ')),
    calledOff
      ? say.calledOffLong
      : place && { confirmed: say.confirmed, waiting: say.waits, cancelled: say.gone }[place],
    place && place !== 'cancelled' && !calledOff && say.change,
    reachable && say.contact(reachable),
  ]
  return paragraphs.filter(Boolean).join('\n\n')
}

const said = words(
  {
    calledOff: (title: string) => `Abgesagt: ${title}`,
    gaveUp: (title: string) => `Abgemeldet: ${title}`,
    waiting: (title: string) => `Warteliste: ${title}`,
    hosts: (names: string) => `Veranstaltet von: ${names}`,
    confirmed: 'Die Anmeldung ist bestätigt.',
    waits: 'Die Anmeldung steht auf der Warteliste. Wird ein Platz frei, kommt eine Nachricht.',
    gone: 'Die Person ist abgemeldet.',
    calledOffLong: 'Die Veranstaltung findet nicht statt.',
    change: 'Ändern oder absagen: über den persönlichen Link im Bestätigungsschreiben.',
    phone: (number: string) => `Telefon ${number}`,
    contact: (reachable: string) => `Rückfragen: ${reachable}`,
  },
  {
    calledOff: (title: string) => `Called off: ${title}`,
    gaveUp: (title: string) => `Cancelled: ${title}`,
    waiting: (title: string) => `Waiting list: ${title}`,
    hosts: (names: string) => `Hosted by: ${names}`,
    confirmed: 'The registration is confirmed.',
    waits: 'The registration is on the waiting list. You will hear from us if a seat becomes free.',
    gone: 'The registration is cancelled.',
    calledOffLong: 'The event will not take place.',
    change: 'To change or cancel, use the personal link in the letter of confirmation.',
    phone: (number: string) => `phone ${number}`,
    contact: (reachable: string) => `Questions: ${reachable}`,
  },
)
