import { causeWords } from '../../../lib/carrier-answers.ts'
import { type Language, words } from '../../../lib/languages.ts'

/** Why a letter did not arrive or waits, in a few words; a code of the carrier that has none stands as it is. */
export function problemWords(problem: string, language: Language): string {
  const labels: Record<string, string> = codes(language)
  return (Object.hasOwn(labels, problem) ? labels[problem] : causeWords(problem, language)) ?? problem
}

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
  'Transient General': ['Der Brief wurde vorerst nicht angenommen', 'The letter was not taken for now'],
  'Transient MailboxFull': ['Das Postfach ist voll', 'The mailbox is full'],
  'Transient MessageTooLarge': ['Der Brief ist zu groß', 'The letter is too large'],
  'Transient ContentRejected': ['Der Inhalt des Briefs wurde abgewiesen', 'The content of the letter was refused'],
  'Transient AttachmentRejected': ['Eine Anlage wurde abgewiesen', 'An attachment was refused'],
  EENVELOPE: ['An diese Adresse lässt sich keine E-Mail richten', 'No e-mail can be sent to this address'],
  EMESSAGE: ['Aus dem Brief ließ sich keine E-Mail machen', 'The letter could not be made into an e-mail'],
  'not-written': ['Aus dem Brief ließ sich keine E-Mail machen', 'The letter could not be made into an e-mail'],
})
