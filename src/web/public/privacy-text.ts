import type { AppConfig } from '../../config.ts'
import type { periods } from '../../domain/retention/periods.ts'
import { dayInWords } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { Contact } from '../ui/layout-props.ts'
import { contactMarkdown } from './contact-markdown.ts'
import { privacyPurposes } from './privacy-purposes.ts'

/** What the notice has to name. */
export type PrivacyFacts = {
  host: string
  address: string
  contact: Contact
  officer: Contact
  authority: string
  legalBasis: string
  carrier: AppConfig['carrier']
  databaseHost: string | null
  periods: typeof periods
  version: string
}

/** The privacy notice (Art. 13 GDPR) in Markdown. A change of its meaning needs a new `privacyVersion`. */
export function privacyText(facts: PrivacyFacts, language: Language): string {
  const t = text(language)
  const { databaseHost, periods: kept } = facts
  return [
    t.intro,
    t.controller(nameAndAddress(facts), contactMarkdown(facts.contact, language)),
    t.officer(contactMarkdown(facts.officer, language)),
    privacyPurposes(language),
    t.basis(facts.legalBasis),
    t.recipients(t[facts.carrier], databaseHost === null ? t.databaseHere : t.databaseThere(databaseHost)),
    t.periods(kept.eventMonths, kept.letterDays, kept.replyDays, kept.deskNoteDays, kept.attemptHours),
    t.cookies,
    t.rights(facts.authority),
    t.version(dayInWords(facts.version, language)),
  ].join('\n\n')
}

export function privacyTitle(language: Language): string {
  return text(language).title
}

/** A postal address usually begins with the name already. */
function nameAndAddress({ host, address }: PrivacyFacts): string {
  return address.startsWith(host) ? address : `${host}\n${address}`
}

const text = words(
  {
    title: 'Datenschutzhinweise',
    intro: 'Hier steht, was mit Ihren Angaben geschieht, wenn Sie sich zu einer Veranstaltung anmelden.',
    controller: (address: string, contact: string) => `# Verantwortlich\n\n${address}\n\n${contact}`,
    officer: (officer: string) => `# Datenschutzbeauftragte Person\n\n${officer}`,
    basis: (basis: string) => `# Rechtsgrundlage\n\n${basis}`,
    recipients: (carrier: string, database: string) =>
      `# Wer die Angaben erhält\n\nIm Haus erhalten sie die Beschäftigten, die die Veranstaltung vorbereiten. Außerdem:\n\n- **Versand der E-Mails:** ${carrier}\n- **Datenbank:** ${database}\n\nWer diese Anwendung für uns betreibt, ist als Auftragsverarbeiter an unsere Weisungen gebunden (Artikel 28 DSGVO). Diese Seiten laden nichts von fremden Servern. Die Links zu Kalendern von Google und Microsoft übermitteln erst dann etwas, wenn Sie sie öffnen, und auch dann keine Angaben zu Ihrer Person.`,
    resend:
      'Resend (Plus Five Five, Inc., San Francisco, USA) als Auftragsverarbeiter. Resend speichert die E-Mails in den USA; Grundlage der Übermittlung sind Standardvertragsklauseln (Artikel 46 Absatz 2 Buchstabe c DSGVO).',
    smtp: 'über den eigenen E-Mail-Server des Verantwortlichen; ein weiterer Dienst ist nicht beteiligt.',
    mailbox: 'keiner. Dies ist eine Vorführung; alle E-Mails bleiben in dieser Anwendung.',
    none: 'noch keiner. Zurzeit ist kein Versandweg eingerichtet; E-Mails warten in dieser Anwendung.',
    databaseHere: 'eine Datei auf dem Rechner, auf dem diese Anwendung läuft; kein weiterer Dienst ist beteiligt.',
    databaseThere: (server: string) => `ein Datenbankserver unter der Adresse ${server}.`,
    periods: (months: number, days: number, replyDays: number, deskNoteDays: number, hours: number) =>
      `# Wie lange wir sie aufbewahren\n\n- **Angaben zur Person** und wann Sie worin eingewilligt haben: bis ${months} Monate nach dem Ende der Veranstaltung, wenn beim Anmeldeformular kein anderer Tag genannt ist. Dann werden sie gelöscht; übrig bleiben Zahlen ohne Namen.\n- **Teilnahmebescheinigungen:** der Name so lange wie die Angaben zur Person; dass zu einem Code eine Bescheinigung ausgestellt wurde, bleibt nachprüfbar, ohne Namen.\n- **Text unserer E-Mails an Sie:** ${days} Tage nach dem Versand.\n- **Antworten Ihres Kalenders und E-Mails dazu:** der Text ${replyDays} Tage, die Antwort selbst so lange wie die Angaben zur Person.\n- **Wann Sie am Einlass waren:** so lange wie die Angaben zur Person. **Hinweise für den Einlass** (etwa ein reservierter Platz): bis höchstens ${deskNoteDays} Tage nach dem Ende der Veranstaltung.\n- **Prüfwert aus Netz- und E-Mail-Adresse zum Schutz vor Missbrauch**, aus dem sich die Adressen nicht ablesen lassen: höchstens ${hours} Stunden.\n- **Betriebsprotokolle:** Sie enthalten weder Namen noch Adressen.`,
    cookies: `# Cookies

Bei Gästen setzen wir höchstens zwei Cookies. Eines merkt sich die gewählte Sprache, bis Sie den Browser schließen; es wird erst gesetzt, wenn Sie die Sprache wechseln. Eines merkt sich nach dem Absenden einer Anmeldung eine Stunde lang, ob sie einen Platz bekam, und gilt für die eine Seite, die es Ihnen sagt. Beide sind dafür unbedingt erforderlich (§ 25 Absatz 2 TDDDG). Gezählt oder verfolgt wird hier nichts.`,
    rights: (authority: string) => `# Ihre Rechte

- Sie können **Auskunft** über Ihre Angaben verlangen (Artikel 15 DSGVO), ihre **Berichtigung** (Artikel 16), **Löschung** (Artikel 17) oder **Einschränkung** (Artikel 18), und Sie können sie in einem gängigen Format erhalten (Artikel 20).
- Sie können der Verarbeitung aus Gründen, die sich aus Ihrer besonderen Situation ergeben, **widersprechen** (Artikel 21).
- Ihre **Einwilligung** können Sie jederzeit auf Ihrer persönlichen Seite oder bei uns **widerrufen** (Artikel 7 Absatz 3). Was bis dahin geschah, bleibt rechtmäßig; ein Foto von Ihnen veröffentlichen wir danach nicht mehr neu.
- Hinweise auf weitere Veranstaltungen können Sie mit einem Klick **abbestellen**. Damit es dabei bleibt, behalten wir eine verschlüsselte Prüfsumme Ihrer Adresse, bis Sie die Hinweise wieder bestellen.
- Ändern und absagen können Sie auf Ihrer persönlichen Seite selbst.
- Sie können sich bei einer Aufsichtsbehörde **beschweren** (Artikel 77): ${authority}`,
    version: (version: string) => `---\n\nFassung vom ${version}`,
  },
  {
    title: 'Privacy notice',
    intro: 'This says what happens to your data when you register for an event.',
    controller: (address: string, contact: string) => `# Controller\n\n${address}\n\n${contact}`,
    officer: (officer: string) => `# Data protection officer\n\n${officer}`,
    basis: (basis: string) => `# Legal basis\n\n${basis}`,
    recipients: (carrier: string, database: string) =>
      `# Who receives the data\n\nWithin the house, the staff who prepare the event. Besides:\n\n- **Sending e-mails:** ${carrier}\n- **Database:** ${database}\n\nWhoever operates this application for us is a processor bound by our instructions (Article 28 GDPR). These pages load nothing from other servers. The links to the calendars of Google and Microsoft transmit something only when you open them, and even then nothing about you.`,
    resend:
      'Resend (Plus Five Five, Inc., San Francisco, USA) as a processor. Resend stores e-mails in the USA; the transfer rests on standard contractual clauses (Article 46(2)(c) GDPR).',
    smtp: "by the controller's own mail server; no other service takes part.",
    mailbox: 'nobody. This is a demonstration; all e-mails stay within this application.',
    none: 'nobody yet. No way of sending is set up at present; e-mails wait within this application.',
    databaseHere: 'a file on the machine on which this application runs; no other service takes part.',
    databaseThere: (server: string) => `a database server at the address ${server}.`,
    periods: (months: number, days: number, replyDays: number, deskNoteDays: number, hours: number) =>
      `# How long we keep them\n\n- **Personal details** and when you consented to what: until ${months} months after the end of the event, unless the registration form names another day. Then they are erased; what is left are figures without names.\n- **Certificates of attendance:** the name as long as the personal details; that a certificate was issued with a code can still be checked, without the name.\n- **The text of our e-mails to you:** ${days} days after sending.\n- **Answers of your calendar and e-mails about it:** the text ${replyDays} days, the answer itself as long as the personal details.\n- **When you were checked in:** as long as the personal details. **Notes for the check-in** (such as a reserved place): until ${deskNoteDays} days after the end of the event at the latest.\n- **A check value made of network and e-mail address, as a protection against abuse**, from which the addresses cannot be read: at most ${hours} hours.\n- **Operating logs:** they hold neither names nor addresses.`,
    cookies: `# Cookies

For visitors we set at most two cookies. One remembers the language you chose until you close the browser; it is only set when you change the language. One remembers for an hour after you send a registration whether it was given a seat, for the one page that tells you. Both are strictly necessary for that (§ 25(2) TDDDG). Nothing is counted or tracked here.`,
    rights: (authority: string) => `# Your rights

- You may demand **access** to your data (Article 15 GDPR), their **rectification** (Article 16), **erasure** (Article 17) or **restriction** (Article 18), and you may receive them in a common format (Article 20).
- You may **object** to the processing on grounds relating to your particular situation (Article 21).
- You may **withdraw your consent** at any time on your personal page or with us (Article 7(3)). What happened until then stays lawful; after it we publish no photograph of you anew.
- You can **unsubscribe** from news of other events with one click. So that it stays so, we keep an encrypted checksum of your address until you subscribe again.
- You can change and cancel by yourself on your personal page.
- You may **complain** to a supervisory authority (Article 77): ${authority}`,
    version: (version: string) => `---\n\nVersion of ${version}`,
  },
)
