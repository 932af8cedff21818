import { type Language, words } from '../../../lib/languages.ts'

/** Why a letter did not arrive or waits, in a few words; a code of the carrier that has none stands as it is. */
export function problemWords(problem: string, language: Language): string {
  const labels: Record<string, string> = codes(language)
  if (Object.hasOwn(labels, problem)) return `${labels[problem]}`
  const [reply = '', status = ''] = problem.split(' ')
  const of = text(language)
  const meaning = statuses.find(([pattern]) => pattern.test(status || reply))?.[1]
  return meaning ? `${of[meaning]} (${problem})` : problem
}

/** RFC 3463, else RFC 5321 § 4.2.1, else what the carrier calls a bounce. */
const statuses = [
  [/^5\.1\.|^5\.2\.1$|^550$|^NoEmail$/, 'gone'],
  [/^[45]\.2\.2$|^[45]52$|^MailboxFull$/, 'full'],
  [/^5\.7\.|^554$|^ContentRejected$|^AttachmentRejected$/, 'policy'],
  [/^[45]\.3\.4$|^MessageTooLarge$/, 'large'],
  [/^4/, 'busy'],
  [/^E[A-Z]+$/, 'line'],
] as const

const text = words({
  gone: ['Die Adresse gibt es nicht mehr', 'The address no longer exists'],
  full: ['Das Postfach ist voll', 'The mailbox is full'],
  policy: ['Das Haus der Person nimmt den Brief nicht an', 'The person’s mail system does not accept the letter'],
  large: ['Der Brief ist zu groß', 'The letter is too large'],
  busy: ['Der Mailserver hat keine Zeit', 'The mail server is busy'],
  line: ['Keine Verbindung zum Mailserver', 'No connection to the mail server'],
})

const codes = words({
  'unknown-end': [
    'Ob der Brief angekommen ist, weiß niemand: Die Verbindung riss beim Senden ab',
    'Nobody knows whether the letter arrived: the connection broke while it was sent',
  ],
  unfinished: [
    'Über diesem Brief brach das Programm immer wieder ab, bevor er abging',
    'The program broke off over this letter again and again, before it left',
  ],
  'not-rendered': ['Der Brief ließ sich nicht ausfertigen', 'The letter could not be made'],
  'file-gone': ['Eine Anlage oder das Logo ist nicht mehr da', 'An attachment or the logo is no longer there'],
  failed: ['Der Versandweg konnte den Brief nicht weitergeben', 'The carrier could not pass the letter on'],
  'suppressed-by-carrier': [
    'Der Versandweg schreibt an diese Adresse nicht mehr',
    'The carrier no longer writes to this address',
  ],
  'Permanent General': ['Die Adresse gibt es nicht mehr', 'The address no longer exists'],
  'Permanent NoEmail': ['Die Adresse gibt es nicht mehr', 'The address no longer exists'],
  'Permanent Suppressed': [
    'Der Versandweg schreibt an diese Adresse nicht mehr',
    'The carrier no longer writes to this address',
  ],
  timeout: ['Der Versandweg antwortet nicht', 'The carrier does not answer'],
  application_error: ['Der Versandweg ist nicht zu erreichen', 'The carrier cannot be reached'],
  internal_server_error: ['Der Versandweg ist gestört', 'The carrier is out of order'],
  rate_limit_exceeded: [
    'Der Versandweg nimmt so viele Briefe auf einmal nicht an',
    'The carrier does not take so many letters at once',
  ],
  daily_quota_exceeded: [
    'Das Tageskontingent des Versandwegs ist verbraucht',
    'The daily quota of the carrier is used up',
  ],
  monthly_quota_exceeded: [
    'Das Monatskontingent des Versandwegs ist verbraucht',
    'The monthly quota of the carrier is used up',
  ],
  missing_api_key: ['Der Versandweg kennt unseren Schlüssel nicht', 'The carrier does not know our key'],
  restricted_api_key: ['Der Versandweg lässt unseren Schlüssel nicht senden', 'The carrier does not let our key send'],
  invalid_api_key: ['Der Versandweg kennt unseren Schlüssel nicht', 'The carrier does not know our key'],
  validation_error: [
    'Der Versandweg nimmt Absender oder Adresse nicht an',
    'The carrier does not accept sender or address',
  ],
  EAUTH: ['Der Mailserver lässt uns nicht herein', 'The mail server does not let us in'],
  EENVELOPE: ['An diese Adresse lässt sich keine E-Mail richten', 'No e-mail can be sent to this address'],
  EMESSAGE: ['Aus dem Brief ließ sich keine E-Mail machen', 'The letter could not be made into an e-mail'],
  'not-written': ['Aus dem Brief ließ sich keine E-Mail machen', 'The letter could not be made into an e-mail'],
})
