import { words } from '../../src/lib/languages.ts'

/** The words of the form by which people register, beside the labels of its fields: on the page and on paper. */
export const personFormWords = words(
  {
    person: 'Zur Person',
    titleHint: 'Freiwillig, zum Beispiel Dr.',
    place: 'Wo Sie arbeiten',
    organisationHint: 'Landkreis oder Stadt aus der Liste, oder jede andere Organisation als freier Text.',
    officeHint: 'Freiwillig, zum Beispiel Landrätin, Dezernent.',
    reach: 'Wie wir Sie erreichen',
    emailHint: 'Dorthin gehen die Antwort und Ihr persönlicher Link. Es kann auch die Adresse Ihres Vorzimmers sein.',
    phoneHint: 'Freiwillig, für kurzfristige Fragen.',
    more: 'Was noch wichtig ist',
    remarksHint: 'Freiwillig. Bitte schreiben Sie hier nichts über Ihre Gesundheit; rufen Sie uns dafür gern an.',
    listed: 'Mein Name, mein Amt und meine Organisation dürfen in der Liste der Teilnehmenden stehen.',
    listedHint:
      'Freiwillig: Die Liste erhalten alle, die teilnehmen. Sie können die Einwilligung jederzeit auf Ihrer persönlichen Seite widerrufen.',
    photo: 'Fotos von der Veranstaltung dürfen mich erkennbar zeigen und veröffentlicht werden, auch im Internet.',
    photoHint:
      'Freiwillig: Ohne Ihr Häkchen achten wir darauf, dass Sie auf veröffentlichten Fotos nicht zu erkennen sind. Sie können die Einwilligung jederzeit auf Ihrer persönlichen Seite widerrufen.',
  },
  {
    person: 'About you',
    titleHint: 'Optional, for example Dr.',
    place: 'Where you work',
    organisationHint: 'A district or city from the list, or any other organisation as free text.',
    officeHint: 'Optional, for example head of district, head of department.',
    reach: 'How we reach you',
    emailHint: 'The answer and your personal link go there. It may be the address of your front office.',
    phoneHint: 'Optional, for questions at short notice.',
    more: 'Anything else',
    remarksHint: 'Optional. Please write nothing about your health here; do call us about it.',
    listed: 'My name, my office and my organisation may appear in the list of participants.',
    listedHint:
      'Optional: everyone who takes part receives the list. You can withdraw your consent at any time on your personal page.',
    photo: 'Photographs of the event may show me recognisably and be published, on the internet, too.',
    photoHint:
      'Optional: without your tick we see to it that nobody recognises you on published photographs. You can withdraw your consent at any time on your personal page.',
  },
)
