import type { PersonField } from './person-field.ts'

/**
 * All that is known about a person, said once: another field is an entry here and its migration. The order is that of exports
 * and of stored forms.
 */
export const personFields = {
  salutation: {
    ...{ column: 'salutation', kind: 'choice', mark: 'personal' },
    choices: {
      ms: ['Frau', 'Ms'],
      mr: ['Herr', 'Mr'],
      none: ['keine Angabe', 'prefer not to say'],
    },
    label: ['Anrede', 'Form of address'],
    ...{ group: 'person', asked: ['form', 'others', 'office', 'paper'] },
    ...{ inLetters: 'name', onHold: true, exported: {} },
    notice: { purpose: 'registration', name: ['Anrede', 'form of address'] },
  },
  academicTitle: {
    ...{ column: 'academic_title', kind: 'line', most: 60, mark: 'personal' },
    label: ['Akademischer Titel', 'Academic title'],
    short: ['Titel', 'Title'],
    hint: ['Freiwillig, zum Beispiel Dr.', 'Optional, for example Dr.'],
    ...{ autocomplete: 'honorific-prefix', width: 'medium', inName: true },
    ...{ group: 'person', asked: ['form', 'others', 'office', 'paper'] },
    ...{ inLetters: 'name', onHold: true, atDesk: true, exported: {} },
    notice: { purpose: 'registration', name: ['akademischer Titel', 'academic title'] },
  },
  firstName: {
    ...{ column: 'first_name', kind: 'line', most: 80, mark: 'personal' },
    label: ['Vorname', 'First name'],
    ...{ autocomplete: 'given-name', beside: true, inName: true },
    ...{ group: 'person', asked: ['form', 'others', 'office', 'walk-in', 'stand-in', 'paper'] },
    ...{ inLetters: 'name', onHold: true, atDesk: true, exported: {} },
    notice: { purpose: 'registration', name: ['Name', 'name'], leads: true },
  },
  lastName: {
    ...{ column: 'last_name', kind: 'line', most: 120, mark: 'personal' },
    label: ['Nachname', 'Last name'],
    missing: {
      own: [
        'Bitte geben Sie Ihren Nachnamen ein. Wer nur einen Namen hat, trägt ihn hier ein.',
        'Please enter your last name. Who has one name only enters it here.',
      ],
      another: [
        'Bitte geben Sie den Nachnamen ein. Gibt es nur einen Namen, gehört er hierher.',
        'Please enter the last name. If there is one name only, it belongs here.',
      ],
    },
    ...{ autocomplete: 'family-name', beside: true, inName: true },
    ...{ group: 'person', asked: ['form', 'others', 'office', 'walk-in', 'stand-in', 'paper'] },
    ...{ inLetters: 'name', onHold: true, atDesk: true, exported: {} },
    notice: { purpose: 'registration', name: ['Name', 'name'] },
  },
  badgeName: {
    ...{ column: 'badge_name', added: true, kind: 'line', most: 120, mark: 'personal' },
    label: ['Name auf dem Namensschild', 'Name on the badge'],
    hint: [
      'Nur nötig, wenn sich der Name nicht drucken lässt: so, wie er auf Namensschild und Papieren stehen soll.',
      'Needed only if the name cannot be printed: as it is to stand on the badge and on papers.',
    ],
    ...{ group: 'person', folded: true, asked: ['form', 'others', 'office', 'paper'], exported: {} },
    notice: { purpose: 'registration', name: ['Name', 'name'] },
  },
  office: {
    ...{ column: 'office', kind: 'line', most: 120, mark: 'personal' },
    label: ['Amt oder Funktion', 'Office or position'],
    short: ['Amt', 'Office'],
    hint: [
      'Freiwillig, zum Beispiel Landrätin, Dezernent.',
      'Optional, for example head of district, head of department.',
    ],
    autocomplete: 'organization-title',
    ...{ group: 'place', asked: ['form', 'others', 'office', 'walk-in', 'paper'] },
    ...{ inLetters: 'details', onHold: true, atDesk: true },
    exported: { heading: ['Amt oder Funktion', 'Office or position'] },
    notice: { purpose: 'registration', name: ['Amt', 'office'] },
  },
  organisation: {
    ...{ column: 'organisation', kind: 'organisation', most: 200, mark: 'personal' },
    label: ['Organisation', 'Organisation'],
    hint: [
      'Landkreis oder Stadt aus der Liste, oder jede andere Organisation als freier Text.',
      'A district or city from the list, or any other organisation as free text.',
    ],
    missing: {
      own: [
        'Bitte geben Sie Ihre Organisation ein, zum Beispiel Ihren Landkreis.',
        'Please enter your organisation, for example your district.',
      ],
      another: [
        'Bitte geben Sie die Organisation ein, zum Beispiel den Landkreis.',
        'Please enter the organisation, for example the district.',
      ],
    },
    ...{ group: 'place', leads: true, asked: ['form', 'others', 'office', 'walk-in', 'paper'] },
    ...{ inherited: true, inLetters: 'organisation', onHold: true, atDesk: true, exported: {} },
    notice: { purpose: 'registration', name: ['Organisation', 'organisation'] },
  },
  organisationAgs: {
    ...{ column: 'organisation_ags', kind: 'key', mark: 'fact' },
    label: ['AGS', 'AGS'],
    ...{ group: 'place', asked: [] },
    ...{ inherited: true, onHold: true, exported: {} },
  },
  department: {
    ...{ column: 'department', kind: 'line', most: 120, mark: 'personal' },
    label: ['Fachbereich oder Abteilung', 'Department'],
    short: ['Abteilung', 'Department'],
    ...{ group: 'place', folded: true, asked: ['form', 'others', 'office', 'paper'] },
    ...{ inLetters: 'details', onHold: true, exported: {} },
    notice: { purpose: 'registration', name: ['Abteilung', 'department'] },
  },
  email: {
    ...{ column: 'email', kind: 'address', most: 254, mark: 'personal' },
    label: ['E-Mail-Adresse', 'E-mail address'],
    short: ['E-Mail', 'E-mail'],
    hint: [
      'Dorthin gehen die Antwort und Ihr persönlicher Link. Es kann auch die Adresse Ihres Vorzimmers sein.',
      'The answer and your personal link go there. It may be the address of your front office.',
    ],
    missing: {
      own: [
        'Bitte geben Sie eine E-Mail-Adresse ein, damit wir Ihnen antworten können.',
        'Please enter an e-mail address, so that we can answer you.',
      ],
      another: ['Bitte geben Sie die E-Mail-Adresse ein.', 'Please enter the e-mail address.'],
    },
    autocomplete: 'email',
    ...{ group: 'reach', asked: ['form', 'others', 'office', 'walk-in', 'paper'] },
    ...{ inLetters: 'details', onHold: true, exported: {} },
    notice: { purpose: 'reach', name: ['E-Mail-Adresse', 'e-mail address'] },
  },
  phone: {
    ...{ column: 'phone', kind: 'phone', most: 60, mark: 'personal' },
    label: ['Telefon', 'Phone'],
    hint: ['Freiwillig, für kurzfristige Fragen.', 'Optional, for questions at short notice.'],
    hintOfAnother: null,
    ...{ autocomplete: 'tel', width: 'medium' },
    ...{ group: 'reach', folded: true, asked: ['form', 'others', 'office', 'paper'] },
    ...{ inLetters: 'details', onHold: true, exported: {} },
    notice: { purpose: 'reach', name: ['Telefonnummer', 'phone number'] },
  },
  remarks: {
    ...{ column: 'remarks', kind: 'paragraph', most: 2000, mark: 'free text' },
    label: ['Anmerkungen', 'Remarks'],
    hint: [
      'Freiwillig. Bitte schreiben Sie hier nichts über Ihre Gesundheit; rufen Sie uns dafür gern an.',
      'Optional. Please write nothing about your health here; do call us about it.',
    ],
    hintOfAnother: [
      'Bitte schreiben Sie hier nichts über die Gesundheit; rufen Sie uns dafür gern an.',
      'Please write nothing about health here; do call us about it.',
    ],
    ...{ group: 'more', folded: true, asked: ['form', 'others', 'office', 'paper'] },
    exported: {},
    notice: { purpose: 'wishes', name: ['Anmerkungen', 'remarks'] },
  },
  listed: {
    ...{ column: 'listed_since', kind: 'consent', mark: 'personal' },
    label: ['Liste der Teilnehmenden', 'List of participants'],
    short: ['Einwilligung zur Liste', 'Consent to the list'],
    hint: [
      'Freiwillig: Die Liste erhalten alle, die teilnehmen. Sie können die Einwilligung jederzeit auf Ihrer persönlichen Seite widerrufen.',
      'Optional: everyone who takes part receives the list. You can withdraw your consent at any time on your personal page.',
    ],
    consent: {
      sentence: [
        'Mein Name, mein Amt und meine Organisation dürfen in der Liste der Teilnehmenden stehen.',
        'My name, my office and my organisation may appear in the list of participants.',
      ],
      sentenceOfAnother: [
        'Name, Amt und Organisation dürfen in der Liste der Teilnehmenden stehen',
        'Name, office and organisation may appear in the list of participants',
      ],
      given: ['Sie stehen mit Ihrer Einwilligung darin.', 'You are in it, with your consent.'],
      notGiven: ['Sie stehen nicht darin.', 'You are not in it.'],
    },
    ...{ group: 'more', asked: ['form', 'office', 'paper'] },
    exported: { heading: ['Einwilligung Teilnehmendenliste', 'Consent to the participants’ list'] },
    notice: { purpose: 'list', name: ['Eintrag in der Liste der Teilnehmenden', 'entry in the list of participants'] },
  },
  photo: {
    ...{ column: 'photo_since', kind: 'consent', mark: 'personal' },
    label: ['Fotos', 'Photographs'],
    short: ['Einwilligung zu Fotos', 'Consent to photographs'],
    hint: [
      'Freiwillig: Ohne Ihr Häkchen achten wir darauf, dass Sie auf veröffentlichten Fotos nicht zu erkennen sind. Sie können die Einwilligung jederzeit auf Ihrer persönlichen Seite widerrufen.',
      'Optional: without your tick we see to it that nobody recognises you on published photographs. You can withdraw your consent at any time on your personal page.',
    ],
    consent: {
      sentence: [
        'Fotos von der Veranstaltung dürfen mich erkennbar zeigen und veröffentlicht werden, auch im Internet.',
        'Photographs of the event may show me recognisably and be published, on the internet, too.',
      ],
      sentenceOfAnother: [
        'Fotos von der Veranstaltung dürfen die Person erkennbar zeigen und veröffentlicht werden',
        'Photographs of the event may show the person recognisably and be published',
      ],
      given: [
        'Sie dürfen mit Ihrer Einwilligung darauf zu erkennen sein.',
        'They may show you recognisably, with your consent.',
      ],
      notGiven: ['Sie sollen darauf nicht zu erkennen sein.', 'They are not to show you recognisably.'],
      ifPhotos: true,
    },
    ...{ group: 'more', asked: ['form', 'office', 'paper'] },
    exported: { heading: ['Einwilligung Fotos', 'Consent to photographs'] },
    notice: {
      purpose: 'photos',
      name: [
        'Fotos von der Veranstaltung, auf denen Sie zu erkennen sind',
        'photographs of the event on which you can be recognised',
      ],
    },
  },
  language: {
    ...{ column: 'language', kind: 'language', mark: 'fact' },
    label: ['Sprache der Briefe', 'Language of the letters'],
    short: ['Sprache', 'Language'],
    ...{ group: 'more', asked: [] },
    ...{ inherited: true, onHold: true, exported: {} },
  },
} as const satisfies Record<string, PersonField>
