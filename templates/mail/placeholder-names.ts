import type { Language } from '../../src/lib/languages.ts'
import { type LetterKind, letters } from './letters.ts'

export type Placeholder = (typeof letters)[LetterKind][number]

/** What placeholders are called in German texts; the keys are their names in English ones. Both are understood everywhere. */
const inGerman: Record<Placeholder, string> = {
  greeting: 'anrede',
  closing: 'grußformel',
  host: 'veranstalter',
  contactName: 'ansprechperson',
  contactPhone: 'telefon',
  contactEmail: 'kontaktadresse',
  name: 'name',
  event: 'veranstaltung',
  date: 'termin',
  place: 'ort',
  dateBefore: 'bisherigerTermin',
  placeBefore: 'bisherigerOrt',
  calendarFile: 'kalenderdatei',
  invitation: 'einladung',
  cancelledFile: 'kalenderabsage',
  furtherEntries: 'weitereEinträge',
  newSubscription: 'neuesAbonnement',
  subscribed: 'abonniert',
  entry: 'kalendereintrag',
  sessions: 'programmpunkte',
  online: 'onlineAdresse',
  organisation: 'organisation',
  link: 'link',
  eventLink: 'veranstaltungsseite',
  registrationLink: 'anmeldeseite',
  privacyLink: 'datenschutzLink',
  objectionLink: 'widerspruchsLink',
  changeUntil: 'änderbarBis',
  offerUntil: 'annehmbarBis',
  confirmUntil: 'bestätigenBis',
  objectionUntil: 'widerspruchBis',
  unconfirmedSince: 'unbestätigtSeit',
  position: 'rang',
  howRegistered: 'anmeldeweg',
  registeredBy: 'angemeldetDurch',
  standsInFor: 'vertretungFür',
  deputy: 'vertretung',
  who: 'wer',
  news: 'neuigkeiten',
  ownLetters: 'eigeneBriefe',
  people: 'personen',
  status: 'stand',
  headline: 'kurzgesagt',
  changes: 'änderungen',
  concerned: 'betroffene',
  documents: 'unterlagen',
  declined: 'abgelehnt',
  whatYouCanDo: 'wasNochGeht',
  whyWaiting: 'wartegrund',
  howItMovesUp: 'nachrücken',
  pleaseCancel: 'bitteAbsagen',
  seatNext: 'platzGehtAn',
  changedAt: 'geändertAm',
  outcome: 'entscheidung',
  count: 'anzahl',
  reason: 'grund',
  ownWords: 'eigeneWorte',
  whatEnds: 'wasEndet',
  doNotTravel: 'nichtAnreisen',
  expiryMinutes: 'minuten',
}

export const placeholders = Object.keys(inGerman) as Placeholder[]

/** The name of a placeholder in texts of this language. */
export function placeholderName(placeholder: Placeholder, language: Language): string {
  return language === 'de' ? inGerman[placeholder] : placeholder
}

/** The placeholder that somebody means, in either language, whatever its case; undefined for none. */
export function placeholderMeant(typed: string): Placeholder | undefined {
  return byName.get(folded(typed))
}

/** The same text with the names of this language: what it says stays the same, and so does every unknown name. */
export function inNamesOf(text: string, language: Language): string {
  return text.replace(/\{\{([^{}\n]*)\}\}/g, (whole, typed: string) => {
    const meant = placeholderMeant(typed)
    return meant ? `{{${placeholderName(meant, language)}}}` : whole
  })
}

/** Of these placeholders the one whose name is nearest to what was typed; undefined if none is near. */
export function placeholderLike(typed: string, among: readonly Placeholder[]): Placeholder | undefined {
  const wanted = folded(typed).slice(0, longestName)
  if (wanted.length < 2) return undefined
  const near = among.flatMap((name) =>
    [name, inGerman[name]].map((written) => ({ name, distance: distanceBetween(wanted, folded(written)) })),
  )
  const best = near.sort((one, other) => one.distance - other.distance)[0]
  return best && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined
}

const longestName = 40

/** Umlauts as they are typed without their keys; case, hyphens and spaces mean nothing. */
function folded(typed: string): string {
  const signs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  return typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => signs[sign] ?? '')
    .replace(/[\s_-]/g, '')
}

const byName = new Map(
  placeholders.flatMap((name) => [[folded(name), name] as const, [folded(inGerman[name]), name] as const]),
)

/** Letters to be put in, left out, changed or swapped with their neighbour; both words are short. */
function distanceBetween(one: string, other: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)]
  for (let place = 0; place < one.length; place++) {
    const next = [place + 1]
    for (let at = 0; at < other.length; at++) {
      const changed = (row?.[at] ?? 0) + (one[place] === other[at] ? 0 : 1)
      const swaps = place > 0 && at > 0 && one[place] === other[at - 1] && one[place - 1] === other[at]
      const swapped = swaps ? (before?.[at - 1] ?? 0) + 1 : changed
      next.push(Math.min(changed, swapped, (row?.[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    ;[before, row] = [row, next]
  }
  return row?.at(-1) ?? 0
}

/** Whether a kind of letter knows a placeholder. */
export function knows(kind: LetterKind, name: string): name is Placeholder {
  return (letters[kind] as readonly string[]).includes(name)
}
