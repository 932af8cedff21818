import { type Language, words } from '../../src/lib/languages.ts'

/**
 * What an entry says about an event, and about the place of the person who gets it. It takes no personal link on purpose:
 * calendars are shared with front offices and colleagues.
 */
export type EntryTextProps = {
  title: string
  /** Who holds the event, the first one first. */
  hosts: readonly string[]
  /**
   * The person's place; none in public files. replaced: a deputy has it · given-up: of a session alone · lost: it came back to
   * the queue · over: this calendar is no longer kept up, and says nothing of anybody.
   */
  place?: 'confirmed' | 'cancelled' | 'replaced' | 'given-up' | 'lost' | 'over'
  /** Why what the entry is about, the session if there is one, else the event, does not take place then. */
  ended?: Ended | undefined
  /** Why the event was called off, in a line. */
  reason?: string
  /** The session of the event that the entry is about. */
  session?: string
  /** Name and office of who speaks in it, and what it is about. */
  speakers?: readonly string[]
  about?: string
  /** Takes part online, and where; only in personal entries. */
  online?: boolean
  onlineUrl?: string
  contact?: { name?: string; phone?: string; email?: string }
}

/** open: the session stays in the programme, but has no time at present · withdrawn: it is no longer in it. */
export type Ended = 'called-off' | 'withdrawn' | 'open'

/** SUMMARY and DESCRIPTION of a calendar entry. */
export function entryText(props: EntryTextProps, language: Language): { summary: string; description: string } {
  const t = text(language)
  return { summary: summary(props, t), description: description(props, t) }
}

type Words = ReturnType<typeof text>

function summary({ title, session, place, ended }: EntryTextProps, t: Words): string {
  const name = session ? `${session} – ${title}` : title
  if (ended) return t[ended](name)
  if (!place || place === 'confirmed') return name
  const words = { cancelled: t.gaveUp, replaced: t.handedOn, 'given-up': t.sessionGivenUp, lost: t.lostPlace }
  return (place === 'over' ? t.noLonger : words[place])(name)
}

function description(props: EntryTextProps, t: Words): string {
  const { title, hosts, session, speakers = [], about, place, ended, reason, online, onlineUrl, contact = {} } = props
  const comes = place === 'confirmed' && !ended
  const reachable = [contact.name, contact.phone && t.phone(contact.phone), contact.email].filter(Boolean).join(', ')
  const paragraphs = [
    session && t.partOf(title),
    speakers.length > 0 && t.speakers(speakers.join('; ')),
    about,
    hosts.length > 0 && t.hosts(hosts.join(', ')),
    ended ? endWords(ended, props, t) : place && placeWords(place, t),
    ended && reason && t.reason(reason),
    comes && (onlineUrl ? t.online(onlineUrl) : online && t.accessFollows),
    comes && t.change,
    reachable && t.contact(reachable),
  ]
  return paragraphs.filter(Boolean).join('\n\n')
}

function endWords(ended: Ended, { session, place }: Pick<EntryTextProps, 'session' | 'place'>, t: Words): string {
  if (!session) return t.calledOffLong
  if (ended === 'called-off') return t.sessionCalledOff
  if (ended === 'withdrawn') return t.sessionWithdrawn
  return place ? `${t.sessionOpen} ${t.seatStays}` : t.sessionOpen
}

function placeWords(place: NonNullable<EntryTextProps['place']>, t: Words): string {
  const sentences = { confirmed: t.confirmed, cancelled: t.gone, replaced: t.replaced, 'given-up': t.sessionGone }
  return { ...sentences, lost: t.lost, over: t.over }[place]
}

const text = words(
  {
    'called-off': (title: string) => `Abgesagt: ${title}`,
    gaveUp: (title: string) => `Abgemeldet: ${title}`,
    handedOn: (title: string) => `Platz abgegeben: ${title}`,
    sessionGivenUp: (title: string) => `Abgewählt: ${title}`,
    withdrawn: (title: string) => `Entfällt: ${title}`,
    open: (title: string) => `Zeit noch offen: ${title}`,
    lostPlace: (title: string) => `Nicht mehr bestätigt: ${title}`,
    noLonger: (title: string) => `Nicht mehr aktuell: ${title}`,
    lost: 'Der Platz ist zurzeit nicht bestätigt.',
    over: 'Dieser Eintrag wird nicht weitergeführt, denn die Anmeldung hat einen neuen persönlichen Link. Wer weiterhin teilnimmt, bekommt den Termin mit der nächsten E-Mail und abonniert den Kalender bitte neu.',
    hosts: (names: string) => `Veranstaltet von: ${names}`,
    confirmed: 'Die Anmeldung ist bestätigt.',
    gone: 'Die Person ist abgemeldet.',
    replaced: 'Der Platz ist an eine Vertretung übergegangen.',
    sessionGone: 'Dieser Programmpunkt ist abgewählt.',
    partOf: (title: string) => `Teil von: ${title}`,
    speakers: (names: string) => `Mit: ${names}`,
    online: (address: string) => `Online teilnehmen: ${address}`,
    accessFollows: 'Teilnahme online, der Zugang folgt.',
    calledOffLong: 'Die Veranstaltung findet nicht statt.',
    reason: (reason: string) => `Grund: ${reason}`,
    sessionCalledOff: 'Dieser Programmpunkt findet nicht statt.',
    sessionWithdrawn: 'Dieser Programmpunkt steht nicht mehr im Programm.',
    sessionOpen: 'Dieser Programmpunkt findet nicht zu dieser Zeit statt; die neue Zeit steht noch nicht fest.',
    seatStays: 'Der Platz darin bleibt, und der Eintrag kommt wieder, sobald sie feststeht.',
    change: 'Ändern oder absagen: über den persönlichen Link im Bestätigungsschreiben.',
    phone: (number: string) => `Telefon ${number}`,
    contact: (reachable: string) => `Rückfragen: ${reachable}`,
  },
  {
    'called-off': (title: string) => `Called off: ${title}`,
    gaveUp: (title: string) => `Cancelled: ${title}`,
    handedOn: (title: string) => `Seat passed on: ${title}`,
    sessionGivenUp: (title: string) => `No longer chosen: ${title}`,
    withdrawn: (title: string) => `Withdrawn: ${title}`,
    open: (title: string) => `Time not fixed yet: ${title}`,
    lostPlace: (title: string) => `No longer confirmed: ${title}`,
    noLonger: (title: string) => `No longer current: ${title}`,
    lost: 'The seat is not confirmed at present.',
    over: 'This entry is not kept up any more, because the registration has a new personal link. Whoever still takes part receives the date with the next e-mail and is asked to subscribe to the calendar again.',
    hosts: (names: string) => `Hosted by: ${names}`,
    confirmed: 'The registration is confirmed.',
    gone: 'The registration is cancelled.',
    replaced: 'The seat has passed to a deputy.',
    sessionGone: 'This session is no longer chosen.',
    partOf: (title: string) => `Part of: ${title}`,
    speakers: (names: string) => `With: ${names}`,
    online: (address: string) => `Take part online: ${address}`,
    accessFollows: 'Online; access will follow.',
    calledOffLong: 'The event will not take place.',
    reason: (reason: string) => `Reason: ${reason}`,
    sessionCalledOff: 'This session will not take place.',
    sessionWithdrawn: 'This session is no longer in the programme.',
    sessionOpen: 'This session does not take place at this time; the new time is not fixed yet.',
    seatStays: 'The place in it is kept, and the entry comes back as soon as it is.',
    change: 'To change or cancel, use the personal link in the letter of confirmation.',
    phone: (number: string) => `phone ${number}`,
    contact: (reachable: string) => `Questions: ${reachable}`,
  },
)
