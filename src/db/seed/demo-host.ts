import type { AccessibilityStatement } from '../schema/accessibility.ts'
import type { Contact, HostNotices, Letterhead } from '../schema/hosts.ts'
import type { Bilingual } from './event-facts.ts'

type HostFacts = {
  slug: string
  name: Bilingual
  shortName: string
  contact: Contact
  notices: HostNotices
  letterhead: Letterhead
  accessibility: AccessibilityStatement
}

/** Where the answers to its invitations arrive. */
export const demoMailbox = 'termine@landkreistag.example'

/** The home host of the demo: a real association with invented telephone numbers and addresses. */
export const demoHost = {
  slug: 'dlt',
  name: { de: 'Deutscher Landkreistag', en: 'German County Association' },
  shortName: 'DLT',
  contact: { name: 'Tagungsbüro', phone: '030 23125 110', email: 'tagung@landkreistag.example' },
  letterhead: {
    logo: null,
    sender: 'Ulrich-von-Hassell-Haus\nLennéstraße 11, 10785 Berlin',
    footer: 'Vorführung: Der Deutsche Landkreistag betreibt diese Seiten nicht.',
  },
  notices: {
    address: 'Deutscher Landkreistag\nUlrich-von-Hassell-Haus\nLennéstraße 11\n10785 Berlin',
    dataProtectionOfficer: {
      name: 'Behördlicher Datenschutz / Data Protection Officer',
      phone: '030 23125 119',
      email: 'datenschutz@landkreistag.example',
    },
    supervisoryAuthority: {
      de: 'Berliner Beauftragte für Datenschutz und Informationsfreiheit, Alt-Moabit 59–61, 10555 Berlin',
      en: 'Berlin Commissioner for Data Protection and Freedom of Information, Alt-Moabit 59–61, 10555 Berlin, Germany',
    },
    legalBasis: {
      de: 'Artikel 6 Absatz 1 Buchstabe b DSGVO (Anmeldung und Durchführung der Tagung); für die Liste der Teilnehmenden Ihre Einwilligung nach Artikel 6 Absatz 1 Buchstabe a DSGVO, die Sie jederzeit widerrufen können.',
      en: 'Article 6(1)(b) GDPR (registration for and running of the conference); for the list of participants your consent under Article 6(1)(a) GDPR, which you may withdraw at any time.',
    },
    imprint: {
      de: `**Deutscher Landkreistag**, Ulrich-von-Hassell-Haus, Lennéstraße 11, 10785 Berlin

Telefon: 030 23125 110 · E-Mail: tagung@landkreistag.example

Vertreten durch die Hauptgeschäftsführung.

*Dies ist eine Vorführung: Rufnummern, E-Mail-Adressen und angemeldete Personen sind erfunden. Der Deutsche Landkreistag betreibt diese Seiten nicht.*`,
      en: `**Deutscher Landkreistag** (German County Association), Ulrich-von-Hassell-Haus, Lennéstraße 11, 10785 Berlin, Germany

Telephone: +49 30 23125 110 · Email: tagung@landkreistag.example

Represented by its Chief Executive.

*This is a demonstration: telephone numbers, email addresses and registered persons are invented. The German County Association does not run these pages.*`,
    },
  },
  accessibility: {
    body: 'DE',
    madeOn: '2026-11-20',
    reviewedOn: '2026-12-01',
    method: 'self',
    assessor: '',
    result: 'partly',
    exceptions: [
      {
        what: {
          de: 'Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache gibt es noch nicht.',
          en: 'There are no explanations in Easy German and in German Sign Language yet.',
        },
        reason: 'not-conformant',
        alternative: {
          de: 'Am Telefon erklären wir alles in einfachen Worten.',
          en: 'On the phone we explain everything in simple words.',
        },
      },
      {
        what: {
          de: 'Namensschilder, die als PDF gedruckt werden, sind nicht ausgezeichnet: Sie sind für den Druck bestimmt.',
          en: 'Badges that are printed as PDF are not tagged: they are meant for print.',
        },
        reason: 'out-of-scope',
        alternative: {
          de: 'Was darauf steht, steht auch auf der persönlichen Seite.',
          en: 'What is on them is also on the personal page.',
        },
      },
    ],
    feedback: { name: 'Tagungsbüro', phone: '030 23125 110', email: 'tagung@landkreistag.example' },
    ownWords: {
      de: '*Dies ist eine Vorführung: Sie zeigt, wie eine Erklärung aussieht. Der Deutsche Landkreistag hat diese Erklärung nicht abgegeben und betreibt diese Seiten nicht.*',
      en: '*This is a demonstration: it shows what a statement looks like. The German County Association has not given this statement and does not run these pages.*',
    },
    ...{ elsewhere: '', easyLanguage: '', signLanguage: '' },
  },
} as const satisfies HostFacts & { notices: Record<'supervisoryAuthority' | 'legalBasis' | 'imprint', Bilingual> }
