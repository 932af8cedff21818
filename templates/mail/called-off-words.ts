import { type Language, words } from '../../src/lib/languages.ts'
import type { statusWords } from './fact-words.ts'

type State = Parameters<typeof statusWords>[0]

/** What a calling-off means for one person, by where they stand: what ends, and whether there was a journey to make. */
export function calledOffForPerson({ state, online }: { state: State; online: boolean }, language: Language) {
  const t = text(language)
  const comes = state === 'confirmed'
  return { whatEnds: t[state], doNotTravel: comes ? (online ? t.doNotJoin : t.doNotTravel) : '' }
}

/** The same for who registered others: how many of them come to the place, and who of them gets a letter of their own. */
export function calledOffForContact(
  { travels, written, alone }: { travels: boolean; written: readonly string[]; alone: readonly string[] },
  language: Language,
) {
  const t = text(language)
  return {
    whatEnds: alone.length > 0 ? t.allEnd : t.allEndWithout,
    doNotTravel: travels ? t.nobodyTravels : '',
    ownLetters: whoHears({ written, alone }, language),
  }
}

/** Who gets a message of their own, and whom somebody has to tell. */
export function whoHears(
  { written, alone }: { written: readonly string[]; alone: readonly string[] },
  language: Language,
): string {
  const t = text(language)
  return [written.length > 0 && t.written(written.join(', ')), alone.length > 0 && t.alone(alone.join(', '))]
    .filter(Boolean)
    .join(' ')
}

/** Above what an office wrote in another language only. */
export function writtenElsewhere(asked: Language, written: Language): string[] {
  return asked === written ? [] : [text(asked).elsewhere]
}

/** A reason that there is in another language only. */
export function reasonElsewhere(reason: string, { asked, written }: { asked: Language; written: Language }): string {
  return asked === written ? reason : `${reason} (${text(asked).only})`
}

/** What stands below the greeting of an office's own text that has no place for these words. */
export function wordsToAdd(
  { reason, ownWords, registeredBy = false, privacyLink = false }: Partial<Record<AddedWord, boolean>>,
  language: Language,
): string {
  const t = text(language)
  return [reason && t.reason, ownWords && '{{ownWords}}', registeredBy && t.registeredBy, privacyLink && t.privacyLink]
    .filter(Boolean)
    .join('\n\n')
}

type AddedWord = 'reason' | 'ownWords' | 'registeredBy' | 'privacyLink'

const text = words(
  {
    doNotTravel: 'Bitte reisen Sie nicht an.',
    doNotJoin: 'Auch online findet sie nicht statt; Sie brauchen sich nicht einzuwählen.',
    nobodyTravels: 'Bitte sorgen Sie dafür, dass niemand anreist.',
    confirmed: 'Ihre Anmeldung ist damit gegenstandslos; Sie müssen nichts weiter tun.',
    waiting: 'Sie standen auf der Warteliste; auch das ist damit erledigt, und Sie müssen nichts weiter tun.',
    offered: 'Der Platz, den wir Ihnen angeboten hatten, entfällt damit; Sie müssen nichts weiter tun.',
    review: 'Über Ihre Anmeldung wird damit nicht mehr entschieden; Sie müssen nichts weiter tun.',
    cancelled: 'Sie waren bereits abgemeldet und müssen nichts weiter tun.',
    allEnd: 'Die Anmeldungen sind damit gegenstandslos.',
    allEndWithout: 'Die Anmeldungen sind damit gegenstandslos; Sie müssen nichts weiter tun.',
    written: (names: string) => `Eine eigene Nachricht geht an: ${names}.`,
    alone: (names: string) =>
      `Ohne eigene E-Mail-Adresse, und deshalb nur über Sie zu erreichen: ${names}. Bitte geben Sie dort Bescheid.`,
    elsewhere: 'Die folgenden Zeilen gibt es nur auf Englisch:',
    only: 'nur auf Englisch',
    reason: 'Der Grund: {{reason}}',
    registeredBy: 'Angemeldet durch: {{registeredBy}}',
    privacyLink: '[Woher wir Ihre Daten haben und was wir damit tun (Art. 14 DSGVO)]({{privacyLink}})',
  },
  {
    doNotTravel: 'Please do not travel.',
    doNotJoin: 'It does not take place online either; you need not join.',
    nobodyTravels: 'Please see to it that nobody travels.',
    confirmed: 'Your registration has thereby ended; there is nothing else you need to do.',
    waiting: 'You were on the waiting list; that has ended, too, and there is nothing else you need to do.',
    offered: 'The seat that we had offered you is thereby no longer on offer; there is nothing else you need to do.',
    review: 'Your registration will not be decided any more; there is nothing else you need to do.',
    cancelled: 'Your registration had been cancelled already; there is nothing else you need to do.',
    allEnd: 'The registrations have thereby ended.',
    allEndWithout: 'The registrations have thereby ended; there is nothing else you need to do.',
    written: (names: string) => `A message of their own goes to: ${names}.`,
    alone: (names: string) =>
      `Without an e-mail address of their own, and so reached by you alone: ${names}. Please let them know.`,
    elsewhere: 'The following lines were written in German only:',
    only: 'in German only',
    reason: 'The reason: {{reason}}',
    registeredBy: 'Registered by: {{registeredBy}}',
    privacyLink: '[Where we have your data from and what we do with them (Art. 14 GDPR)]({{privacyLink}})',
  },
)
