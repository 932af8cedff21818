import { type Language, words } from '../../src/lib/languages.ts'

/** The value of `{{status}}`: where a registration stands. */
export function statusWords(
  status: 'confirmed' | 'waiting' | 'offered' | 'review' | 'cancelled',
  language: Language,
): string {
  return text(language)[status]
}

/** The value of `{{changes}}`: what has changed, in the order given ("Termin, Ort"). */
export function changesWords(
  changed: readonly ('event' | 'date' | 'place' | 'online' | 'name' | 'organisation' | 'details' | 'sessions')[],
  language: Language,
): string {
  return changed.map((what) => text(language)[what]).join(', ')
}

const text = words(
  {
    confirmed: 'bestätigt',
    waiting: 'auf der Warteliste',
    offered: 'Platz angeboten',
    review: 'wird geprüft',
    cancelled: 'storniert',
    event: 'Titel der Veranstaltung',
    date: 'Termin',
    place: 'Ort',
    online: 'Zugang zur Online-Teilnahme',
    name: 'Name',
    organisation: 'Organisation',
    details: 'Ihre Angaben',
    sessions: 'Ihre Sitzungen und Workshops',
  },
  {
    confirmed: 'confirmed',
    waiting: 'on the waiting list',
    offered: 'seat offered',
    review: 'under review',
    cancelled: 'cancelled',
    event: 'title of the event',
    date: 'date',
    place: 'place',
    online: 'access for online participants',
    name: 'name',
    organisation: 'organisation',
    details: 'your details',
    sessions: 'your sessions and workshops',
  },
)
