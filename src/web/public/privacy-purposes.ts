import { listing } from '../../lib/figures.ts'
import { type Language, type WordPair, wordOf } from '../../lib/languages.ts'
import type { Purpose } from '../../lib/person/person-field.ts'
import { fieldOf, fields } from '../../lib/person/person-values.ts'
import { askedOf, inSentence, labelOf } from '../../lib/person/person-words.ts'

/** Which data are used and what for, in Markdown: every field of a person under its purpose, and which of them are needed. */
export function privacyPurposes(language: Language): string {
  const needed = askedOf('form').filter((name) => fieldOf(name).missing)
  const labels = needed.map((name) => inSentence(labelOf(name, language), language))
  return [
    wordOf(heading, language),
    [
      ...(Object.keys(purposes) as Purpose[]).map((purpose) =>
        point(namesOf(purpose, language), purposes[purpose], language),
      ),
      point(wordOf(registeredAt.name, language), registeredAt.what, language),
    ].join('\n'),
    wordOf(neededAre, language).replace('#', listed(labels, language)),
  ].join('\n\n')
}

function point(names: string, what: WordPair, language: Language): string {
  return `- **${names}:** ${wordOf(what, language)}`
}

function namesOf(purpose: Purpose, language: Language): string {
  const notices = fields.flatMap(([, { notice }]) => (notice?.purpose === purpose ? [notice] : []))
  const inOrder = [...notices.filter(({ leads }) => leads), ...notices.filter(({ leads }) => !leads)]
  const names = listed([...new Set(inOrder.map(({ name }) => wordOf(name, language)))], language)
  return names.charAt(0).toUpperCase() + names.slice(1)
}

function listed(names: readonly string[], language: Language): string {
  return listing(names, language)
}

const heading: WordPair = ['# Welche Angaben wir wofür verwenden', '# Which data we use, and what for']

const purposes: Record<Purpose, WordPair> = {
  registration: [
    'um Ihre Anmeldung zu führen, Sie anzuschreiben, Ihr Namensschild zu drucken und am Einlass zu wissen, wer kommt. Das Namensschild sehen die anderen Teilnehmenden.',
    'to keep your registration, to write to you, to print your badge and to know at the door who is coming. The other participants see your badge.',
  ],
  reach: [
    'um Ihnen zu antworten und Sie bei Änderungen zu erreichen.',
    'to answer you and to reach you when something changes.',
  ],
  wishes: [
    'um Ihre Wünsche zu berücksichtigen. Bitte schreiben Sie dort nichts über Ihre Gesundheit; rufen Sie uns dafür an.',
    'to meet your wishes. Please write nothing about your health there; call us about it.',
  ],
  list: [
    'nur mit Ihrer Einwilligung. Die Liste erhalten die Teilnehmenden.',
    'only with your consent. The participants receive the list.',
  ],
  photos: [
    'nur bei Veranstaltungen, die danach fragen, und nur mit Ihrer Einwilligung veröffentlicht. Ob Sie eingewilligt haben, kann auf Ihrem Namensschild stehen; auf Ihre Teilnahme hat das keinen Einfluss.',
    'only at events that ask for it, and published only with your consent. Your badge may show whether you gave it; it makes no difference to your taking part.',
  ],
}

const registeredAt = {
  name: ['Zeitpunkt der Anmeldung', 'Time of registration'],
  what: [
    'um Frist und Reihenfolge einzuhalten. Plätze und Warteliste werden in der Reihenfolge der Anmeldungen vergeben; ein Profil bilden wir nicht.',
    'to keep to deadline and order. Seats are given, and the waiting list moves up, in order of registration; we build no profiles.',
  ],
} as const

const neededAre: WordPair = [
  '# brauchen wir, sonst ist eine Anmeldung nicht möglich. Alles andere ist freiwillig.',
  'We need #, otherwise you cannot be registered. Everything else is voluntary.',
]
