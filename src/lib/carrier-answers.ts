import { type Language, type WordPair, wordOf } from './languages.ts'

/** Where an attempt ended: before the greeting, in encryption or login, at the step of RFC 5321 that was answered; ORDER: over HTTP. */
export type Stage = 'CONNECT' | 'TLS' | 'LOGIN' | 'MAIL' | 'RCPT' | 'DATA' | 'ORDER'

/** What is known of the end of an attempt: codes, never the words of a server (they may name people). */
export type CarrierAnswer = {
  stage: Stage
  /** The basic reply (RFC 5321 § 4.2), such as 550, or the status of HTTP; undefined where nothing was answered. */
  reply?: number | undefined
  /** The enhanced status (RFC 3463), such as 5.1.1. */
  status?: string | undefined
  /** What the system said where nothing was answered (ECONNREFUSED, CERT_HAS_EXPIRED), or Resend's name of the error. */
  code?: string | undefined
}

/**
 * What a cause means. letter: it `waits` for a carrier that takes nothing now, goes `later`, `never`, or as its reply says
 * (4yz later, 5yz never) · dead: at the recipient for good, nobody lives there · run: equal refusals of several people, or of
 * people under several domains, one after the other, are the carrier's own fault.
 */
type Meaning = {
  letter: 'waits' | 'later' | 'never' | 'by-reply'
  dead?: true
  run?: 'people' | 'domains'
  says: WordPair
}

const of = (letter: Meaning['letter'], more: Omit<Meaning, 'letter' | 'says'> = {}) => {
  return (...says: [german: string, english: string]): Meaning => ({ letter, ...more, says })
}
const waits = of('waits')
const later = of('later', { run: 'people' })
const never = of('never')
const personal = of('by-reply')
const doubtful = of('by-reply', { run: 'people' })
const dead = of('by-reply', { dead: true, run: 'domains' })

const causes = {
  'no-server': waits('Den Mailserver gibt es unter diesem Namen nicht', 'There is no mail server of this name'),
  'no-connection': waits('Keine Verbindung zum Mailserver', 'No connection to the mail server'),
  silent: waits('Der Mailserver antwortet nicht', 'The mail server does not answer'),
  'no-mail-server': waits(
    'Was dort antwortet, ist kein Mailserver, oder er lässt uns nicht zu',
    'What answers there is no mail server, or it does not admit us',
  ),
  'no-encryption': waits(
    'Der Mailserver verschlüsselt nicht (STARTTLS); Kennwort und Briefe bleiben deshalb hier',
    'The mail server does not encrypt (STARTTLS); so password and letters stay here',
  ),
  encryption: waits('Die Verschlüsselung kam nicht zustande', 'Encryption could not be agreed on'),
  'certificate-expired': waits(
    'Das Zertifikat des Mailservers ist abgelaufen',
    'The mail server’s certificate expired',
  ),
  'certificate-early': waits('Das Zertifikat des Mailservers gilt noch nicht', 'Its certificate is not valid yet'),
  'certificate-name': waits(
    'Das Zertifikat des Mailservers gilt für einen anderen Namen',
    'The certificate of the mail server is for another name',
  ),
  certificate: waits(
    'Dem Zertifikat des Mailservers ist nicht zu trauen',
    'The certificate of the mail server cannot be trusted',
  ),
  password: waits(
    'Der Mailserver nimmt Benutzername oder Kennwort nicht an',
    'The mail server does not accept user name or password',
  ),
  login: waits('Der Mailserver verlangt eine Anmeldung', 'The mail server demands a login'),
  'login-later': waits(
    'Der Mailserver kann die Anmeldung gerade nicht prüfen',
    'The mail server cannot check logins now',
  ),
  sender: waits(
    'Der Versandweg lässt uns unter dieser Absenderadresse nicht schreiben',
    'The carrier does not let us write under this sender address',
  ),
  relay: waits('Der Mailserver reicht Briefe von uns nicht weiter', 'The mail server does not relay letters of ours'),
  rate: waits(
    'Der Versandweg nimmt so viele Briefe auf einmal nicht an',
    'The carrier does not take so many letters at once',
  ),
  busy: waits('Der Mailserver hat gerade keine Zeit', 'The mail server is busy'),
  quota: waits('Das Kontingent des Versandwegs ist verbraucht', 'The quota of the carrier is used up'),
  key: waits(
    'Der Versandweg kennt unseren Schlüssel nicht oder lässt ihn nicht senden',
    'The carrier does not know our key, or does not let it send',
  ),
  'out-of-order': waits('Der Versandweg ist gestört', 'The carrier is out of order'),
  gone: dead('Die Adresse gibt es nicht', 'The address does not exist'),
  'domain-gone': dead(
    'Das Haus hinter dem @ gibt es nicht, oder es nimmt keine E-Mail an',
    'The domain does not exist, or takes no e-mail',
  ),
  malformed: dead('Die Adresse ist falsch geschrieben', 'The address is misspelt'),
  moved: dead('Das Postfach ist umgezogen, ohne neue Adresse', 'The mailbox moved and left no address'),
  disabled: personal('Das Postfach ist abgeschaltet', 'The mailbox is disabled'),
  full: personal('Das Postfach ist voll', 'The mailbox is full'),
  large: personal('Der Brief ist zu groß', 'The letter is too large'),
  utf8: never(
    'Der Versandweg kann an Adressen mit Umlauten oder anderen besonderen Zeichen vor dem @ nicht schreiben',
    'The carrier cannot write to addresses with umlauts or other special characters before the @',
  ),
  'not-accepted': of('never', { run: 'people' })(
    'Der Versandweg nimmt Absender oder Adresse nicht an',
    'The carrier does not accept sender or address',
  ),
  attachment: never('Der Versandweg nimmt eine Anlage nicht an', 'The carrier does not accept an attachment'),
  policy: doubtful('Der Brief wurde als unerwünscht oder unzulässig abgewiesen', 'The letter was refused as unwanted'),
  unreachable: doubtful('Das Haus der Person ist nicht zu erreichen', 'The person’s mail system cannot be reached'),
  refused: doubtful('Der Brief wurde ohne nähere Angabe abgewiesen', 'The letter was refused without saying why'),
  'refused-text': doubtful('Der Inhalt des Briefs wurde abgewiesen', 'The content of the letter was refused'),
  greylisted: later('Der Brief wurde vorerst abgewiesen (Greylisting)', 'The letter was put off for now (greylisting)'),
  'not-now': later('Der Brief wurde vorerst nicht angenommen', 'The letter was not taken for now'),
} as const satisfies Record<string, Meaning>

type Cause = keyof typeof causes

type Row = readonly [stage: Stage | 'any', answer: RegExp, cause: Cause]

/**
 * The first row that fits: stage, then "reply status" such as "550 5.1.1", or the code of the system. What RFC 3463 and 5248
 * and the large mail systems mean by a code is known; a code that is not known says nothing about an address.
 */
const rows: readonly Row[] = [
  ['ORDER', /_quota_exceeded$/, 'quota'],
  ['ORDER', /^429\b|rate_limit/, 'rate'],
  ['ORDER', /_api_key$|^401\b/, 'key'],
  ['ORDER', /^403\b|invalid_(?:from_address|access|region)$/, 'sender'],
  ['ORDER', /invalid_attachment$/, 'attachment'],
  ['ORDER', /validation_error$|invalid_parameter$|missing_required_field$|invalid_idempotent_request$/, 'not-accepted'],
  ['ORDER', /^timeout$/, 'silent'],
  ['ORDER', /^4/, 'not-now'],
  ['ORDER', /^/, 'out-of-order'],

  ['any', /^CERT_HAS_EXPIRED$/, 'certificate-expired'],
  ['any', /^CERT_NOT_YET_VALID$/, 'certificate-early'],
  ['any', /^ERR_TLS_CERT_ALTNAME_INVALID$|^HOSTNAME_MISMATCH$/, 'certificate-name'],
  ['any', /^[A-Z_]*CERT|^UNABLE_TO_|^INVALID_(?:CA|PURPOSE)$/, 'certificate'],
  ['any', /^EPROTO$|^ERR_SSL_|^ERR_TLS_|^ETLS$|^UPGRADE_TIMEOUT$/, 'encryption'],
  ['any', /^(?:EDNS|ENOTFOUND|EAI_[A-Z]+|ENODATA|ESERVFAIL)$/, 'no-server'],
  ['any', /^[A-Z_]*TIME(?:D)?OUT$/, 'silent'],
  ['any', /^EPROTOCOL$/, 'no-mail-server'],
  ['any', /^E(?:NOAUTH|AUTH|OAUTH2)$/, 'password'],
  ['any', /^SMTPUTF8$/, 'utf8'],
  ['any', /^SIZE$/, 'large'],
  ['any', /^[A-Z]/, 'no-connection'],

  ['any', /^421\b/, 'busy'],
  ['TLS', /^4/, 'encryption'],
  ['TLS', /^5/, 'no-encryption'],
  ['LOGIN', /^4/, 'login-later'],
  ['LOGIN', /^53[048]\b/, 'login'],
  ['LOGIN', /^5/, 'password'],
  ['CONNECT', /^4/, 'busy'],
  ['CONNECT', /^5/, 'no-mail-server'],

  // What any step may say of login, sender or amount is about us, whoever the letter is for.
  ['any', /^535\b|^5\d\d 5\.7\.8$/, 'password'],
  ['any', /^53[048]\b|^5\d\d 5\.7\.(?:9|11|57)$/, 'login'],
  ['any', /^[45]\d\d [45]\.(?:1\.[78]|2\.252|7\.(?:27|60))$/, 'sender'],
  ['any', /^[45]\d\d [45]\.7\.(?:64|367)$/, 'relay'],
  ['any', /^[45]\d\d [45]\.(?:5\.3|1\.90|7\.(?:28|232|233|500|508|705|708))$/, 'rate'],
  ['any', /^[45]\d\d [45]\.(?:2\.3|3\.4)$|^523$/, 'large'],
  ['any', /^[45]\d\d [45]\.6\.(?:7|8|9|10)$/, 'utf8'],
  ['any', /^4\d\d 4\.3\.\d+$/, 'busy'],
  ['RCPT', /^552$/, 'full'],
  ['any', /^552$/, 'large'],
  ['MAIL', /^4/, 'busy'],
  ['MAIL', /^5/, 'sender'],

  ['RCPT', /^5\d\d 5\.1\.1$/, 'gone'],
  ['RCPT', /^5\d\d 5\.1\.(?:2|10)$/, 'domain-gone'],
  ['RCPT', /^5\d\d 5\.1\.3$/, 'malformed'],
  ['RCPT', /^5\d\d 5\.1\.6$/, 'moved'],
  ['any', /^5\d\d 5\.2\.1$/, 'disabled'],
  ['any', /^[45]\d\d [45]\.2\.2$/, 'full'],
  ['any', /^4\d\d 4\.7\.\d+$/, 'greylisted'],
  ['any', /^5\d\d 5\.7\.\d+$/, 'policy'],
  ['any', /^[45]\d\d [45]\.4\.\d+$/, 'unreachable'],
  ['any', /^4/, 'not-now'],
  ['DATA', /^5/, 'refused-text'],
  ['any', /^/, 'refused'],
]

/** What follows from an end: for the letter, for its address, and what is kept of it. */
export type Judgement = { cause: Cause; letter: 'waits' | 'later' | 'never'; dead: boolean; problem: string }

/** Judges how an attempt ended, by the table above. */
export function judgeAnswer({ stage, reply, status, code }: CarrierAnswer): Judgement {
  const text =
    reply === undefined ? (code ?? 'ECONNECTION') : [reply, agreed(reply, status), code].filter(Boolean).join(' ')
  const cause = rows.find(([at, pattern]) => (at === 'any' || at === stage) && pattern.test(text))?.[2] ?? 'refused'
  const meaning: Meaning = causes[cause]
  const mayPass = reply !== undefined && reply < 500
  const letter = meaning.letter === 'by-reply' ? (mayPass ? 'later' : 'never') : meaning.letter
  return { cause, letter, dead: meaning.dead === true && letter === 'never', problem: `${cause} ${stage} ${text}` }
}

/** A status that contradicts its reply says nothing (RFC 2034 § 4). */
function agreed(reply: number, status: string | undefined): string | undefined {
  return status?.startsWith(`${Math.floor(reply / 100)}.`) ? status : undefined
}

/** The cause that a kept problem names: of today, or a mere "550 5.1.1" or "ESOCKET" of a letter from before causes were kept. */
function causeOf(problem: string): Cause | undefined {
  const [first = ''] = problem.split(' ', 1)
  if (Object.hasOwn(causes, first)) return first as Cause
  const [, reply, status] = /^([45]\d\d)(?: (\d\.\d{1,3}\.\d{1,3}))?$/.exec(problem) ?? []
  if (reply !== undefined) return judgeAnswer({ stage: 'RCPT', reply: Number(reply), status }).cause
  if (/^E[A-Z]+$/.test(problem)) return judgeAnswer({ stage: 'CONNECT', code: problem }).cause
  return /^[a-z]+_[a-z_]+$/.test(problem) ? judgeAnswer({ stage: 'ORDER', code: problem }).cause : undefined
}

/** The cause in words, and behind it the stage and codes for whoever has to mend it; undefined if it names none. */
export function causeWords(problem: string, language: Language): string | undefined {
  const cause = causeOf(problem)
  if (cause === undefined) return undefined
  const codes = problem.startsWith(cause) ? problem.slice(cause.length + 1) : problem
  return `${wordOf(causes[cause].says, language)} (${codes})`
}

/** Whose equal refusals in a row are the carrier's fault; undefined for what is about one letter or address alone. */
export function runOf(problem: string): Meaning['run'] {
  const cause = causeOf(problem)
  return cause && (causes[cause] as Meaning).run
}
