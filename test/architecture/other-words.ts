/** What else one state or thing is called, as texts must not say it; in which files it means something else, and what. */
type OtherWord = { instead: RegExp; say: string; within?: RegExp; allowed?: Record<string, string> }

const readByPeople = /^(?:templates\/(?:mail|calendar)|src\/web\/(?:public|booking|participant|ui))\//

const protocol = 'the rank of an office in protocol'
const kept = 'an entry that was sent keeps its words under its SEQUENCE (decision 50)'

/** "Brief" is the word of the office for what it keeps of an e-mail. */
const toTheOffice = (language: 'de' | 'en') => ({
  [`templates/mail/carrier-refuses.${language}.md`]: 'to the office',
  [`templates/mail/delivery-problems.${language}.md`]: 'to the office',
  'templates/mail/origin-words.ts': 'a sheet of paper, by which somebody registered',
  'src/web/ui/header.tsx': 'where the office goes to what it keeps',
  'src/web/ui/refusal-words.ts': 'to the office: why a draft stays',
})

export const otherWords: OtherWord[] = [
  { instead: /\bstornier/i, say: 'abgemeldet, abgesagt' },
  {
    instead: /\breservier|\breserved\b/i,
    say: 'zugesagt, freihalten',
    allowed: {
      'src/web/checkin/desk-forms.tsx': 'a place in the room that a desk keeps free',
      'src/web/public/privacy-text.ts': 'the same; whoever agreed read these words in this version',
    },
  },
  {
    instead: /(?:Platz|Plätze|Teilnahme|Anmeldung|Person|Status)\b[^.:]*\bbestätigt\b/,
    say: 'zugesagt',
    allowed: {
      'templates/calendar/entry-text.ts': kept,
      'templates/mail/cancellation.de.md': 'the e-mail address',
      'templates/mail/confirmation.de.md': 'the name of this e-mail, by which people look for it',
      'templates/pdf/papers/list-words.ts': 'what a signature does',
    },
  },
  { instead: /\bseat granted|\bgranted\b.*\bof\b/i, say: 'confirmed' },
  {
    instead: /\bRang\b/,
    say: 'Stelle auf der Warteliste',
    allowed: { 'src/web/office/papers/paper-orders.ts': protocol },
  },
  { instead: /\b(?:Warteliste|Reserve)[^.:]*\bPlatz\b/, say: 'Stelle auf der Warteliste' },
  {
    instead: /\brank\b(?!\.\{\})/i,
    say: 'position on the waiting list',
    within: /^(?:src\/web|templates)\//,
    allowed: { 'src/web/office/papers/paper-orders.ts': protocol },
  },
  {
    instead: /\bwaiting list, place|\breserve, place|^Place of \{\}$|\bplace on the list/i,
    say: 'position on the waiting list',
  },
  { instead: /^Platz von \{\}$|neue Plätze ein|Platz auf der Liste/, say: 'Stelle auf der Warteliste' },
  { instead: /Anmeldung(?: ist)? zurückgenommen/, say: 'abgemeldet' },
  { instead: /\bBuchung(?:en)?\b/, say: 'Sammelanmeldung' },
  { instead: /\b(?:the|your|a|once per) booking\b/i, say: 'group registration' },
  { instead: /Kommt als|Comes as/, say: 'Rolle' },
  { instead: /\b(?:Schild)?[Ee]ntw[uü]rfen?s?\b/, say: 'Gestaltung', within: /papers|badge/ },
  { instead: /\bBriefe?[ns]?\b/, say: 'E-Mail', within: readByPeople, allowed: toTheOffice('de') },
  {
    instead: /\b[Ll]etters?\b/,
    say: 'e-mail',
    within: readByPeople,
    allowed: {
      ...toTheOffice('en'),
      'templates/calendar/entry-text.ts': kept,
      'src/web/ui/address-words.ts': 'of the alphabet',
      'src/web/ui/letter-box.tsx': 'the name of a style',
    },
  },
]

/** Where the word of a state stands beside it. */
export const statesElsewhere: Record<string, string> = {}
