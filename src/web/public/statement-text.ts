import { words } from '../../lib/languages.ts'

/** The sentences of a statement on accessibility, after the model of the implementing decision (EU) 2018/1523. */
export const statementText = words({
  nothing: [
    (host: string) =>
      `${host} hat noch keine Erklärung zur Barrierefreiheit abgegeben. Barrieren können Sie trotzdem jederzeit melden.`,
    (host: string) =>
      `${host} has not given an accessibility statement yet. You can still report barriers at any time.`,
  ],
  scope: [
    (host: string, address: string) =>
      `Diese Erklärung gilt für die Seiten des Veranstalters ${host} unter ${address}.`,
    (host: string, address: string) => `This statement applies to the pages of ${host} at ${address}.`,
  ],
  noPublicBody: [
    (host: string) =>
      `${host} gibt an, keine öffentliche Stelle im Sinne der Gleichstellungsgesetze von Bund und Ländern zu sein.`,
    (host: string) => `${host} states that it is no public body under the equality acts of the Bund and the Länder.`,
  ],
  law: [(law: string) => `Grundlage: ${law}.`, (law: string) => `Legal basis: ${law}.`],
  elsewhere: [
    (host: string) => `Die vollständige Erklärung des Veranstalters ${host} steht hier:`,
    (host: string) => `The full statement of ${host} is found here:`,
  ],
  missing: [
    (host: string, items: string) =>
      `Diese Erklärung ist noch nicht vollständig. Noch nicht angegeben hat ${host}: ${items}.`,
    (host: string, items: string) => `This statement is not complete yet. ${host} has not stated yet: ${items}.`,
  ],
  status: ['Stand der Vereinbarkeit', 'Compliance status'],
  full: [
    'Diese Seiten sind mit den Anforderungen vollständig vereinbar.',
    'These pages fully comply with the requirements.',
  ],
  partly: [
    'Diese Seiten sind mit den Anforderungen teilweise vereinbar.',
    'These pages partly comply with the requirements.',
  ],
  not: ['Diese Seiten sind mit den Anforderungen nicht vereinbar.', 'These pages do not comply with the requirements.'],
  exceptions: ['Nicht barrierefreie Inhalte', 'Content that is not accessible'],
  'not-conformant': ['Mit den Anforderungen unvereinbar', 'Not in conformity with the requirements'],
  burden: ['Unverhältnismäßige Belastung', 'Disproportionate burden'],
  'out-of-scope': ['Fällt nicht unter die Vorschriften', 'Outside the scope of the law'],
  alternative: ['Barrierefreie Alternative:', 'Accessible alternative:'],
  preparation: ['Wann und wie geprüft wurde', 'When and how this was assessed'],
  made: [
    (day: string) => `Diese Erklärung wurde am ${day} erstellt.`,
    (day: string) => `This statement was prepared on ${day}.`,
  ],
  reviewed: [
    (day: string) => `Sie wurde zuletzt am ${day} überprüft.`,
    (day: string) => `It was last reviewed on ${day}.`,
  ],
  self: ['Sie beruht auf einer Selbstbewertung.', 'It rests on a self-assessment.'],
  thirdParty: [
    (assessor: string) => `Sie beruht auf einer Bewertung durch Dritte: ${assessor}.`,
    (assessor: string) => `It rests on an assessment by a third party: ${assessor}.`,
  ],
  explained: ['Leichte Sprache und Gebärdensprache', 'Easy German and sign language'],
  easyLanguage: ['Erläuterung in Leichter Sprache', 'Explanation in Easy German'],
  signLanguage: ['Erläuterung in Deutscher Gebärdensprache', 'Explanation in German Sign Language'],
  feedback: ['Barrieren melden', 'Reporting barriers'],
  tellUs: [
    'Ist Ihnen eine Barriere aufgefallen, oder brauchen Sie etwas in anderer Form? So erreichen Sie uns:',
    'Have you come across a barrier, or do you need something in another form? This is how to reach us:',
  ],
  phone: ['Telefon', 'Phone'],
  email: ['E-Mail', 'E-mail'],
  enforcement: ['Durchsetzung und Schlichtung', 'Enforcement and arbitration'],
  turnTo: [
    'Hilft Ihnen unsere Antwort nicht, können Sie sich an diese Stelle wenden:',
    'If our answer does not help you, you can turn to this body:',
  ],
  unknownBody: [
    'Der Veranstalter hat noch nicht angegeben, welche Stelle zuständig ist. Für öffentliche Stellen des Bundes ist es die Schlichtungsstelle nach § 16 BGG, für die der Länder und Kommunen je eine Stelle des Landes:',
    'The host has not stated yet which body is in charge. For public bodies of the Bund it is the arbitration board under § 16 BGG, for those of the Länder and municipalities one body of each Land:',
  ],
  listOfBodies: ['Liste der Stellen der Länder', 'List of the bodies of the Länder (in German)'],
})
