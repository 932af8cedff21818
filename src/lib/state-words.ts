import { words } from './languages.ts'

/**
 * The one word for each state: every page, letter, list, export, paper and device says it as it stands here. What else
 * people call it is named in test/architecture/one-word.test.ts, which finds it.
 */
export const states = {
  // of a registration, and of a session that somebody chose
  confirmed: ['zugesagt', 'confirmed'],
  waitlisted: ['auf der Warteliste', 'on the waiting list'],
  position: [
    (position: number) => `Warteliste, Stelle ${position}`,
    (position: number) => `waiting list, position ${position}`,
  ],
  offered: ['Platz angeboten', 'seat offered'],
  offeredUntil: [(until: string) => `Platz angeboten bis ${until}`, (until: string) => `seat offered until ${until}`],
  review: ['in Prüfung', 'under review'],
  cancelled: ['abgemeldet', 'cancelled'],
  substituted: ['vertreten', 'has a deputy'],
  // of an event, and of a session
  draft: ['Entwurf', 'draft'],
  published: ['veröffentlicht', 'published'],
  unpublished: ['nicht öffentlich', 'not public'],
  'called-off': ['abgesagt', 'called off'],
  removed: ['entfällt', 'withdrawn'],
  over: ['vorbei', 'over'],
  free: ['noch Plätze frei', 'seats available'],
  few: ['nur noch wenige Plätze', 'only a few seats left'],
  'waiting-list': ['Warteliste', 'waiting list'],
  closed: ['Anmeldung geschlossen', 'registration closed'],
  // of a speaker
  requested: ['angefragt', 'requested'],
  declined: ['verhindert', 'unable to attend'],
  // of a letter
  queued: ['wartet', 'waiting'],
  sent: ['versandt', 'sent'],
  delivered: ['zugestellt', 'delivered'],
  failed: ['zurückgewiesen', 'refused'],
  suppressed: ['Adresse gesperrt', 'address suppressed'],
  bounced: ['unzustellbar', 'bounced'],
  complained: ['als Spam gemeldet', 'reported as spam'],
  'given-up': ['aufgegeben', 'given up'],
  dropped: ['nicht mehr nötig', 'no longer needed'],
  // of a mailing
  held: ['geht hinaus', 'about to leave'],
  sending: ['wird versandt', 'being sent'],
  stopped: ['angehalten', 'stopped'],
  // of a reply
  noted: ['vermerkt', 'noted'],
  asked: ['nachgefragt', 'asked back'],
  doubtful: ['zu klären', 'to clarify'],
  settled: ['erledigt', 'settled'],
} as const

export const stateWords = words(states)
